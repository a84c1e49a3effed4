"""A hundred thousand subscribers: finding what is due, moving a date that all follow, who waits meanwhile."""

import asyncio
import resource
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import quantiles

from bot.adapters.postgres.store import PostgresStore
from bot.adapters.postgres.store import open_store as open_postgres
from bot.adapters.sqlite.store import SqliteStore
from bot.adapters.sqlite.store import open_store as open_sqlite
from bot.domain.address import Address
from bot.domain.events.event import Event
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.settings import ReminderSettings
from bot.domain.reminders.state import State
from bot.runtime.application import compose
from bot.runtime.settings import ApplicationSettings
from bot.services.ports.reminders import DeliveryResult
from bot.services.reminders.dispatcher import LEASE
from tests.agenda import NOW, Agenda, SetClock, an_event, on
from tests.postgres import programs, server

SUBSCRIBERS = 100_000
SENT = 6_400
OWNER = "bench/1"
LEADS = ("7d", "1d", "1h", "15m")
CHOICES = ("", "1d", "7d,1h", "2d,3h,15m")
SOMEBODY = Address("box", "77")
MOVED, OTHER = date(2027, 3, 20), date(2027, 3, 27)


def the_events(moved_to: date = MOVED) -> tuple[Event, Event]:
    """Two dates in the coming month; everybody follows both."""
    return an_event("gaat-schuiven", on(moved_to)), an_event("blijft", on(OTHER))


Opened = SqliteStore | PostgresStore


def measure() -> str:
    """A table for each store, with what each figure may be at most; of what was done often, p95."""
    with tempfile.TemporaryDirectory() as folder:
        tables = [_table("SQLite", lambda: open_sqlite(Path(folder)))]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tables.append(f"{'most memory':50} {memory:>7.0f} MB  (at most 200 MB)")
    if programs() is None:
        return "\n".join([*tables, "PostgreSQL: not on this machine"])
    with server(durable=True) as running:
        url = running.new()
        tables.append(_table("PostgreSQL", lambda: open_postgres(url)))
    return "\n".join(tables)


def _table(name: str, opening: Callable[[], Awaitable[Opened]]) -> str:
    rows = asyncio.run(_measure(opening))
    return "\n".join(
        [
            name,
            *(
                f"{what:50} {figure:>10}  {f'(at most {most})' if most else ''}"
                for what, figure, most in rows
            ),
        ]
    )


async def _measure(opening: Callable[[], Awaitable[Opened]]) -> list[tuple[str, str, str]]:
    store = await opening()
    agenda, clock = Agenda(*the_events()), SetClock()
    settings = ReminderSettings(tuple(LeadTime.parse(lead) for lead in LEADS))
    planner = compose(store, clock, agenda, ApplicationSettings(reminders=settings)).planner
    await _subscribe_all(store)
    await planner.reload()
    filled = await _seconds(planner.fill)
    (row,) = await store.database.read("SELECT count(*) AS reminders FROM reminder")
    nothing_due = [await _seconds(store.dispatch.next_due) for _ in range(200)]
    empty_claims = [
        await _seconds(lambda: store.dispatch.claim_due(clock.now(), OWNER, LEASE, 64, ["box"]))
        for _ in range(50)
    ]
    agenda.edit(*the_events(MOVED + timedelta(days=2)))
    worked = time.process_time()
    moving, longest_block, longest_read = await _watched(planner.reload, store)
    worked = time.process_time() - worked
    clock.at += timedelta(days=14, hours=2)
    found = [await _seconds(store.dispatch.next_due) for _ in range(200)]
    claims = [
        await _seconds(lambda: store.dispatch.claim_due(clock.now(), OWNER, LEASE, 64, ["box"]))
        for _ in range(50)
    ]
    whole = await _seconds(lambda: _send(store, clock, SENT))
    await store.close()
    return [
        ("reminders stored", f"{row['reminders']:,}", ""),
        ("filling them in, once", f"{filled:.1f} s", ""),
        ("looking whether something is due, nothing is", _ms(nothing_due), "5 ms"),
        ("claiming, nothing is due", _ms(empty_claims), "5 ms"),
        ("looking whether something is due, 100,000 are", _ms(found), "5 ms"),
        ("claiming 64 of 100,000 that are due", _ms(claims), ""),
        ("claimed, begun and ended, a second", f"{SENT / whole:,.0f}", ""),
        ("moving a date that all follow", f"{moving:.1f} s", "5 s"),
        ("processor time of that here, with the questions", f"{worked:.1f} s", ""),
        ("longest that the loop was blocked meanwhile", f"{longest_block * 1000:.0f} ms", "50 ms"),
        ("longest that a read took meanwhile", f"{longest_read * 1000:.0f} ms", "50 ms"),
    ]


async def _send(store: Opened, clock: SetClock, count: int) -> None:
    """So many reminders from claim to outcome, 64 at a time, as the dispatcher does it."""
    done = 0
    while done < count:
        claims = await store.dispatch.claim_due(clock.now(), OWNER, LEASE, 64, ["box"])
        await store.dispatch.begin([claim.id for claim in claims], OWNER, clock.now() + LEASE)
        endings = [DeliveryResult(claim.id, State.SENT, clock.now()) for claim in claims]
        await store.dispatch.finish(endings, OWNER, clock.now())
        done += len(claims)


def _ms(times: list[float]) -> str:
    """The 95th percentile."""
    return f"{quantiles(times, n=20)[-1] * 1000:.1f} ms"


async def _subscribe_all(store: Opened) -> None:
    async with store.database.transaction() as connection:
        await connection.executemany(
            "INSERT INTO person (id, channel, chat, lead_times) VALUES (?, 'box', ?, ?)",
            ((number, str(number), CHOICES[number % 10 % len(CHOICES)] if number % 10 < 4 else "")
             for number in range(1, SUBSCRIBERS + 1)),
        )  # fmt: skip
        await connection.execute(
            "INSERT INTO subscription (person, kind, key) SELECT id, 'all', '' FROM person"
        )


async def _seconds(deed: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await deed()
    return time.perf_counter() - began


async def _watched(deed: Callable[[], Awaitable[object]], store: Opened) -> tuple[float, float, float]:
    blocks, reads, done = [0.0], [0.0], asyncio.Event()

    async def watch_loop() -> None:
        while not done.is_set():
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            blocks.append(time.perf_counter() - began - 0.001)

    async def watch_reads() -> None:
        while not done.is_set():
            reads.append(await _seconds(lambda: store.subscriptions.reminders_of(SOMEBODY, NOW)))
            await asyncio.sleep(0.005)

    watching = [asyncio.create_task(watch_loop()), asyncio.create_task(watch_reads())]
    took = await _seconds(deed)
    done.set()
    await asyncio.gather(*watching)
    return took, max(blocks), max(reads)
