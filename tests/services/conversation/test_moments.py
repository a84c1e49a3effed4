"""Where a message names a time, a channel can offer it as an instant."""

from datetime import UTC, date, datetime, time

from bot.domain.dialogue.action import Follow, OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.reply import Moment, Paragraph, Plain, Reply
from bot.domain.events.announced import announced_dates
from bot.domain.events.occurrences import occurrences
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.ports.reminders import Claim
from bot.services.presentation.notifications.reminder import ReminderText
from bot.services.presentation.spoken_time import occurrence_span
from tests.agenda import NOW, SetClock, a_base, an_event, on, the_texts
from tests.reminding import AMSTERDAM, ANNA
from tests.talking import Talk

START = datetime(2027, 9, 25, 8, 0, tzinfo=UTC)
TEN = an_event("burendag", on(date(2027, 9, 25), time(10)))
ALL_DAY = an_event("burendag", on(date(2027, 9, 25), None))


def moments(reply: Reply) -> list[datetime]:
    """Every instant in a message."""
    rows = [
        row
        for block in reply.blocks
        for row in ([block.spans] if isinstance(block, Paragraph) else block.items)
    ]
    return [span.at.astimezone(UTC) for row in rows for span in row if isinstance(span, Moment)]


async def test_a_card_the_agenda_a_receipt_and_a_reminder_carry_the_instant_beside_its_words(
    talk: Talk,
) -> None:
    talk.current = KnowledgeSnapshot(a_base(TEN), talk.current.texts, talk.current.matcher)
    assert moments(await talk.taps(OpenEntry(EntryId(Kind.EVENT, "burendag")))) == [START]
    assert moments(await talk.taps(OpenScreen(Screen.AGENDA))) == [START]
    receipt = moments(await talk.taps(Follow(Scope(ScopeKind.EVENT, "burendag"))))
    assert len(receipt) == 4
    assert max(receipt) < START
    (announced, *_) = announced_dates(TEN, NOW)
    claim = Claim(
        1, ANNA, Language.NL, announced, LeadTime.parse("1d"), None, 0, NOW, announced.occurrence.start
    )
    words = ReminderText(the_texts, lambda: a_base(TEN), SetClock(), AMSTERDAM)
    assert moments(words.reminder(claim)) == [START]


def test_a_whole_day_has_no_instant_to_tap() -> None:
    until = datetime(2028, 1, 1, tzinfo=UTC)
    (one,) = occurrences(ALL_DAY, NOW, until)
    assert occurrence_span(one, the_texts(), Language.NL) == Plain("zaterdag 25 september 2027")
