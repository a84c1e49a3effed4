"""What becomes of a message that nobody asked for just now: every way it can go is a value."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.adapters.telegram import request
from bot.domain.address import Address
from bot.services.ports.channel import (
    Ability,
    Delivered,
    Delivery,
    Moved,
    NotReached,
    Refused,
    ThreadGone,
    Unknown,
    Withheld,
)
from tests.adapters.telegram.conftest import Running, Start
from tests.adapters.telegram.parrot import reply
from tests.standin.fault import Dropped, Fault, Silence
from tests.standin.person import group, member, private
from tests.standin.refusal import (
    bad_gateway,
    bad_request,
    blocked,
    chat_not_found,
    kicked,
    migrated,
    slow_down,
    unauthorized,
)
from tests.standin.server import StandIn

REMINDER = reply("Zaterdag is het Burendag.")
SAM = Address("telegram", "5001")


@pytest.fixture
async def bot(start: Start, telegram: StandIn) -> AsyncIterator[Running]:
    async with start() as running:
        await running.notices.until("telegram_connected")
        yield running


async def test_a_reminder_arrives_silently_when_asked(telegram: StandIn, bot: Running) -> None:
    sam = private(telegram)
    assert await bot.channel.deliver(SAM, REMINDER) == Delivered()
    assert await bot.channel.deliver(SAM, REMINDER, silent=True) == Delivered()
    assert [shown.silent for shown in sam.chat.shown] == [False, True]


async def test_a_reminder_reaches_the_topic_it_was_asked_in(telegram: StandIn, bot: Running) -> None:
    kim = member(telegram, group(telegram, topics=(7,)), topic=7)
    assert await bot.channel.deliver(Address("telegram", f"{kim.chat.id}/7"), REMINDER) == Delivered()
    assert (await kim.sees("Burendag")).topic == 7


OUTCOMES: list[tuple[Fault, Delivery]] = [
    (blocked(), Refused("blocked")),
    (kicked(), Refused("blocked")),
    (chat_not_found(), Refused("chat_gone")),
    (bad_request("TOPIC_CLOSED"), Withheld("topic_closed")),
    (bad_request("not enough rights to send text messages to the chat"), Withheld("no_rights")),
    (bad_request("have no rights to send a message"), Withheld("no_rights")),
    (bad_request("CHAT_RESTRICTED"), Withheld("no_rights")),
    (bad_request("CHAT_SEND_DOCS_FORBIDDEN"), Withheld("no_rights")),
    (bad_request("group chat was deactivated"), Refused("chat_gone")),
    (bad_request("something new"), Refused("rejected", only_this=True)),
    (bad_request("CHAT_GUEST_SEND_FORBIDDEN"), Withheld("no_rights")),
    (bad_request("SLOWMODE_WAIT_30"), Withheld("no_rights")),
    (bad_request("CHANNEL_PRIVATE"), Refused("chat_gone")),
    (migrated(-100777), Moved(Address("telegram", "-100777"))),
    (slow_down(7), NotReached(timedelta(seconds=7), "slow_down")),
    (unauthorized(), NotReached(timedelta(minutes=5), "wrong_token")),
    (bad_gateway(), Unknown("server_error")),
    (Dropped(), Unknown("dropped")),
    (Dropped(taken=True), Unknown("dropped")),
]


@pytest.mark.parametrize(("fault", "outcome"), OUTCOMES, ids=lambda value: str(value)[:60])
async def test_every_failure_is_told_apart(
    telegram: StandIn, bot: Running, fault: Fault, outcome: Delivery
) -> None:
    sam = private(telegram)
    telegram.fail(fault, method="sendMessage")
    assert await bot.channel.deliver(SAM, REMINDER) == outcome
    assert len(sam.chat.shown) == (1 if fault == Dropped(taken=True) else 0)


async def test_a_deleted_topic_says_where_the_group_can_be_reached(telegram: StandIn, bot: Running) -> None:
    forum = group(telegram, topics=(7,))
    telegram.forgive("message thread not found")
    delivery = await bot.channel.deliver(Address("telegram", f"{forum.id}/8"), REMINDER)
    assert delivery == ThreadGone(Address("telegram", str(forum.id)))


async def test_no_answer_in_time_means_that_nobody_knows(
    telegram: StandIn, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request, "READ_TIMEOUT", 0.2)
    sam = private(telegram)
    telegram.fail(Silence(taken=True), method="sendMessage")
    async with start() as bot:
        await bot.notices.until("telegram_connected")
        assert await bot.channel.deliver(SAM, REMINDER) == Unknown("time_out")
    assert len(sam.chat.shown) == 1


async def test_without_a_connection_it_surely_did_not_arrive(telegram: StandIn, bot: Running) -> None:
    await telegram.stop()
    delivery = await bot.channel.deliver(SAM, REMINDER)
    assert isinstance(delivery, NotReached)
    assert delivery.reason == "no_connection"


@pytest.mark.parametrize("wrong", [Address("terminal", "local"), Address("telegram", "sam")])
async def test_an_address_that_no_chat_has_is_refused(bot: Running, wrong: Address) -> None:
    assert await bot.channel.deliver(wrong, REMINDER) == Refused("no_such_address")


async def test_a_chat_that_must_wait_long_is_handed_back_at_once(telegram: StandIn, bot: Running) -> None:
    private(telegram)
    telegram.fail(slow_down(60), method="sendMessage")
    await bot.channel.deliver(SAM, REMINDER)
    async with asyncio.timeout(1):
        delivery = await bot.channel.deliver(SAM, REMINDER)
    assert isinstance(delivery, NotReached)
    assert timedelta(seconds=55) < delivery.wait <= timedelta(seconds=60)
    assert len(telegram.called("sendMessage")) == 1


async def test_after_the_stop_nothing_leaves_any_more(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        await bot.notices.until("telegram_connected")
        await bot.stopped()
        delivery = await bot.channel.deliver(SAM, REMINDER)
    assert delivery == NotReached(timedelta(seconds=1), "stopping")
    assert sam.chat.shown == []


async def test_it_says_what_it_can(bot: Running) -> None:
    assert bot.channel.name == "telegram"
    assert bot.channel.abilities == {Ability.EDIT, Ability.PUSH, Ability.FILES}
