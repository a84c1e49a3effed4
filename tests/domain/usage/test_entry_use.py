"""A trend says how often an entry was shown lately and before that, whoever saw it."""

from datetime import date, timedelta

from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.usage.entry_use import EntryUse, Use, totals, week_of

DIALOOG = EntryId(Kind.APPROACH, "dialoog")
TODAY = date(2026, 11, 29)


def shown(weeks_ago: int, count: int) -> EntryUse:
    return EntryUse(DIALOOG, week_of(TODAY) - timedelta(weeks=weeks_ago), Use.SHOWN, count)


def test_four_weeks_are_held_against_the_four_before() -> None:
    (one,) = totals([shown(0, 1), shown(3, 2), shown(4, 5), shown(7, 6), shown(8, 100)], TODAY)
    assert (one.lately, one.before, one.count(Use.SHOWN)) == (3, 11, 114)


def test_the_share_that_was_not_helped_counts_only_who_said_so() -> None:
    week = week_of(TODAY)
    uses = [EntryUse(DIALOOG, week, Use.HELPED, 1), EntryUse(DIALOOG, week, Use.NOT_QUITE, 3), shown(0, 9)]
    (one,) = totals(uses, TODAY)
    assert (one.judged, one.missed_share) == (4, 0.75)
    assert totals([shown(0, 9)], TODAY)[0].missed_share == 0
