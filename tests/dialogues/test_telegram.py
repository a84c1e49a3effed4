"""The dialogues, on Telegram."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from bot.adapters.telegram.channel import Commands, TelegramChannel
from bot.adapters.telegram.settings import TelegramSettings
from bot.domain.dialogue.commands import COMMANDS
from bot.domain.dialogue.incoming import ChatNews, Incoming
from bot.domain.dialogue.reply import Reply
from bot.domain.language import Language
from bot.services.conversation.guest import GuestAnswer
from bot.services.conversation.inline import InlineCards
from bot.services.conversation.session import DialogueState
from tests.dialogues.script import Dialogue, Shown, dialogues, play
from tests.standin.person import private
from tests.standin.server import StandIn
from tests.talking import Talk

NAMES = [name for command in COMMANDS for name in (command.dutch, command.english)]


class Counted:
    """The conversation, telling how many messages each answer has."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.answers: asyncio.Queue[int] = asyncio.Queue()

    async def hear(self, incoming: Incoming) -> Sequence[Reply]:
        replies = await self.talk.bot.hear(incoming)
        self.answers.put_nowait(len(replies))
        return replies

    async def noticed(self, news: ChatNews) -> Sequence[Reply]:
        """As it is."""
        return await self.talk.bot.noticed(news)

    async def suggest(self, text: str, language: Language | None) -> InlineCards:
        """As it is."""
        return await self.talk.bot.suggest(text, language)

    async def hear_guest(
        self, incoming: Incoming, remembered: DialogueState, *, within: bool = True
    ) -> GuestAnswer:
        """As it is."""
        return await self.talk.bot.hear_guest(incoming, remembered, within=within)

    async def failed(self, incoming: Incoming, code: str) -> Reply:
        self.answers.put_nowait(1)
        return await self.talk.bot.failed(incoming, code)


class TelegramChat:
    """A person who types, and taps."""

    def __init__(self, telegram: StandIn, listener: Counted, client: Language | None) -> None:
        self.person = private(telegram, language=client.value if client else "nl")
        self.listener = listener
        self.last = 0

    async def do(self, deed: str, what: str) -> list[Shown] | None:
        match deed:
            case "say":
                self.last = await self.person.says(what)
            case "tap":
                await self.person.tap(what)
            case "edit":
                await self.person.edits(self.last, what)
            case "send":
                await self.person.sends(what)
        seen = [await self.person.sees() for _ in range(await self.listener.answers.get())]
        return [Shown(one.text, tuple(one.labels)) for one in seen]

    def wait(self, length: timedelta) -> None:
        self.listener.talk.clock.at += length


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn() as standin:
        yield standin
        assert standin.refused == [], "the bot did what Telegram refuses"


@pytest.mark.parametrize("dialogue", dialogues(), ids=lambda dialogue: dialogue.name)
async def test_the_dialogue_goes_as_written(dialogue: Dialogue, telegram: StandIn, tmp_path: Path) -> None:
    store = await open_store(tmp_path, synchronous="OFF")
    listener = Counted(Talk(store))
    settings = TelegramSettings(
        token=telegram.token, base_url=telegram.base_url, send_rate=None, send_rate_chat=None
    )
    channel = TelegramChannel(
        settings, listener, commands=Commands(names=NAMES), notify=lambda key, /, **values: None
    )
    stop = asyncio.Event()
    running = asyncio.create_task(channel.run(stop))
    try:
        await play(dialogue, TelegramChat(telegram, listener, dialogue.client))
    finally:
        stop.set()
        await running
        await store.close()
