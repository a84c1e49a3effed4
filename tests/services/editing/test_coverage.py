"""How much there is, how much of it is tested, and what is stale."""

from datetime import UTC, datetime

from bot.adapters.knowledge.reading.check import check
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.services.editing.coverage_table import coverage_table
from tests.adapters.knowledge.folders import SOUND, checked


def test_the_coverage_is_a_table_of_kinds_by_languages_and_tests() -> None:
    assert list(coverage_table(checked(SOUND).coverage, Language.NL)) == [
        "soort      ingangen  Engels  vragen nl  vragen en  toetsen nl  toetsen en  getoetst",
        "situation         1       1          5          3           2           1         1",
        "approach          1       1          5          3           3           0         1",
        "answer            1       1          5          3           2           1         1",
        "material          0       0          0          0           0           0         0",
        "example           1       0          0          0           1           0         1",
        "term              0       0          0          0           0           0         0",
        "referral          1       1          5          3           2           1         1",
        "event             1       0          0          0           1           0         1",
        "smalltalk         0       0          0          0           0           0         0",
        "Toetsvragen: 14, waarvan 1 geen antwoord mogen krijgen en 0 nog niet lukken.",
        "Alles is het afgelopen jaar nagekeken.",
    ]


def test_after_a_year_everything_is_stale() -> None:
    later = check(SOUND, now=datetime(2027, 11, 21, tzinfo=UTC)).coverage
    assert EntryId(Kind.APPROACH, "dialoog") in later.stale
    assert len(later.stale) == 6
