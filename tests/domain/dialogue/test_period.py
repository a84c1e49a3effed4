"""Date words in a question."""

from datetime import date

import pytest

from bot.domain.events.period import find_period

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("is er volgende maand iets", date(2026, 12, 1), date(2026, 12, 31)),
        ("is er deze maand iets", MONDAY, date(2026, 11, 30)),
        ("wat is er vandaag te doen", MONDAY, MONDAY),
        ("is er morgen iets", date(2026, 11, 24), date(2026, 11, 24)),
        ("is er overmorgen iets", date(2026, 11, 25), date(2026, 11, 25)),
        ("deze week", MONDAY, date(2026, 11, 29)),
        ("volgende week", date(2026, 11, 30), date(2026, 12, 6)),
        ("dit weekend", date(2026, 11, 28), date(2026, 11, 29)),
        ("volgend weekend", date(2026, 12, 5), date(2026, 12, 6)),
        ("in september", date(2027, 9, 1), date(2027, 9, 30)),
        ("in december", date(2026, 12, 1), date(2026, 12, 31)),
        ("september 2028", date(2028, 9, 1), date(2028, 9, 30)),
        ("op 25 september 2027", date(2027, 9, 25), date(2027, 9, 25)),
        ("3 maart", date(2027, 3, 3), date(2027, 3, 3)),
        ("volgend jaar", date(2027, 1, 1), date(2027, 12, 31)),
        ("in 2028", date(2028, 1, 1), date(2028, 12, 31)),
        ("zaterdag", date(2026, 11, 28), date(2026, 11, 28)),
        ("is there anything next month", date(2026, 12, 1), date(2026, 12, 31)),
        ("anything on this weekend", date(2026, 11, 28), date(2026, 11, 29)),
        ("events in may", date(2027, 5, 1), date(2027, 5, 31)),
        ("binnenkort", MONDAY, date(2027, 2, 23)),
        ("in het najaar", date(2027, 9, 1), date(2027, 11, 30)),
        ("dit najaar", MONDAY, date(2026, 11, 30)),
        ("in de zomer", date(2027, 6, 1), date(2027, 8, 31)),
        ("zomer 2028", date(2028, 6, 1), date(2028, 8, 31)),
        ("deze winter", date(2026, 12, 1), date(2027, 2, 28)),
        ("in the fall of 2027", date(2027, 9, 1), date(2027, 11, 30)),
        ("voor de zomer", MONDAY, date(2027, 5, 31)),
        ("before the summer", MONDAY, date(2027, 5, 31)),
        ("na de zomervakantie", date(2027, 9, 1), date(2027, 12, 2)),
        ("25 09 2027", date(2027, 9, 25), date(2027, 9, 25)),
        ("2027 09 25", date(2027, 9, 25), date(2027, 9, 25)),
        ("volgende week dinsdag", date(2026, 12, 1), date(2026, 12, 1)),
        ("on tuesday next week", date(2026, 12, 1), date(2026, 12, 1)),
        ("agenda van 1 tot 5 december", date(2026, 12, 1), date(2026, 12, 5)),
        ("1 t m 5 maart", date(2027, 3, 1), date(2027, 3, 5)),
        ("van 28 december tot en met 3 januari", date(2026, 12, 28), date(2027, 1, 3)),
        ("events from 1 to 5 june 2028", date(2028, 6, 1), date(2028, 6, 5)),
        ("agenda gisteren", date(2026, 11, 22), date(2026, 11, 22)),
        ("agenda 2027", date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_date_words_name_their_days(words: str, first: date, last: date) -> None:
    found = find_period(words, MONDAY)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "may i serve food",
        "residents march through the street",
        "goedemorgen",
        "31 juni",
        "wat was er in de agenda van 1999",
        "people fall and chairs spring",
        "kis jaarbijeenkomst 2021",
        "is er iets voor een contactpersoon",
    ],
)
def test_other_words_are_no_dates(words: str) -> None:
    found = find_period(words, MONDAY)
    assert found is None or found.first != found.last


def test_in_winter_the_winter_is_the_one_that_is_going_on() -> None:
    found = find_period("deze winter", date(2027, 1, 10))
    assert found is not None
    assert (found.first, found.last) == (date(2027, 1, 10), date(2027, 2, 28))


def test_on_the_last_day_of_a_year_the_next_month_is_in_the_next_year() -> None:
    found = find_period("volgende maand", date(2026, 12, 31))
    assert found is not None
    assert (found.first, found.last) == (date(2027, 1, 1), date(2027, 1, 31))


def test_on_a_sunday_this_weekend_is_today() -> None:
    found = find_period("dit weekend", date(2026, 11, 29))
    assert found is not None
    assert (found.first, found.last) == (date(2026, 11, 29), date(2026, 11, 29))
