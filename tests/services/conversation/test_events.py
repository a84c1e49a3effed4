"""The card of an event, as announcements are."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.domain.dialogue.reply import MAX_CHOICES
from bot.domain.events.event import (
    Contact,
    Event,
    EventStatus,
    EventText,
    ProgrammeItem,
    Session,
    SessionRound,
    SignUp,
)
from bot.domain.knowledge.entry import Source
from bot.domain.language import Bilingual
from bot.domain.reminders.lead_time import LeadTime, Unit
from bot.domain.reminders.receipt import PlannedLine, Receipt
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.domain.reminders.state import State
from bot.services.presentation.cards.event import card
from bot.services.presentation.screens.reminders import receipt
from tests.agenda import a_base, an_event, on
from tests.talking import a_view, labels

KIS = Source("kis", "KIS", "https://www.kis.nl")
AT = datetime(2027, 2, 11, 8, 30, tzinfo=UTC)
COMING = replace(
    an_event("oefenen", on(date(2027, 2, 12), time(9, 30), end=time(17), end_approximate=True), place="NBC"),
    sources=(KIS,),
)


def text(event: Event, page: int = 0) -> str:
    return card(event, a_view(), page).plain


def test_a_coming_event_says_when_and_where_and_can_be_followed() -> None:
    assert "vrijdag 12 februari 2027, 9.30 tot ca. 17.00 uur" in text(COMING)
    assert "Plaats: NBC" in text(COMING)
    assert labels(card(COMING, a_view())) == [
        "Herinner me", "Herinner me aan alles", "Zet in mijn agenda", "Delen", "Agenda", "Menu",
    ]  # fmt: skip


def test_who_follows_it_can_stop() -> None:
    following = (Scope(ScopeKind.EVENT, "oefenen"), EVERYTHING)
    shown = labels(card(COMING, replace(a_view(), following=following)))
    assert shown[0] == "Herinner me niet meer"
    assert "Herinner me aan alles" not in shown


def test_a_past_event_is_said_to_be_past_and_cannot_be_followed() -> None:
    past = replace(an_event("toen", on(date(2020, 12, 3))), event_status=EventStatus.PAST)
    assert "Dit is al geweest" in text(past)
    assert "donderdag 3 december 2020" in text(past)
    assert not any(label.startswith("Herinner") for label in labels(card(past, a_view())))


def test_an_event_that_an_editor_forgot_to_mark_is_past_all_the_same() -> None:
    assert "Dit is al geweest" in text(an_event("toen", on(date(2020, 12, 3))))


def test_a_cancelled_event_is_said_to_be_off_and_cannot_be_followed() -> None:
    off = replace(COMING, event_status=EventStatus.CANCELLED, sign_up=SignUp("https://x.nl"))
    assert "Dit gaat niet door" in text(off)
    assert "Aanmelden" not in text(off)
    assert not any(label.startswith("Herinner") for label in labels(card(off, a_view())))


def test_a_cancelled_date_among_others_is_marked() -> None:
    event = an_event(
        "reeks",
        on(date(2027, 2, 1)),
        on(date(2027, 3, 1), key="2", status=EventStatus.CANCELLED),  # type: ignore[arg-type]
    )
    assert "maandag 1 maart 2027, 10.00 uur (gaat niet door)" in text(event)


def test_a_link_that_comes_later_and_a_programme_that_follows_are_said() -> None:
    event = replace(COMING, online=True, programme_follows=True)
    assert "Online: de link volgt" in text(event)
    assert "Programma: volgt nog" in text(event)


def test_programme_workshops_seats_and_whom_to_ask_are_on_the_card() -> None:
    event = replace(
        COMING,
        programme=(ProgrammeItem(time(9, 30), Bilingual("Inloop")),),
        rounds=(
            SessionRound(
                "1",
                time(10, 15),
                time(11, 15),
                (Session("a", Bilingual("Dialoog")), Session("b", Bilingual("Campagne"))),
            ),
        ),
        seats=40,
        contact=Contact(Bilingual("de projectleider"), "https://www.kis.nl"),
        sign_up=SignUp("https://www.kis.nl/aanmelden", date(2027, 2, 1)),
    )
    for words in (
        "- 9.30 Inloop",
        "10.15 tot 11.15 uur: Dialoog; Campagne",
        "Aantal plaatsen: 40",
        "Vragen aan: de projectleider",
        "Aanmelden: https://www.kis.nl/aanmelden tot en met maandag 1 februari 2027",
    ):
        assert words in text(event)


def test_a_long_programme_stands_on_a_second_page() -> None:
    programme = tuple(ProgrammeItem(time(9, minute), Bilingual("Een gesprek " * 6)) for minute in range(30))
    event = replace(COMING, programme=programme)
    assert "Een gesprek" not in text(event)
    assert labels(card(event, a_view()))[0] == "Programma"
    assert "Een gesprek" in text(event, 1)
    assert labels(card(event, a_view(), 1))[0] == "Terug"


FULL = replace(
    COMING,
    themes=("dialoog",),
    rounds=(SessionRound("1", time(10, 15), time(11, 15), (Session("a", Bilingual("Dialoog")),)),),
    sign_up=SignUp("https://www.kis.nl/aanmelden", date(2027, 2, 1)),
    programme=tuple(ProgrammeItem(time(9, minute), Bilingual("Een gesprek " * 6)) for minute in range(30)),
)


@pytest.mark.parametrize("page", [0, 1])
@pytest.mark.parametrize("following", [(), (Scope(ScopeKind.EVENT, "oefenen"),)])
def test_however_much_can_be_done_with_an_event_there_is_a_way_back_to_the_agenda(
    page: int, following: tuple[Scope, ...]
) -> None:
    view = replace(a_view(), following=following)
    shown = labels(card(FULL, view, page))
    assert len(shown) <= MAX_CHOICES
    assert shown[-2:] == ["Agenda", "Menu"]
    lines = (PlannedLine(FULL.id, "1", AT, LeadTime(1, Unit.DAY), AT, State.PLANNED),)
    base = a_base(FULL)
    receipt_ = receipt(Receipt(Scope(ScopeKind.EVENT, "oefenen"), lines, True), replace(view, knowledge=base))
    assert labels(receipt_)[-2:] == ["Agenda", "Menu"]


def test_a_moment_without_a_date_says_when_it_usually_is() -> None:
    content = Bilingual(EventText(title="Week van de Dialoog", period="eind oktober"))
    assert "Wanneer: eind oktober" in text(replace(COMING, dates=(), content=content))
