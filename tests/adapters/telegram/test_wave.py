"""A wave of reminders, with people asking meanwhile, against a Telegram that counts."""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator

import pytest

from bot.domain.address import Address
from bot.services.channel import Delivered
from tests.adapters.telegram.conftest import Running, Start
from tests.adapters.telegram.parrot import reply
from tests.standin.person import group, member, private
from tests.standin.rates import Rates
from tests.standin.server import StandIn

REMINDER = reply("Zaterdag is het Burendag.")


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn(rates=Rates()) as standin:
        yield standin
        assert standin.refused == []


async def wave(bot: Running, telegram: StandIn, size: int) -> float:
    """Remind so many people, forty deliveries at a time; the seconds that took."""
    begin = time.monotonic()
    chats = iter(range(100, 100 + size))

    async def some() -> None:
        for number in chats:
            sam = private(telegram, number)
            assert await bot.channel.deliver(Address("telegram", str(sam.id)), REMINDER) == Delivered()

    await asyncio.gather(*(some() for _ in range(40)))
    return time.monotonic() - begin


async def questions(telegram: StandIn, every: float, waits: list[float]) -> None:
    """Somebody else asks something every so many seconds."""
    for number in range(1, 90):
        person = private(telegram, number)
        begin = time.monotonic()
        await person.says(f"vraag {number}")
        await person.sees("je zei")
        waits.append(time.monotonic() - begin)
        await asyncio.sleep(every)


@pytest.mark.parametrize(
    ("size", "every"), [(140, 0.25), pytest.param(2000, 1.0, marks=pytest.mark.long)], ids=["short", "long"]
)
async def test_a_wave_leaves_at_full_rate_without_a_429_and_replies_go_first(
    telegram: StandIn, start: Start, size: int, every: float
) -> None:
    waits: list[float] = []
    async with start(send_rate=28, send_rate_chat=1) as bot:
        await bot.notices.until("telegram_connected")
        asking = asyncio.create_task(questions(telegram, every, waits))
        took = await wave(bot, telegram, size)
        asking.cancel()
        await asyncio.wait({asking})
    assert telegram.rates is not None
    assert telegram.rates.refusals == 0
    if size < 1000:
        return  # too short to say anything about speed
    assert (size + len(waits)) / took > 25.7  # 10,000 within six and a half minutes
    assert statistics.quantiles(waits, n=20)[-1] < 1


async def test_a_talkative_person_and_a_busy_group_never_meet_a_429(telegram: StandIn, start: Start) -> None:
    sam, team = private(telegram), group(telegram)
    kim = member(telegram, team, 2)
    async with start(send_rate=28, send_rate_chat=1):
        for number in range(5):
            await sam.says(f"vraag {number}")
            await kim.says("/start")
        await sam.sees("vraag 4")
        await kim.sees()
    assert telegram.rates is not None
    assert telegram.rates.refusals == 0
    assert [shown.text for shown in sam.chat.shown] == [f"je zei: vraag {number}" for number in range(5)]
