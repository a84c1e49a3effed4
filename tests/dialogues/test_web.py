"""The dialogues, on the web page, without JavaScript."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from tests.adapters.web.visitor import Visitor, application
from tests.dialogues.script import Dialogue, Shown, dialogues, play
from tests.talking import Talk

OF_GUESTS = [dialogue for dialogue in dialogues() if not dialogue.kept]


class WebChat:
    """A person who types in a field, and presses buttons."""

    def __init__(self, talk: Talk, visitor: Visitor) -> None:
        self.talk, self.visitor = talk, visitor

    async def do(self, deed: str, what: str) -> list[Shown] | None:
        match deed:
            case "say":
                await self.visitor.asks(what)
            case "tap":
                await self.visitor.chooses(what)
            case _:
                return None
        return [
            Shown(
                "\n".join(
                    block.text
                    for block in reply.children
                    if not isinstance(block, str) and block.tag != "form"
                ),
                tuple(button.text.strip() for button in reply.all("button")),
            )
            for reply in self.visitor.page.all("div", class_="reply")
        ]

    def wait(self, length: timedelta) -> None:
        self.talk.clock.at += length


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    store = await open_store(tmp_path, synchronous="OFF")
    yield Talk(store)
    await store.close()


@pytest.mark.parametrize("dialogue", OF_GUESTS, ids=lambda dialogue: dialogue.name)
async def test_the_dialogue_goes_as_written(dialogue: Dialogue, talk: Talk) -> None:
    visitor = Visitor(application(talk), dialogue.client.value if dialogue.client else "nl")
    await visitor.opens("/")
    await play(dialogue, WebChat(talk, visitor))
