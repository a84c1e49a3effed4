"""What goes wrong with one subscriber costs no other their reminder, and is never forgotten."""

import asyncio

from tests.end_to_end.house import House
from tests.end_to_end.test_reminding import REMINDER, subscribe
from tests.standin.fault import Fault, Silence
from tests.standin.person import Person, group, member, private
from tests.standin.refusal import blocked, migrated, slow_down
from tests.standin.server import StandIn


async def subscribe_in_group(kim: Person) -> None:
    await kim.says("@buurtgids_bot proefavond")
    await kim.sees("Proefavond", within=30)
    await kim.tap("Herinner me")
    await kim.sees("ik herinner je")


async def test_who_blocked_the_bot_or_never_answers_holds_up_nobody(telegram: StandIn, house: House) -> None:
    faults: list[Fault] = [blocked(), Silence(), slow_down(30)]
    others = [private(telegram, number) for number in range(1, 4)]
    sam = private(telegram, 9)
    house.begin_in(25)
    await house.start()
    for person in (*others, sam):
        await subscribe(person)
    for person, fault in zip(others, faults, strict=True):
        telegram.fail(fault, method="sendMessage", chat=person.chat)
    await sam.sees(REMINDER, within=40)
    assert all(REMINDER not in shown.text for person in others for shown in person.chat.shown)


async def test_a_group_that_became_a_supergroup_is_reminded_there(telegram: StandIn, house: House) -> None:
    old, new = group(telegram, 1), group(telegram, 2)
    kim = member(telegram, old, admin=True)
    house.begin_in(20)
    await house.start()
    await subscribe_in_group(kim)
    telegram.fail(migrated(new.id), method="sendMessage", chat=old, times=None)
    there = member(telegram, new)
    await there.sees(REMINDER, within=40)
    await asyncio.sleep(1)
    assert sum(REMINDER in shown.text for shown in (*old.shown, *new.shown)) == 1


async def test_a_reminder_asked_in_a_topic_comes_in_that_topic(telegram: StandIn, house: House) -> None:
    kim = member(telegram, group(telegram, topics=(7, 8)), topic=7, admin=True)
    house.begin_in(15)
    await house.start()
    await subscribe_in_group(kim)
    assert (await kim.sees(REMINDER, within=40)).topic == 7
