"""Choosing sessions, saying that one signed up, and one's own calendar."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from icalendar import Calendar
from icalendar import Event as CalendarEvent

from bot.adapters.sqlite.store import open_store
from bot.domain.dialogue.action import ChooseSession, Follow, MakeCalendar, OpenEntry, OpenPart, Part
from bot.domain.dialogue.reply import Reply
from bot.domain.events.event import EventStatus, Session, SessionRound, SignUp
from bot.domain.language import Bilingual, Language
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.services.ports.channel import Delivered, Unknown
from tests.agenda import a_base, an_event, on
from tests.reminding import Reminding
from tests.talking import Talk, labels, the_current


def a_round(key: str, begin: int, *titles: str, date_id: str | None = None) -> SessionRound:
    sessions = tuple(Session(title.lower(), Bilingual(title, f"{title} (en)")) for title in titles)
    return SessionRound(key, time(begin, 15), time(begin + 1, 15), sessions, date_id)


OEFENDAG = replace(
    an_event("oefendag", on(date(2026, 12, 5), time(10), key="1", end=time(17)), place="Utrecht"),
    rounds=(a_round("een", 10, "Buurtquiz", "Pleinregels"), a_round("twee", 13, "Dialoog", "Muziek")),
    sign_up=SignUp("https://example.org/oefendag", date(2026, 12, 1)),
)


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    store = await open_store(tmp_path)
    one = Talk(store)
    one.current = replace(the_current(), knowledge=a_base(OEFENDAG))
    yield one
    await store.close()


async def card(talk: Talk) -> Reply:
    return await talk.taps(OpenEntry(OEFENDAG.id))


def in_calendar(reply: Reply) -> list[CalendarEvent]:
    assert reply.attachment is not None
    assert reply.attachment.name == "oefendag.ics"
    return list(Calendar.from_ical(reply.attachment.content).events)


async def test_a_person_picks_one_session_in_each_round_and_changes_it(talk: Talk) -> None:
    shown = await talk.chooses(await card(talk), "Kies je deelsessie")
    assert labels(shown)[:4] == ["Buurtquiz", "Pleinregels", "Dialoog", "Muziek"]
    assert "10.15 tot 11.15 uur" in shown.plain
    shown = await talk.chooses(shown, "Buurtquiz")
    assert shown.plain.startswith("Goed, je gaat naar Buurtquiz, 10.15 tot 11.15 uur.")
    assert "Ik herinner je ook aan deze bijeenkomst." in shown.plain
    shown = await talk.says("muziek")
    assert "Ik herinner je ook" not in shown.plain
    shown = await talk.chooses(shown, "Pleinregels")
    overview = await talk.says("/herinneringen")
    mine = [line for line in overview.plain.splitlines() if line.startswith("- Titel van oefendag: ")]
    assert mine == [
        "- Titel van oefendag: Pleinregels, 10.15 tot 11.15 uur",
        "- Titel van oefendag: Muziek, 13.15 tot 14.15 uur",
    ]
    assert "Buurtquiz;" in (await card(talk)).plain
    assert "Pleinregels (jouw keuze)" in (await card(talk)).plain


async def test_a_session_can_be_let_go(talk: Talk) -> None:
    shown = await talk.taps(ChooseSession("oefendag", "buurtquiz"))
    shown = await talk.chooses(shown, "Toch niet: Buurtquiz")
    assert shown.plain.startswith("Goed, je gaat niet meer naar Buurtquiz")
    assert "Jouw deelsessies" not in (await talk.says("/herinneringen")).plain


async def test_a_choice_survives_a_restart_and_is_gone_with_the_person(talk: Talk) -> None:
    await talk.taps(ChooseSession("oefendag", "buurtquiz"))
    again = Talk(talk.store)
    again.current = talk.current
    assert "Buurtquiz (jouw keuze)" in (await card(again)).plain
    data = (await again.says("/mijngegevens")).plain
    assert "Deelsessie: Buurtquiz (Titel van oefendag)" in data
    await again.chooses(await again.says("/vergeetmij"), "Ja, wis alles")
    assert "jouw keuze" not in (await card(again)).plain


async def test_a_session_that_is_gone_or_of_a_date_that_is_past_cannot_be_chosen(talk: Talk) -> None:
    assert "werkt niet meer" in (await talk.taps(ChooseSession("oefendag", "soep"))).plain
    past = replace(OEFENDAG, dates=(on(date(2026, 10, 5), key="1"),))
    talk.current = replace(talk.current, knowledge=a_base(past))
    assert "Kies je deelsessie" not in labels(await card(talk))
    assert "niets te kiezen" in (await talk.taps(OpenPart(past.id, Part.SESSIONS))).plain


async def test_following_gives_a_file_for_the_persons_own_calendar(talk: Talk) -> None:
    (event,) = in_calendar(await talk.taps(Follow(Scope(ScopeKind.EVENT, "oefendag"))))
    assert f"{event.start:%Y-%m-%d %H:%M}" == "2026-12-05 10:00"
    assert len(event.walk("VALARM")) == 4
    await talk.taps(ChooseSession("oefendag", "buurtquiz"))
    (event,) = in_calendar(await talk.taps(MakeCalendar(Scope(ScopeKind.EVENT, "oefendag"))))
    assert "Jouw deelsessie: Buurtquiz, 10.15 tot 11.15 uur" in str(event["DESCRIPTION"])
    assert "https://example.org/oefendag" in str(event["DESCRIPTION"])


async def test_who_reads_english_has_an_english_calendar(talk: Talk) -> None:
    await talk.says("/language")
    await talk.says("English")
    await talk.taps(ChooseSession("oefendag", "buurtquiz"))
    (event,) = in_calendar(await talk.taps(MakeCalendar(Scope(ScopeKind.EVENT, "oefendag"))))
    assert event["SUMMARY"] == "Title of oefendag"
    assert "Your session: Buurtquiz (en), 10:15 to 11:15" in str(event["DESCRIPTION"])


async def test_without_a_date_there_is_no_file(talk: Talk) -> None:
    talk.current = replace(talk.current, knowledge=a_base(an_event("oefendag")))
    reply = await talk.taps(Follow(Scope(ScopeKind.EVENT, "oefendag")))
    assert reply.attachment is None
    reply = await talk.taps(MakeCalendar(Scope(ScopeKind.EVENT, "oefendag")))
    assert (reply.attachment, "nog geen datum" in reply.plain) == (None, True)


async def test_who_signed_up_says_so_once_by_tapping_or_typing(talk: Talk) -> None:
    receipt = await talk.taps(Follow(Scope(ScopeKind.EVENT, "oefendag")))
    said = await talk.chooses(receipt, "Ik heb me aangemeld")
    assert "Genoteerd: je hebt je aangemeld voor Titel van oefendag" in said.plain
    assert "Je hebt gezegd dat je bent aangemeld." in (await card(talk)).plain
    data = (await talk.says("/mijngegevens")).plain
    assert "Je zei dat je bent aangemeld: Titel van oefendag" in data
    said = await talk.chooses(said, "Toch niet aangemeld")
    assert "Ik heb me aangemeld" in labels(said)
    await talk.says("/agenda")
    assert (
        "Genoteerd: je hebt je aangemeld voor Titel van oefendag"
        in (await talk.says("ik heb me aangemeld")).plain
    )


async def test_a_receipt_and_the_overview_name_every_message_page_after_page(talk: Talk) -> None:
    days = tuple(on(date(2026, 12, day), time(10), key=str(day)) for day in (5, 12, 19, 28))
    talk.current = replace(talk.current, knowledge=a_base(replace(OEFENDAG, dates=days, rounds=())))
    shown = await talk.says("volg alles")
    first = times(shown)
    assert shown.attachment is not None
    assert "(voor 12 december 2026)" in shown.plain
    shown = await talk.chooses(shown, "Verder (1 van 2)")
    assert shown.attachment is None
    every = first + times(shown)
    assert len(every) == len(set(every)) == 18  # four for each date, two for the deadline
    overview = await talk.says("/herinneringen")
    again = times(overview)
    overview = await talk.chooses(overview, "Verder (1 van 2)")
    assert again + times(overview) == every
    assert labels(await talk.chooses(overview, "Terug naar het begin"))[0] == "Stop: alle bijeenkomsten"


def times(reply: Reply) -> list[str]:
    """The moment of every reminder that is listed."""
    return [line.partition(" uur ")[0] for line in reply.plain.splitlines() if " uur Titel van" in line]


async def test_the_overview_tells_apart_what_comes_came_did_not_come_and_nobody_knows(talk: Talk) -> None:
    dates = tuple(on(date(2026, 12, day), time(10), key=str(day)) for day in (5, 12))
    r = Reminding(talk.store, replace(OEFENDAG, dates=dates, rounds=()))
    r.clock.at = talk.clock.at
    await r.planner.reload()
    await r.subscriptions.follow(talk.address, EVERYTHING, Language.NL, r.now)
    await r.planner.fill()
    r.box.answers = [Delivered(), Unknown("time_out"), Unknown("time_out")]
    await r.until(datetime(2026, 12, 1, 12, tzinfo=UTC))
    talk.clock.at = r.clock.at
    talk.current = replace(talk.current, knowledge=a_base(replace(OEFENDAG, dates=dates[1:], rounds=())))
    await r.edit(
        replace(OEFENDAG, dates=(dates[1], replace(dates[0], status=EventStatus.CANCELLED)), rounds=())
    )
    said = (await talk.says("/herinneringen")).plain
    order = [said.index(words) for words in (
        "Dit volg je:", "Dit komt nog:", "Dit heb ik gestuurd:", "Deze herinneringen krijg je niet:",
        "Van deze weet ik niet",
    )]  # fmt: skip
    assert order == sorted(order)
    assert "(gaat niet door)" in said
