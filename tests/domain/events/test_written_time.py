"""Dates and times as people write them."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events.written_time import WrittenTimeError, read_about, read_day, read_time, say_day

THIRD = date(2026, 12, 3)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-03",
        "3-12-2026",
        "03/12/2026",
        "3 december 2026",
        "donderdag 3 december 2026",
        "Donderdag 3 December 2026",
        "do 3 dec 2026",
        "do. 3 dec. 2026",
        "donderdag, 3 december 2026",
        "  donderdag  3 december   2026 ",
    ],
)
def test_a_day_can_be_written_in_many_ways(text: str) -> None:
    assert read_day(text) == THIRD


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31)))
def test_every_day_in_full_words_is_read_back(day: date) -> None:
    assert read_day(say_day(day)) == read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("vrijdag 3 december 2026", "weekday_wrong"),
        ("vrijdaag 3 december 2026", "weekday_name"),
        ("3 desember 2026", "month_name"),
        ("30 februari 2026", "day_not_in_month"),
        ("29 februari 2027", "day_not_in_month"),
        ("2026-13-01", "month_number"),
        ("16 en 26 oktober 2026", "several_days"),
        ("16 oktober en 3 november 2026", "several_days"),
        ("16 oktober 2026, 26 oktober 2026", "several_days"),
        ("27 t/m 29 september 2024", "range_of_days"),
        ("27-29 september 2024", "range_of_days"),
        ("3 december", "day_without_year"),
        ("3-12", "day_without_year"),
        ("volgende week", "not_a_day"),
        ("2026", "not_a_day"),
        ("", "not_a_day"),
    ],
)
def test_a_day_that_cannot_be_read_says_why(text: str, code: str) -> None:
    with pytest.raises(WrittenTimeError) as caught:
        read_day(text)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("vrijdag 3 december 2026", "donderdag 3 december 2026"),
        ("3 desember 2026", "3 december 2026"),
        ("dondrdag 3 december 2026", "donderdag 3 december 2026"),
    ],
)
def test_a_wrong_day_comes_with_the_right_one(text: str, better: str) -> None:
    with pytest.raises(WrittenTimeError) as caught:
        read_day(text)
    assert caught.value.better == better


@pytest.mark.parametrize(
    ("text", "days", "first"),
    [
        ("16 en 26 oktober 2026", "16 oktober 2026, 26 oktober 2026", "16 oktober 2026"),
        (
            "vrijdag 16, 17 oktober en dinsdag 3 november 2026",
            "16 oktober 2026, 17 oktober 2026, 3 november 2026",
            "16 oktober 2026",
        ),
        ("16 oktober 2026, 26 oktober 2026", "16 oktober 2026, 26 oktober 2026", ""),
    ],
)
def test_several_days_are_named_one_by_one(text: str, days: str, first: str) -> None:
    with pytest.raises(WrittenTimeError) as caught:
        read_day(text)
    assert (caught.value.values["days"], caught.value.better) == (days, first)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("13.30", time(13, 30)),
        ("9.30 uur", time(9, 30)),
        ("19:30", time(19, 30)),
        ("9 uur", time(9)),
        ("9u30", time(9, 30)),
        ("0.00", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_can_be_written_in_many_ways(text: str, clock: time) -> None:
    assert read_time(text) == clock


@given(st.times().map(lambda clock: clock.replace(second=0, microsecond=0)))
def test_every_time_with_a_dot_or_a_colon_is_read_back(clock: time) -> None:
    assert read_time(f"{clock.hour}.{clock.minute:02}") == clock
    assert read_time(f"{clock.hour:02}:{clock.minute:02} uur") == clock


@pytest.mark.parametrize("text", ["ca. 16.30", "ca 16.30", "circa 16:30 uur", "ongeveer 16.30", "rond 16.30"])
def test_an_estimate_is_known_as_one(text: str) -> None:
    assert read_about(text) == (time(16, 30), True)


def test_an_estimate_is_refused_where_the_minute_counts() -> None:
    with pytest.raises(WrittenTimeError) as caught:
        read_time("ca. 16.30")
    assert (caught.value.code, caught.value.better) == ("estimate_not_here", "16.30")


@pytest.mark.parametrize(
    ("text", "code", "better"),
    [
        ("24.00", "midnight", "23.59"),
        ("25.00", "no_such_time", ""),
        ("19.75", "no_such_time", ""),
        ("19.30 - 21.30 uur", "range_of_times", "19.30"),
        ("9.5", "one_minute_digit", "9.50"),
        ("1930", "not_a_time", "19.30"),
        ("9", "not_a_time", "9.00"),
        ("half acht", "not_a_time", ""),
        ("'s avonds", "not_a_time", ""),
        ("", "not_a_time", ""),
    ],
)
def test_a_time_that_cannot_be_read_says_why(text: str, code: str, better: str) -> None:
    with pytest.raises(WrittenTimeError) as caught:
        read_time(text)
    assert (caught.value.code, caught.value.better) == (code, better)


@given(st.text())
def test_any_text_is_a_value_or_an_explanation(text: str) -> None:
    for read in (read_day, read_about):
        with suppress(WrittenTimeError):
            read(text)
