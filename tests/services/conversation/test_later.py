"""Asking to be reminded once more."""

from datetime import UTC, datetime

from bot.domain.dialogue.action import Follow, Later, OpenScreen, Screen
from bot.domain.dialogue.reply import Moment
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.snooze import Snooze
from tests.talking import Talk, labels

BURENDAG = datetime(2027, 9, 24, 22, 0, tzinfo=UTC)  # all of 25 September in Amsterdam


async def test_who_snoozes_reads_when_it_comes_and_keeps_the_reminder_in_view(talk: Talk) -> None:
    await talk.taps(Follow(Scope(ScopeKind.EVENT, "burendag")))
    talk.clock.at = datetime(2027, 9, 24, 8, 0, tzinfo=UTC)
    reply = await talk.taps(Later("burendag", BURENDAG, Snooze.EVENING))
    assert (
        reply.plain == "Goed, ik herinner je nog een keer aan: Burendag. "
        "Dat doe ik op vrijdag 24 september 2027, 19.00 uur."
    )
    assert not reply.replaces
    assert any(isinstance(span, Moment) for block in reply.blocks for span in getattr(block, "spans", ()))
    mine = await talk.taps(OpenScreen(Screen.REMINDERS))
    assert "Burendag, op het moment dat je zelf koos" in mine.plain


async def test_who_snoozes_too_late_is_offered_what_is_left(talk: Talk) -> None:
    await talk.taps(Follow(Scope(ScopeKind.EVENT, "burendag")))
    talk.clock.at = datetime(2027, 9, 24, 18, 0, tzinfo=UTC)
    reply = await talk.taps(Later("burendag", BURENDAG, Snooze.EVENING))
    assert reply.plain.startswith("Dat kan niet meer: Burendag.")
    assert labels(reply)[0] == "Over een uur"
    talk.clock.at = datetime(2027, 9, 24, 21, 30, tzinfo=UTC)
    assert "begint al bijna" in (await talk.taps(Later("burendag", BURENDAG, Snooze.HOUR))).plain


async def test_a_button_of_a_date_that_is_over_gets_a_friendly_way_on(talk: Talk) -> None:
    assert "werkt niet meer" in (await talk.taps(Later("burendag", BURENDAG, Snooze.HOUR))).plain
