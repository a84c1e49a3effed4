"""Saying whether one comes, by tapping and by typing; and numbers, without names, for an admin."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from bot.domain.address import Address
from bot.domain.dialogue.action import Attend, Follow, OpenEntry
from bot.domain.events.event import SignUp
from bot.domain.events.participation import Attendance
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.settings import NoticeSettings
from tests.agenda import a_base, an_event, on
from tests.talking import Talk, labels, the_current

ADMIN = Address("box", "99")
ZOMERDAG = replace(
    an_event("zomerdag", on(date(2026, 12, 5), time(10), key="1")),
    sign_up=SignUp("https://example.org/zomerdag", None),
)
LATER = an_event("lentedag", on(date(2027, 3, 5), time(10), key="1"))
SCOPE = Scope(ScopeKind.EVENT, "zomerdag")


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    store = await open_store(tmp_path)
    one = Talk(store, notices=NoticeSettings(None, 1, (ADMIN,)))
    one.current = replace(the_current(), knowledge=a_base(ZOMERDAG, LATER))
    yield one
    await store.close()


async def test_one_tap_on_the_receipt_says_it_and_another_changes_it(talk: Talk) -> None:
    receipt = await talk.taps(Follow(SCOPE))
    assert labels(receipt)[:3] == ["Ik kom", "Misschien", "Ik kom niet"]
    said = await talk.chooses(receipt, "Ik kom niet")
    assert "je komt niet naar Titel van zomerdag, zaterdag 5 december 2026, 10.00 uur" in said.plain
    said = await talk.chooses(said, "Ik kom")
    assert "https://example.org/zomerdag" in said.plain
    assert labels(said)[:3] == ["Misschien", "Ik kom niet", "Ik heb me aangemeld"]
    assert "Je hebt gezegd dat je komt." in (await talk.taps(OpenEntry(ZOMERDAG.id))).plain
    assert "Je zei dat je komt: Titel van zomerdag" in (await talk.says("/mijngegevens")).plain


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ik kom", "je komt naar"),
        ("misschien kom ik", "misschien kom je naar"),
        ("Ik kom niet.", "je komt niet naar"),
        ("I'm not coming", "je komt niet naar"),
    ],
)
async def test_it_can_be_typed_about_the_only_event_that_one_follows(
    talk: Talk, words: str, said: str
) -> None:
    await talk.taps(Follow(SCOPE))
    assert said in (await talk.says(words)).plain


async def test_ik_ga_and_misschien_are_heard_about_an_open_event_alone(talk: Talk) -> None:
    await talk.taps(Follow(SCOPE))
    assert "je komt naar" in (await talk.says("ik ga")).plain
    await talk.taps(OpenEntry(LATER.id))
    assert "misschien kom je naar Titel van lentedag" in (await talk.says("Misschien")).plain


async def test_who_follows_more_is_asked_which_and_who_follows_nothing_gets_a_way_on(talk: Talk) -> None:
    assert "Je volgt nu geen bijeenkomst" in (await talk.says("ik kom")).plain
    await talk.taps(Follow(SCOPE))
    await talk.taps(Follow(Scope(ScopeKind.EVENT, "lentedag")))
    await talk.says("/menu")
    asked = await talk.says("ik kom")
    assert [one.action for one in asked.choices[:2]] == [
        Attend(Attendance.YES, "zomerdag"),
        Attend(Attendance.YES, "lentedag"),
    ]
    assert "je komt naar Titel van lentedag" in (await talk.says("2")).plain


async def test_a_date_that_is_not_there_any_more_gets_a_way_on(talk: Talk) -> None:
    assert labels(await talk.taps(Attend(Attendance.YES, "weg")))
    assert "Genoteerd" not in (await talk.taps(Attend(Attendance.YES, "weg"))).plain


async def test_an_admin_sees_numbers_on_the_card_and_among_the_questions_and_others_do_not(
    talk: Talk,
) -> None:
    for number, answer in enumerate((Attendance.YES, Attendance.YES, Attendance.MAYBE)):
        talk.address = Address("box", f"77{number}")
        await talk.taps(Follow(SCOPE))
        await talk.taps(Attend(answer, "zomerdag"))
    line = "Titel van zomerdag, 5 december 2026: 2 komen, 1 misschien, 0 niet"
    assert line not in (await talk.taps(OpenEntry(ZOMERDAG.id))).plain
    talk.address = ADMIN
    card, asked = await talk.taps(OpenEntry(ZOMERDAG.id)), await talk.says("/beheer")
    assert line in card.plain
    assert line in asked.plain
    assert "77" not in card.plain + asked.plain
