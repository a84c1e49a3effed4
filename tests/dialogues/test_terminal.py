"""The dialogues, in the terminal."""

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from bot.adapters.terminal.channel import TerminalChannel
from bot.adapters.terminal.paper import PlainPaper
from bot.domain.dialogue.reply import Reply
from bot.services.knowledge_snapshot import ConversationSettings
from tests.dialogues.script import Dialogue, Shown, dialogues, play
from tests.talking import Talk


class Lines:
    """What the person types; `ready` says that the terminal waits for the next line."""

    def __init__(self) -> None:
        self.ready = asyncio.Semaphore(0)
        self.typed: asyncio.Queue[str | None] = asyncio.Queue()

    async def next(self) -> str | None:
        self.ready.release()
        return await self.typed.get()


class Reader(PlainPaper):
    """Reads along: what was written, and under which number each choice stands."""

    def __init__(self) -> None:
        self.out = io.StringIO()
        self.messages: list[Shown] = []
        self.numbers: dict[str, int] = {}
        super().__init__(self.out)

    def show(self, reply: Reply, first: int) -> None:
        before = self.out.tell()
        super().show(reply, first)
        labels = tuple(choice.label for choice in reply.choices)
        self.messages.append(Shown(self.out.getvalue()[before:], labels))
        self.numbers |= {label: number for number, label in enumerate(labels, start=first)}


class TerminalChat:
    """A person who types, and chooses by number."""

    def __init__(self, talk: Talk) -> None:
        self.talk, self.lines, self.paper, self.stop = talk, Lines(), Reader(), asyncio.Event()
        self.channel = TerminalChannel(talk.bot, self.lines, self.paper)

    async def do(self, deed: str, what: str) -> list[Shown] | None:
        if deed not in ("say", "tap"):
            return None
        typed = what if deed == "say" else str(self._number(what))
        self.paper.messages.clear()
        self.paper.numbers.clear()
        self.lines.typed.put_nowait(typed)
        await self.lines.ready.acquire()
        return list(self.paper.messages)

    def wait(self, length: timedelta) -> None:
        self.talk.clock.at += length

    def _number(self, label: str) -> int:
        return next(number for shown, number in self.paper.numbers.items() if shown.startswith(label))


@pytest.fixture
async def talk(tmp_path: Path, dialogue: Dialogue) -> AsyncIterator[Talk]:
    """A bot whose `language` is the one of the dialogue: a terminal tells no language of its own."""
    store = await open_store(tmp_path, synchronous="OFF")
    settings = ConversationSettings(per_person=None)
    if dialogue.client is not None:
        settings = ConversationSettings(per_person=None, language=dialogue.client)
    yield Talk(store, settings)
    await store.close()


@pytest.mark.parametrize("dialogue", dialogues(), ids=lambda dialogue: dialogue.name)
async def test_the_dialogue_goes_as_written(dialogue: Dialogue, talk: Talk) -> None:
    chat = TerminalChat(talk)
    running = asyncio.create_task(chat.channel.run(chat.stop))
    await chat.lines.ready.acquire()
    try:
        await play(dialogue, chat)
    finally:
        chat.stop.set()
        await running
