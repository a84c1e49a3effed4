"""People first, nobody in the way of another."""

import asyncio

import pytest

from bot.adapters.telegram.sending.send_scheduler import Priority, SchedulerClosed, SendScheduler


def scheduler(
    rate: float | None = None, chat_rate: float | None = None, *, in_flight: int = 8, broadcasts: int = 5
) -> SendScheduler:
    time = asyncio.get_running_loop().time
    return SendScheduler(rate, chat_rate, in_flight=in_flight, broadcasts=broadcasts, time=time)


class Log:
    """Who went through, in order; everybody stays inside until let go."""

    def __init__(self, gate: SendScheduler) -> None:
        self.gate = gate
        self.went: list[str] = []
        self.go = asyncio.Event()
        self.tasks: list[asyncio.Task[None]] = []

    async def send(self, name: str, chat: int, lane: Priority) -> None:
        async with self.gate.turn(chat, lane):
            self.went.append(name)
            await self.go.wait()

    def start(self, name: str, chat: int, lane: Priority) -> None:
        self.tasks.append(asyncio.create_task(self.send(name, chat, lane)))

    async def end(self) -> None:
        self.go.set()
        await asyncio.gather(*self.tasks)


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_a_reply_overtakes_every_waiting_broadcast() -> None:
    log = Log(scheduler(rate=50))
    for number in range(20):
        log.start(f"broadcast {number}", number, Priority.BROADCAST)
    await settle()
    waiting = len(log.went)
    log.start("reply", 99, Priority.REPLY)
    log.go.set()
    await log.end()
    assert log.went.index("reply") == waiting
    assert [name for name in log.went if name != "reply"] == [f"broadcast {number}" for number in range(20)]


async def test_broadcasts_always_leave_room_for_replies() -> None:
    log = Log(scheduler(in_flight=3, broadcasts=2))
    for number in range(5):
        log.start(f"broadcast {number}", number, Priority.BROADCAST)
    log.start("reply", 99, Priority.REPLY)
    await settle()
    assert log.went == ["broadcast 0", "broadcast 1", "reply"]
    await log.end()


async def test_a_chat_that_must_wait_lets_others_by_and_keeps_its_order() -> None:
    gate = scheduler(chat_rate=20)
    log = Log(gate)
    log.go.set()
    for number in range(5):
        log.start(f"a{number}", 1, Priority.REPLY)
    log.start("b", 2, Priority.REPLY)
    await settle()
    assert log.went == ["a0", "a1", "a2", "b"]
    await log.end()
    assert log.went == ["a0", "a1", "a2", "b", "a3", "a4"]


async def test_one_chat_told_to_slow_down_halts_nobody_else_but_many_halt_all() -> None:
    gate = scheduler()
    log = Log(gate)
    gate.hold(1, 0.2)
    gate.hold(2, 0.2)
    log.start("other", 9, Priority.REPLY)
    await settle()
    assert log.went == ["other"]
    gate.hold(3, 0.2)
    log.start("later", 10, Priority.REPLY)
    await settle()
    assert log.went == ["other"]
    await log.end()
    assert log.went == ["other", "later"]


async def test_who_gives_up_waiting_takes_no_turn() -> None:
    log = Log(scheduler(in_flight=1))
    log.start("first", 1, Priority.REPLY)
    await settle()
    log.start("gone", 2, Priority.REPLY)
    log.start("next", 3, Priority.REPLY)
    await settle()
    log.tasks[1].cancel()
    await settle()
    log.go.set()
    await asyncio.gather(*log.tasks, return_exceptions=True)
    assert log.went == ["first", "next"]


async def test_at_closing_time_everybody_who_waits_is_sent_away() -> None:
    gate = scheduler(in_flight=1, chat_rate=1)
    log = Log(gate)
    log.start("inside", 1, Priority.REPLY)
    await settle()
    log.start("outside", 2, Priority.REPLY)
    await settle()
    gate.close()
    log.go.set()
    await log.tasks[0]
    with pytest.raises(SchedulerClosed):
        await log.tasks[1]
    with pytest.raises(SchedulerClosed):
        await log.send("late", 3, Priority.BROADCAST)
