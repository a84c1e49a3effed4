"""The real process, killed again and again while its reminders leave."""

import asyncio
import sqlite3
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from bot.adapters.clock import SystemClock
from bot.adapters.sqlite.store import DATABASE, open_store
from bot.adapters.telegram.channel import BROADCASTS
from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime, Unit
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.runtime.application import compose
from bot.runtime.settings import ApplicationSettings
from tests.agenda import Agenda
from tests.end_to_end.house import AMSTERDAM, EVENT, ROOT, House
from tests.standin.fault import Delay
from tests.standin.person import Person, private
from tests.standin.server import StandIn

KILLS = 50
OPEN = ("planned", "claimed")
APART = timedelta(seconds=2)  # between two reminders
WAVE = 40  # reminders due at the same moment
WAVES_APART = timedelta(seconds=20)
STATE = """
SELECT person.chat, reminder.state, reminder.tries FROM reminder JOIN person ON person.id = reminder.person
"""


async def subscribed(house: House, due: Mapping[Person, datetime], begins: datetime) -> None:
    """Each follows the event, with a lead time of their own."""
    local = begins.astimezone(AMSTERDAM)
    event = EVENT.format(day=local.date().isoformat(), begin=local.strftime("%H.%M"))
    (house.knowledge / "bijeenkomsten/proefavond.yaml").write_text(event, encoding="utf-8")
    house.settings["reminders"] = "{quiet_hours: none}"
    store = await open_store(house.folder / "state")
    subscriptions = compose(store, SystemClock(), Agenda(), ApplicationSettings()).subscriptions
    for person, at in due.items():
        address, now = Address("telegram", str(person.chat.id)), datetime.now(UTC)
        lead = LeadTime(round((begins - at).total_seconds()), Unit.SECOND)
        await subscriptions.follow(address, Scope(ScopeKind.EVENT, "proefavond"), Language.NL, now)
        await subscriptions.set_lead_times(address, [lead], now)
    await store.close()


async def a_start(telegram: StandIn, house: House) -> timedelta:
    """How long the program takes to start on this machine, which may be busy with other things as well."""
    began = datetime.now(UTC)
    await house.start()
    await telegram.until_called("getMe", 1, within=120)
    await house.stop()
    return datetime.now(UTC) - began


def states(house: House) -> Mapping[str, tuple[str, int]]:
    """State of the one reminder of each chat, and how many tries of it may have arrived."""
    with sqlite3.connect(house.folder / "state" / DATABASE) as connection:
        rows = connection.execute(STATE).fetchall()
    connection.close()
    return {chat: (state, tries) for chat, state, tries in rows}


def settled(ended: Mapping[str, tuple[str, int]]) -> bool:
    """Whether everything planned has ended."""
    return bool(ended) and all(state not in OPEN for state, _ in ended.values())


async def agenda(house: House) -> str:
    """What the operator reads."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "agenda", "--config", str(house.folder / "config.yaml"),
        cwd=house.folder, stdout=asyncio.subprocess.PIPE,
        env={"PYTHONPATH": str(ROOT), "LC_ALL": "nl_NL.UTF-8"},
    )  # fmt: skip
    output, _ = await process.communicate()
    return output.decode()


@pytest.mark.long
@pytest.mark.timeout(900)
async def test_no_reminder_is_lost_or_sent_twice_for_sure_however_often_the_process_is_killed(
    telegram: StandIn, house: House
) -> None:
    random = Random(7)
    people = [private(telegram, number) for number in range(100)]
    start = await a_start(telegram, house)
    first = datetime.now(UTC) + timedelta(seconds=20) + 3 * start
    begins = (first + len(people) * APART + timedelta(minutes=10)).replace(second=0, microsecond=0)
    due = {person: first + number * APART for number, person in enumerate(people)}
    await subscribed(house, due, begins)
    telegram.fail(Delay(0.4), method="sendMessage", times=None)
    await house.start()
    async with asyncio.timeout(30 + 5 * start.total_seconds()):
        while len(states(house)) < len(people):  # noqa: ASYNC110 - a file in another process's hands
            await asyncio.sleep(0.1)
    for number in range(KILLS):
        await house.kill()
        starts = len(telegram.called("getMe"))
        await house.start()
        if number % 5:
            await telegram.until_called("getMe", starts + 1, within=30 + 3 * start.total_seconds())
        await asyncio.sleep(random.uniform(0, 1.5))
    telegram.heal()
    async with asyncio.timeout(300):
        while not settled(states(house)):  # noqa: ASYNC110 - a file in another process's hands has no event
            await asyncio.sleep(0.5)
    await house.stop()
    ended = states(house)
    shown = await agenda(house)
    assert len(ended) == len(people)
    for person in people:
        state, tries = ended[str(person.chat.id)]
        copies = sum("Herinnering: Proefavond" in message.text for message in person.chat.shown)
        assert copies <= 1 + tries, f"{copies} copies, and only {tries} tries may have arrived"
        assert copies <= 2
        assert (state == "sent" and copies >= 1) or (
            state == "uncertain" and f"telegram:{person.chat.id}" in shown
        )
    assert any(tries for _, tries in ended.values()), "no kill met a message on its way"


@pytest.mark.parametrize(
    ("waves", "kills"),
    [
        pytest.param(1, 5, marks=[pytest.mark.long, pytest.mark.timeout(900)]),
        pytest.param(4, 30, marks=[pytest.mark.long, pytest.mark.timeout(900)]),
    ],
    ids=["one wave", "four waves"],
)
async def test_after_many_kills_one_quiet_minute_is_enough_for_everybody(
    telegram: StandIn, house: House, waves: int, kills: int
) -> None:
    random = Random(waves)
    people = [private(telegram, number) for number in range(waves * WAVE)]
    start = await a_start(telegram, house)
    first = datetime.now(UTC) + waves * timedelta(seconds=10) + 3 * start  # to subscribe takes a while
    due = {person: first + number // WAVE * WAVES_APART for number, person in enumerate(people)}
    begins = (first + waves * WAVES_APART + timedelta(minutes=1 + 2 * waves)).replace(second=0, microsecond=0)
    await subscribed(house, due, begins)
    house.sends_at = "send_rate: 28, send_rate_chat: 1"
    telegram.fail(Delay(0.1), method="sendMessage", times=None)
    await house.start()
    async with asyncio.timeout(30 + 5 * start.total_seconds()):
        while len(states(house)) < len(people):  # noqa: ASYNC110 - a file in another process's hands
            await asyncio.sleep(0.1)
    await asyncio.sleep(max(0.0, (first - datetime.now(UTC)).total_seconds()))
    for _ in range(kills):
        called = len(telegram.called("sendMessage"))
        with suppress(TimeoutError):  # what is left may wait for its second try
            await telegram.until_called("sendMessage", called + random.randrange(8), within=5)
        await asyncio.sleep(random.uniform(0, 0.3))
        await house.kill()
        await house.start()
    async with asyncio.timeout(60 + 3 * start.total_seconds()):
        while not settled(states(house)):  # noqa: ASYNC110 - a file in another process's hands has no event
            await asyncio.sleep(0.2)
    assert datetime.now(UTC) < begins
    await house.stop()
    ended = states(house)
    copies = {
        str(person.chat.id): sum("Herinnering: Proefavond" in shown.text for shown in person.chat.shown)
        for person in people
    }
    assert {chat: (ended[chat], number) for chat, number in copies.items() if number == 0} == {}
    assert {chat for chat, number in copies.items() if number > 1 + ended[chat][1]} == set()
    assert max(copies.values()) <= 2
    tried = sum(tries for _, tries in ended.values())
    assert 0 < tried <= kills * BROADCASTS, f"{tried} unknown outcomes; at most {BROADCASTS} calls at a time"
