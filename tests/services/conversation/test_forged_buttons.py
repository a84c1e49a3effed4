"""A button that somebody made up is met as an old one is: with a way on, never with an error."""

from random import Random

import pytest

from bot.adapters.action_codec import LETTERS, VERSION, decode
from bot.services.ports.store import Store
from tests.talking import Talk

PARTS = (
    "99999999999999999", "253402300800", "253402300799", "0", "-1", "", "h", "event", "burendag",
    "event/burendag", "approach/dialoog", "7d", "99999999999999999999d", "999999d", "yes", "no", "all",
    "theme", "place", "nl", "menu", "agenda", "reminders", "a,b,c", "%00", "%ud800", "later", "1h", "evening",
    "tip", "monthly", "2", "25", "9:61",
)  # fmt: skip


@pytest.mark.parametrize("letter", LETTERS)
async def test_a_forged_button_gets_a_way_on(store: Store, letter: str) -> None:
    talk, random = Talk(store), Random(letter)
    for _ in range(40):
        data = ":".join((VERSION + letter, *random.choices(PARTS, k=random.randrange(6))))
        assert (await talk.taps(decode(data[:64]))).plain


async def test_a_moment_beyond_the_calendar_gets_a_way_on(store: Store) -> None:
    talk = Talk(store)
    for moment in ("99999999999999999", "253402300800", "32503680000"):
        assert (await talk.taps(decode(f"1z:burendag:{moment}:h"))).choices
