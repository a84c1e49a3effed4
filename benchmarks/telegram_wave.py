"""Ten thousand reminders due at the same moment, against a Telegram that enforces its limits.

The real process; from the first reminder on somebody else asks a question every second. The stand-in refuses
more than 30 messages a second over all, 1 a second to a chat and 20 a minute to a group. Takes eight minutes.
"""

import asyncio
import statistics
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from bot.adapters.sqlite.store import open_store
from tests.end_to_end.house import House
from tests.standin.person import Person, private
from tests.standin.rates import Rates
from tests.standin.server import StandIn

SUBSCRIBERS = 10_000
DUE_IN = 30.0  # seconds after the start of the process
BEGINS_IN = timedelta(minutes=20)  # the event itself; a reminder after that would be too late
ASKERS = 60
QUESTION_EVERY = 1.0  # seconds
PATIENCE = 900.0  # seconds
REACH = 390.0  # seconds from the first to the last: six and a half minutes
REACH_REPLY = 1.0  # seconds, p95
WORDS = "Herinnering: Proefavond"


def measure() -> str:
    """A table, with what each figure may be at most."""
    with tempfile.TemporaryDirectory() as name:
        return asyncio.run(_measure(Path(name)))


async def _measure(folder: Path) -> str:
    rates = Rates()
    async with StandIn(rates=rates) as telegram:
        house = House(folder, telegram, sends_at="send_rate: 28, send_rate_chat: 1")
        people = [private(telegram, number) for number in range(ASKERS, ASKERS + SUBSCRIBERS)]
        await _subscribe(folder / "state", people)
        house.begin_in(DUE_IN, notice=BEGINS_IN)
        await house.start()
        waits: list[float] = []
        started = asyncio.Event()
        asking = asyncio.create_task(_ask(telegram, started, waits))
        try:
            first, last = await _arrivals(people, started)
        finally:
            asking.cancel()
            await house.clear()
        copies = sum(WORDS in shown.text for person in people for shown in person.chat.shown)
    slowest = statistics.quantiles(waits, n=20)[-1]
    return "\n".join(
        (
            f"reminders that arrived            {copies:,} (of {SUBSCRIBERS:,}, each once)",
            f"from the first to the last        {last - first:.0f} s (at most {REACH:.0f} s)",
            f"times that Telegram said 429      {rates.refusals} (at most 0)",
            f"questions asked meanwhile         {len(waits)}",
            f"wait for their answer, p95        {slowest:.2f} s (at most {REACH_REPLY:.0f} s)",
        )
    )


async def _subscribe(state: Path, people: list[Person]) -> None:
    store = await open_store(state)
    async with store.database.transaction() as connection:
        await connection.executemany(
            "INSERT INTO person (id, channel, chat, lead_times) VALUES (?, 'telegram', ?, '')",
            ((number, str(person.id)) for number, person in enumerate(people, start=1)),
        )
        await connection.execute("INSERT INTO subscription SELECT id, 'event', 'proefavond' FROM person")
    await store.close()


async def _arrivals(people: list[Person], started: asyncio.Event) -> tuple[float, float]:
    """When the first and the last reminder arrived; seconds of the monotonic clock."""
    moments: list[float] = []

    async def wait(person: Person) -> None:
        await person.sees(WORDS, within=PATIENCE)
        moments.append(time.monotonic())
        started.set()

    await asyncio.gather(*(wait(person) for person in people))
    return min(moments), max(moments)


async def _ask(telegram: StandIn, started: asyncio.Event, waits: list[float]) -> None:
    await started.wait()
    askers = [private(telegram, number) for number in range(ASKERS)]
    number = 0
    while True:
        person = askers[number % ASKERS]
        begin = time.monotonic()
        await person.says(f"hoe start ik een dialoog? {number}")
        await person.sees(within=60)
        waits.append(time.monotonic() - begin)
        number += 1
        await asyncio.sleep(QUESTION_EVERY)


if __name__ == "__main__":
    print(measure())
