"""The channel, running, with the stand-in on the other side."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

import pytest

from bot.adapters.telegram.channel import Commands, TelegramChannel
from bot.adapters.telegram.rendering.menu import MenuItem
from bot.adapters.telegram.settings import TelegramSettings
from bot.domain.language import Language
from tests.adapters.telegram.parrot import Parrot
from tests.standin.server import StandIn

COMMANDS = Commands(
    menu={
        Language.NL: (MenuItem("start", "Begin hier"), MenuItem("stop", "Geen herinneringen meer")),
        Language.EN: (MenuItem("start", "Begin here"), MenuItem("stop", "No more reminders")),
    },
    names=("start", "stop", "help"),
)


class Notices:
    """What the operator was told: implements `Notify`."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self._news = asyncio.Event()

    def __call__(self, key: str, /, **values: str) -> None:
        self.keys.append(key)
        self._news.set()

    async def until(self, key: str) -> None:
        """Wait until the operator was told this."""
        async with asyncio.timeout(5):
            while key not in self.keys:
                self._news.clear()
                await self._news.wait()


@dataclass(slots=True)
class Running:
    """A channel at work, what it told its operator, and the way to stop it."""

    channel: TelegramChannel
    parrot: Parrot
    notices: Notices
    stop: asyncio.Event
    task: asyncio.Task[None]

    async def stopped(self) -> float:
        """Stop it; the seconds that took."""
        begin = asyncio.get_running_loop().time()
        self.stop.set()
        await self.task
        return asyncio.get_running_loop().time() - begin


Start = Callable[..., AbstractAsyncContextManager[Running]]


def settings(telegram: StandIn, **fields: float | None) -> TelegramSettings:
    """Settings for the stand-in, without rates unless given."""
    return TelegramSettings(
        token=telegram.token,
        base_url=telegram.base_url,
        send_rate=fields.get("send_rate"),
        send_rate_chat=fields.get("send_rate_chat"),
    )


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn() as standin:
        yield standin
        assert standin.refused == [], "the bot did what Telegram refuses"


@pytest.fixture
def start(telegram: StandIn) -> Start:
    """`async with start() as bot:`: run the channel; it is stopped at the end."""

    @asynccontextmanager
    async def run(**fields: float | None) -> AsyncIterator[Running]:
        notices, parrot, stop = Notices(), Parrot(), asyncio.Event()
        channel = TelegramChannel(settings(telegram, **fields), parrot, commands=COMMANDS, notify=notices)
        running = Running(channel, parrot, notices, stop, asyncio.create_task(channel.run(stop)))
        try:
            yield running
        finally:
            parrot.patience.set()
            running.stop.set()
            await asyncio.wait({running.task})
        if not running.task.cancelled() and (error := running.task.exception()):
            raise error

    return run
