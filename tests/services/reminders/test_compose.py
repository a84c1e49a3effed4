"""What a reminder says."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.dialogue.action import OpenEntry, Unfollow
from bot.domain.dialogue.reply import Reply
from bot.domain.events.announced import announced_dates
from bot.domain.events.event import Event, EventDate, Session, SessionRound
from bot.domain.events.participation import ChosenSession, Participation
from bot.domain.knowledge.emergency import EmergencyNotice
from bot.domain.language import Bilingual, Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.ports.reminders import Claim
from bot.services.presentation.notifications.reminder import ReminderText
from tests.agenda import NOW, SetClock, a_base, an_event, on, the_texts
from tests.reminding import AMSTERDAM, ANNA

DAY = date(2027, 9, 25)
START = datetime(2027, 9, 25, 8, tzinfo=UTC)


def said(
    event: Event,
    language: Language = Language.NL,
    scope: Scope | None = None,
    now: datetime = NOW,
    notice: EmergencyNotice | None = None,
) -> Reply:
    """The reminder of the event's first date."""
    (one, *_) = announced_dates(event, NOW)
    claim = Claim(
        1,
        ANNA,
        language,
        one,
        LeadTime.parse("1d"),
        scope or Scope(ScopeKind.EVENT, "burendag"),
        0,
        NOW,
        START,
    )
    base = replace(a_base(event), notice=notice)
    return ReminderText(the_texts, lambda: base, SetClock(now), AMSTERDAM).reminder(claim)


def test_a_reminder_says_what_when_and_where() -> None:
    event = an_event("burendag", on(DAY, end=time(17), end_approximate=True), place="overal in Nederland")
    assert said(event).plain == (
        "Herinnering: Titel van burendag\n\n"
        "zaterdag 25 september 2027, 10.00 uur (tot ca. 17.00 uur)\n\n"
        "Plaats: overal in Nederland"
    )
    assert said(event, Language.EN).plain == (
        "Reminder: Title of burendag\n\nSaturday 25 September 2027, 10:00 (until about 17:00)\n\n"
        "Place: overal in Nederland"
    )


def test_the_emergency_notice_stands_above_a_reminder_while_it_lasts() -> None:
    event = an_event("burendag", on(DAY))
    leak = EmergencyNotice(
        Bilingual("Er is een gaslek.", "There is a gas leak."), NOW, NOW + timedelta(hours=2), ()
    )
    assert said(event, notice=leak).plain.startswith("Let op\n\nEr is een gaslek.\n\n")
    assert said(event, notice=leak, now=leak.until).plain.startswith("Herinnering: ")


def test_an_online_event_has_its_link_or_says_that_it_follows() -> None:
    assert said(an_event("burendag", on(DAY), online=True, link="https://example.org/x")).plain.endswith(
        "Online: https://example.org/x"
    )
    assert said(an_event("burendag", on(DAY), online=True)).plain.endswith("Online, de link volgt nog.")


def test_a_day_without_a_clock_time_has_none_in_its_reminder() -> None:
    reminder = said(an_event("burendag", EventDate(id="1", day=DAY)))
    assert reminder.plain == "Herinnering: Titel van burendag\n\nzaterdag 25 september 2027"


@pytest.mark.parametrize("kind", list(ScopeKind))
def test_a_reminder_can_be_stopped_at_what_the_person_follows(kind: ScopeKind) -> None:
    scope = Scope(kind, "" if kind is ScopeKind.ALL else "x")
    actions = [choice.action for choice in said(an_event("burendag", on(DAY)), scope=scope).choices]
    assert Unfollow(scope) in actions
    assert any(isinstance(action, OpenEntry) for action in actions)


def test_a_message_about_several_dates_names_the_sessions_of_each() -> None:
    quiz = SessionRound("een", time(10, 15), time(11, 15), (Session("quiz", Bilingual("Buurtquiz")),))
    events = (replace(an_event("burendag", on(DAY)), rounds=(quiz,)), an_event("twee", on(DAY, time(13))))
    mine = Participation((ChosenSession("burendag", "een", "quiz"),))
    claims = [
        Claim(number, ANNA, Language.NL, one, LeadTime.parse("1d"), None, 0, NOW, START, participation=mine)
        for number, event in enumerate(events)
        for one in announced_dates(event, NOW)
    ]
    words = ReminderText(the_texts, lambda: a_base(*events), SetClock(), AMSTERDAM)
    lines = words.together(claims).plain.splitlines()
    assert [line for line in lines if "deelsessie" in line] == [
        "Jouw deelsessie: Buurtquiz, 10.15 tot 11.15 uur"
    ]
    assert lines.index("Jouw deelsessie: Buurtquiz, 10.15 tot 11.15 uur") < next(
        place for place, line in enumerate(lines) if "Titel van twee" in line
    )
