"""The page, turned off by the operator."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.adapters.channel_switch import FileChannelSwitch
from bot.adapters.config.config import Config
from bot.adapters.sqlite.store import open_store
from tests.adapters.web.visitor import Visitor, application
from tests.talking import Talk

REASON = "De pagina is dicht tot maandag."


@pytest.fixture
async def visitor(tmp_path: Path) -> AsyncIterator[Visitor]:
    """Somebody with the chat open when the page is closed."""
    store = await open_store(tmp_path, synchronous="OFF")
    talk = Talk(store, switch=FileChannelSwitch(Config(state=tmp_path)))
    visitor = Visitor(application(talk))
    await visitor.opens("/nl/")
    talk.switch.close("web", REASON)
    yield visitor
    await store.close()


async def test_every_page_says_why_it_is_closed(visitor: Visitor) -> None:
    for path in ("/nl/aanpakken", "/nl/aanpak/dialoog", "/nl/zoeken?q=dialoog", "/en/agenda"):
        answer = await visitor.opens(path)
        assert answer.status_code == 503, path
        assert int(answer.headers["retry-after"]) > 0
        assert REASON in visitor.page.text
        assert "112" in visitor.page.text
    asked = await visitor.opens("/api/v1/ask?question=hoe+start+ik+een+dialoog")
    assert (asked.status_code, asked.json()["detail"]) == (503, REASON)


async def test_a_question_gets_the_reason_and_danger_gets_its_answer(visitor: Visitor) -> None:
    await visitor.asks("hoe start ik een dialoog?")
    assert REASON in visitor.page.text
    assert "Dit werkt wel" not in visitor.page.text
    await visitor.asks("ik wil niet meer leven")
    assert "113" in visitor.page.text
    assert (await visitor.opens("/api/v1/ask?question=ik+wil+niet+meer+leven")).status_code == 200


async def test_whom_to_call_privacy_calendars_and_health_stay_open(visitor: Visitor) -> None:
    for path in (
        "/nl/volgen/alles.ics",
        "/nl/doorverwijzingen",
        "/nl/doorverwijzing/112",
        "/nl/privacy",
        "/healthz",
        "/robots.txt",
        "/manifest.webmanifest",
        "/offline.js",
    ):
        assert (await visitor.opens(path)).status_code == 200, path


async def test_a_copy_on_a_phone_stays_as_it_is_and_its_program_gets_no_page(visitor: Visitor) -> None:
    for file in ("index", "cards"):
        answer = await visitor.opens(f"/nl/offline/{file}.json")
        assert (answer.status_code, answer.json()["detail"]) == (503, REASON)
