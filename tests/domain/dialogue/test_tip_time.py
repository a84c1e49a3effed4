"""A weekly tip in one sentence."""

import pytest

from bot.domain.dialogue.action import WeeklyTip
from bot.domain.dialogue.requested_time import tip_asked_for
from tests.talking import the_current

WORDS = the_current().vocabulary


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("wekelijkse tip dinsdag 8.30", WeeklyTip(1, 8, 30)),
        ("Wekelijkse tip op zondag om 19:00 uur graag", WeeklyTip(6, 19)),
        ("elke week een tip, vrijdags", WeeklyTip(4)),
        ("weekly tip on Monday at 9", WeeklyTip(0, 9)),
        ("wekelijkse tip", None),
        ("wekelijkse tip dinsdag of woensdag", None),
        ("heb je een tip voor dinsdag 8.30", None),
        ("wekelijkse tip dinsdag tussen 8 en 9", WeeklyTip(1)),
    ],
)
def test_day_and_time_are_read_when_they_are_clear(text: str, tip: WeeklyTip | None) -> None:
    assert tip_asked_for(text, WORDS.tip, WORDS.weekdays) == tip
