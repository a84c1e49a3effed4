"""Whatever an update holds, the bot goes on: the next question is answered."""

import asyncio
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import User

from bot.adapters.action_codec import decode
from bot.adapters.telegram.json_fields import JsonObject
from bot.adapters.telegram.updates.update_reader import KINDS, Inbound, UnreadableUpdateError, UpdateReader
from bot.domain.dialogue.incoming import TextMessage
from tests.adapters.telegram.conftest import Start
from tests.standin.parameters import Json
from tests.standin.person import private
from tests.standin.server import StandIn

READER = UpdateReader(User(987654321, "Buurtgids", is_bot=True, username="buurtgids_bot"), ("start",))
CHAT: Json = {"id": 5001, "type": "private"}
FIELDS = (
    "chat", "id", "type", "from", "is_bot", "text", "caption", "entities", "offset", "length", "user", "date",
    "message", "data", "message_id", "message_thread_id", "is_topic_message", "reply_to_message",
    "forum_topic_created", "photo", "location", "sender_chat", "language_code", "update_id", *KINDS,
)  # fmt: skip
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text()
    | st.sampled_from([5001, -1001, 987654321, "mention", "text_mention", "nl", "/start", "@buurtgids_bot"])
)  # fmt: skip
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=4), inner, max_size=6)
    ),
    max_leaves=30,
)
UPDATES = st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=4), VALUES, max_size=4)


@given(update=UPDATES)
@settings(max_examples=300, deadline=None)
def test_any_object_as_an_update_is_read_or_cannot_be_read_and_nothing_else(update: JsonObject) -> None:
    with suppress(UnreadableUpdateError):
        read = READER.read(update)
        assert read is None or isinstance(read, Inbound)


@given(data=st.binary(max_size=64))
@settings(max_examples=300, deadline=None)
def test_any_64_bytes_on_a_button_mean_something_or_nothing(data: bytes) -> None:
    decode(data.decode("utf-8", "replace"))


MALFORMED: list[dict[str, Json]] = [
    {"message": None},
    {"message": "hoi"},
    {"message": {}},
    {"message": {"chat": {"id": "5001"}, "text": "hoi"}},
    {"message": {"chat": [], "date": 1, "text": "hoi"}},
    {"edited_message": 7},
    {"callback_query": {"data": "1s:menu"}},
    {"callback_query": {"id": "1", "message": {"message_id": 1}}},
]
READABLE: list[dict[str, Json]] = [
    {"chat": CHAT, "date": 10**17, "text": "hoi"},
    {"chat": CHAT, "text": "hoi", "from": {"id": "x", "is_bot": 0}},
    {"chat": {"id": 5001}, "date": "gisteren", "text": "hoi", "entities": [{"type": 3}, None]},
    {"chat": CHAT, "message_id": [], "text": "hoi", "photo": 3, "reply_to_message": "ja"},
]


async def test_updates_that_cannot_be_read_are_logged_confirmed_and_stop_nobody(
    telegram: StandIn, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    sam = private(telegram)
    async with start():
        for update in MALFORMED:
            (kind,) = update
            await telegram.put(kind, update[kind])  # type: ignore[arg-type] # that is the point
        await telegram.put("some_newer_kind", {"chat": CHAT})
        await sam.says("hoi")
        await sam.sees("je zei: hoi")
        async with asyncio.timeout(5):
            while telegram.waiting:  # noqa: ASYNC110 - the stand-in has no event for it
                await asyncio.sleep(0.02)
    lines = [record.getMessage() for record in caplog.records if "cannot be read" in record.getMessage()]
    assert len(lines) == len(MALFORMED)
    assert lines[-1] == f"Update {1000 + len(MALFORMED)} (callback_query) cannot be read; 8 so far"


@pytest.mark.parametrize("message", READABLE, ids=range(len(READABLE)))
async def test_words_that_can_be_read_are_answered_whatever_stands_around_them(
    telegram: StandIn, start: Start, message: dict[str, Json]
) -> None:
    sam = private(telegram)
    async with start() as bot:
        await telegram.put("message", message)
        await sam.sees("je zei: hoi")
        assert isinstance(bot.parrot.heard[0], TextMessage)
