"""An orderly stop is quick and forgets nothing."""

import asyncio
import time

from tests.adapters.telegram.conftest import Start
from tests.standin.fault import Silence
from tests.standin.person import private
from tests.standin.server import StandIn


async def test_it_stops_within_two_seconds_when_telegram_answers(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        await sam.says("hoi")
        await sam.sees("hoi")
        assert await bot.stopped() < 2
    assert telegram.waiting == 0


async def test_it_stops_before_there_was_any_connection(telegram: StandIn, start: Start) -> None:
    await telegram.stop()
    async with start() as bot:
        await bot.notices.until("telegram_no_network")
        assert await bot.stopped() < 2


async def test_it_stops_within_ten_seconds_when_telegram_does_not_answer(
    telegram: StandIn, start: Start
) -> None:
    sam = private(telegram)
    async with start() as bot:
        await sam.says("hoi")
        await sam.sees("hoi")
        telegram.fail(Silence(), method="sendMessage", times=None)
        bot.parrot.patience.set()
        await sam.says("traag")
        await bot.parrot.begun.wait()
        telegram.fail(Silence(), times=None)
        assert await bot.stopped() < 10
        await telegram.stop()


async def test_what_was_being_handled_is_finished(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        await sam.says("traag")
        await bot.parrot.begun.wait()
        bot.stop.set()
        await asyncio.sleep(0.1)
        bot.parrot.patience.set()
        await sam.sees("je zei: traag")
    assert telegram.waiting == 0


async def test_what_could_not_be_answered_any_more_is_answered_after_the_next_start(
    telegram: StandIn, start: Start
) -> None:
    sam = private(telegram)
    async with start(send_rate_chat=0.2) as bot:
        for number in range(6):
            await sam.says(f"vraag {number}")
        await sam.sees("vraag 2")
        began = time.monotonic()
        await bot.stopped()
        assert time.monotonic() - began < 2
    assert telegram.waiting == 3
    async with start():
        await sam.sees("vraag 5")
    assert [shown.text for shown in sam.chat.shown] == [f"je zei: vraag {number}" for number in range(6)]
    assert telegram.waiting == 0
