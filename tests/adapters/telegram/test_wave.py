"""A wave of reminders, with people asking meanwhile, against a Telegram that counts."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.domain.address import Address
from bot.services.ports.channel import Delivered
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


async def wave(bot: Running, telegram: StandIn, size: int) -> None:
    """Remind so many people, forty deliveries at a time."""
    chats = iter(range(100, 100 + size))

    async def some() -> None:
        for number in chats:
            sam = private(telegram, number)
            assert await bot.channel.deliver(Address("telegram", str(sam.id)), REMINDER) == Delivered()

    await asyncio.gather(*(some() for _ in range(40)))


async def questions(telegram: StandIn, every: float, answered: list[str]) -> None:
    """Somebody else asks something every so many seconds, and waits for the answer."""
    for number in range(1, 90):
        person = private(telegram, number)
        await person.says(f"vraag {number}")
        await person.sees("je zei")
        answered.append(person.chat.shown[-1].text)
        await asyncio.sleep(every)


@pytest.mark.parametrize(
    ("size", "every"), [(140, 0.25), pytest.param(2000, 1.0, marks=pytest.mark.long)], ids=["short", "long"]
)
async def test_a_wave_meets_no_429_and_questions_are_answered_meanwhile(
    telegram: StandIn, start: Start, size: int, every: float
) -> None:
    answered: list[str] = []
    async with start(send_rate=28, send_rate_chat=1) as bot:
        await bot.notices.until("telegram_connected")
        asking = asyncio.create_task(questions(telegram, every, answered))
        await wave(bot, telegram, size)
        asking.cancel()
        await asyncio.wait({asking})
    assert telegram.rates is not None
    assert telegram.rates.refusals == 0
    assert len(answered) > 3
    assert answered == [f"je zei: vraag {number}" for number in range(1, len(answered) + 1)]


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
