"""An admin answers questions about notices, by tapping or by typing."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from bot.domain.address import Address
from bot.domain.events.event import Event
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING
from bot.domain.reminders.settings import NoticeSettings
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.reminding import ANNA, BEN, Reminding
from tests.talking import Talk, labels

ADMIN = Address("box", "99")
DAY, LATER = on(date(2027, 3, 20)), on(date(2027, 3, 21))
BEFORE = (an_event("burendag", DAY), an_event("oefendag", DAY))
MOVED = (an_event("burendag", LATER), an_event("oefendag", DAY))


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(tmp_path)
    yield opened
    await opened.close()


async def admin_after(store: Store, *edits: tuple[Event, ...]) -> Talk:
    """An admin of a bot that two people follow, a while after these edits; a notice to two is asked first."""
    r = Reminding(store, *BEFORE, ask_above=1, admins=(ADMIN,))
    await r.planner.reload()
    for address in (ANNA, BEN):
        await r.subscriptions.follow(address, EVERYTHING, Language.NL, r.now)
    for events in edits:
        await r.edit(*events)
        await r.until(r.clock.at + timedelta(minutes=10), step=timedelta(minutes=1))
    talk = Talk(store, address=ADMIN, notices=NoticeSettings(None, 1, (ADMIN,)))
    talk.clock.at = r.clock.at
    return talk


async def test_an_admin_asks_what_waits_and_types_the_answer(store: Store) -> None:
    talk = await admin_after(store, MOVED)
    asked = await talk.says("/beheer")
    assert "Dit bericht gaat naar 2 mensen" in asked.plain
    assert "Wordt: zondag 21 maart 2027" in asked.plain
    assert labels(asked) == ["Versturen", "Niet versturen", "Menu"]
    assert "Verstuurd. Aantal mensen: 2." in (await talk.says("versturen")).plain
    assert "Er wacht geen vraag" in (await talk.says("/beheer")).plain


async def test_with_one_question_open_the_answer_can_be_typed_at_once(store: Store) -> None:
    talk = await admin_after(store, (an_event("oefendag", DAY),))
    assert "De herinneringen blijven staan" in (await talk.says("laten staan")).plain
    assert "Er wacht geen vraag" in (await talk.says("afgelasten")).plain


async def test_with_more_open_each_is_shown_and_the_rest_is_a_tap_away(store: Store) -> None:
    talk = await admin_after(store, MOVED, (an_event("burendag", LATER),))
    shown = await talk.says("versturen")
    assert labels(shown) == ["Versturen", "Niet versturen", "Verder (1 van 2)", "Menu"]
    second = await talk.chooses(shown, "Verder")
    assert "Titel van oefendag is weggehaald" in second.plain
    done = await talk.chooses(second, "Afgelasten")
    assert "krijgt, en geen herinnering meer: 2." in done.plain
    assert "Dit bericht gaat naar 2 mensen" in (await talk.chooses(done, "Nog open: 1")).plain


async def test_nobody_else_sees_or_answers_them(store: Store) -> None:
    talk = await admin_after(store, MOVED)
    talk.address = ANNA
    assert "Dit kan alleen een beheerder doen." in (await talk.says("/beheer")).plain
    for words in ("versturen", "afgelasten", "beheer"):
        assert "eheerder" not in (await talk.says(words)).plain  # an ordinary question
    assert "/beheer" not in (await talk.says("/help")).plain
