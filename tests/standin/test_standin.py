"""The stand-in refuses what Telegram refuses: otherwise the other tests prove nothing."""

import json
from collections.abc import AsyncIterator
from contextlib import suppress

import aiohttp
import pytest

from tests.standin.person import group, private
from tests.standin.rates import Rates
from tests.standin.refusal import Refusal
from tests.standin.server import StandIn

CHAT = "5001"


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn() as standin:
        private(standin, 1)
        yield standin


async def call(telegram: StandIn, method: str, **parameters: object) -> tuple[int, str]:
    """Status and description of a call over HTTP."""
    data = {k: v if isinstance(v, str) else json.dumps(v) for k, v in parameters.items()}
    address = f"{telegram.base_url}/bot{telegram.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(address, data=data) as answer:
        return answer.status, str((await answer.json()).get("description", ""))


def bold(offset: int, length: int, kind: str = "bold", **more: object) -> dict[str, object]:
    return {"type": kind, "offset": offset, "length": length, **more}


def button(**fields: str) -> dict[str, object]:
    return {"inline_keyboard": [[fields]]}


REFUSED: list[tuple[dict[str, object], str]] = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "message text is empty"),
    ({"text": "x" * 4097}, "too long"),
    ({"text": "🎲" * 2049}, "too long"),
    ({"text": "x", "colour": "red"}, "unknown parameter colour"),
    ({"text": "x", "entities": [bold(0, 2)]}, "outside the text"),
    ({"text": "x", "entities": [bold(-1, 1)]}, "outside the text"),
    ({"text": "x", "entities": [bold(0, 0)]}, "outside the text"),
    ({"text": "xxxx", "entities": [bold(0, 2), bold(1, 2, "italic")]}, "overlap"),
    ({"text": "xxxx", "entities": [bold(0, 4, "code"), bold(1, 2, "url")]}, "inside"),
    ({"text": "x", "entities": [bold(0, 1, "sparkling")]}, "unknown entity"),
    ({"text": "x", "entities": [bold(0, 1, "text_link", url="buurt")]}, "no valid url"),
    ({"text": "x", "entities": [bold(0, 1, url="https://x.nl")]}, "unknown fields"),
    ({"text": "x", "entities": [bold(0, 1, "date_time")]}, "unix_time"),
    ({"text": "x" * 200, "entities": [bold(n, 1) for n in range(101)]}, "too many entities"),
    ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities"),
    ({"text": "a < b", "parse_mode": "HTML"}, "can't parse entities"),
    ({"text": "1. x", "parse_mode": "MarkdownV2"}, "reserved character"),
    ({"text": "*x", "parse_mode": "MarkdownV2"}, "can't find end"),
    ({"text": "*x", "parse_mode": "Markdown"}, "can't find end"),
    ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ({"text": "x", "reply_markup": button(text="", callback_data="a")}, "must be non-empty"),
    ({"text": "x", "reply_markup": button(text="ok")}, "fields of a button"),
    ({"text": "x", "reply_markup": button(text="ok", callback_data="")}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": button(text="ok", callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": {"inline_keyboard": [[]]}}, "row is empty"),
    ({"text": "x", "chat_id": "999"}, "chat not found"),
    ({"text": "x", "chat_id": "sam"}, "must be a number"),
    ({"text": "x", "message_thread_id": "7"}, "thread not found"),
    ({"text": "x", "entities": "bold"}, "can't parse entities"),
]


@pytest.mark.parametrize(("parameters", "why"), REFUSED, ids=lambda value: str(value)[:50])
async def test_a_message_that_telegram_refuses_is_refused(
    telegram: StandIn, parameters: dict[str, object], why: str
) -> None:
    status, description = await call(telegram, "sendMessage", **{"chat_id": CHAT, **parameters})
    assert status == 400
    assert why in description
    assert telegram.methods.chats[5001].shown == []


async def test_a_message_within_the_limits_is_shown_as_sent(telegram: StandIn) -> None:
    entities = [bold(0, 4096), bold(1, 2, "italic")]
    status, _ = await call(telegram, "sendMessage", chat_id=CHAT, text="🎲" * 2048, entities=entities)
    assert status == 200
    assert [shown.text for shown in telegram.methods.chats[5001].shown] == ["🎲" * 2048]


async def test_html_that_is_well_formed_is_accepted(telegram: StandIn) -> None:
    text = '<b>x</b> &lt; <a href="https://x.nl">y</a>'
    assert await call(telegram, "sendMessage", chat_id=CHAT, text=text, parse_mode="HTML") == (200, "")


@pytest.mark.parametrize(
    ("method", "parameters", "status", "why"),
    [
        ("sendPigeon", {}, 404, "method not found"),
        ("getMe", {"why": "x"}, 400, "unknown parameter"),
        ("editMessageText", {"chat_id": CHAT, "message_id": "99", "text": "x"}, 400, "to edit not found"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, 400, "query is too old"),
        ("setMyCommands", {"commands": [{"command": "Stop!", "description": "x"}]}, 400, "COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "stop", "description": ""}]}, 400, "DESCRIPTION"),
        ("sendDocument", {"chat_id": CHAT, "document": ""}, 400, "non-empty"),
    ],
)
async def test_a_call_that_makes_no_sense_is_refused(
    telegram: StandIn, method: str, parameters: dict[str, object], status: int, why: str
) -> None:
    answered, description = await call(telegram, method, **parameters)
    assert answered == status
    assert why in description


async def test_another_token_is_refused(telegram: StandIn) -> None:
    telegram.token = "1:other"
    address = f"{telegram.base_url}/bot1:no/getMe"
    async with aiohttp.ClientSession() as session, session.post(address) as answer:
        assert (answer.status, (await answer.json())["description"]) == (401, "Unauthorized")


async def test_the_same_text_again_is_no_edit(telegram: StandIn) -> None:
    await call(telegram, "sendMessage", chat_id=CHAT, text="x")
    (shown,) = telegram.methods.chats[5001].shown
    where = {"chat_id": CHAT, "message_id": str(shown.id)}
    status, description = await call(telegram, "editMessageText", text="x", **where)
    assert status == 400
    assert "message is not modified" in description
    assert await call(telegram, "editMessageText", text="y", **where) == (200, "")


async def test_an_update_comes_again_until_it_is_confirmed(telegram: StandIn) -> None:
    number = await telegram.put("message", {})
    assert telegram.waiting == 1
    await call(telegram, "getUpdates", offset=str(number))
    assert telegram.waiting == 1
    await call(telegram, "getUpdates", offset=str(number + 1))
    assert telegram.waiting == 0


@pytest.mark.parametrize(
    ("chats", "times", "refused"),
    [
        ([1, 1, 1], [0, 0, 0], 0),
        ([1, 1, 1, 1], [0, 0, 0, 0.5], 1),
        ([1, 1, 1, 1, 1], [0, 0, 0, 1, 2], 0),
        (list(range(1, 31)), [0.0] * 30, 0),
        (list(range(1, 32)), [0.0] * 31, 1),
        ([-1] * 21, [2.0 * n for n in range(21)], 1),
        ([-1] * 21, [3.0 * n for n in range(21)], 0),
    ],
)
def test_the_rates_are_those_that_telegram_states(chats: list[int], times: list[float], refused: int) -> None:
    rates = Rates()
    for chat, at in zip(chats, times, strict=True):
        with suppress(Refusal):
            rates.admit(chat, 100.0 + at)
    assert rates.refusals == refused


async def test_the_rates_are_enforced_on_messages(telegram: StandIn) -> None:
    telegram.methods.enforce(Rates())
    group(telegram)
    answers = [await call(telegram, "sendMessage", chat_id="-1001", text=str(n)) for n in range(5)]
    assert [status for status, _ in answers].count(429) >= 1
