"""Telegram away, busy, or not willing."""

import asyncio
import logging
import traceback

import pytest

from bot.adapters.telegram.channel import Commands, TelegramChannel
from bot.adapters.telegram.operator import StartupError
from bot.adapters.telegram.request import UpdatesRequest, make_bot
from bot.adapters.telegram.settings import TelegramSettings
from bot.adapters.telegram.updates import poller
from tests.adapters.telegram.conftest import Notices, Start
from tests.adapters.telegram.parrot import Parrot
from tests.standin.fault import Dropped, Silence
from tests.standin.person import private
from tests.standin.refusal import bad_gateway, conflict, slow_down
from tests.standin.server import StandIn


@pytest.fixture
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poller, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(poller, "LONGEST_WAIT", 0.04)


@pytest.mark.parametrize("token", ["", "123:wrong"])
async def test_a_wrong_token_is_one_clear_sentence_without_the_token(telegram: StandIn, token: str) -> None:
    settings = TelegramSettings(token=token, base_url=telegram.base_url)
    notices = Notices()

    async def run() -> None:
        await TelegramChannel(settings, Parrot(), commands=Commands(), notify=notices).run(asyncio.Event())

    with pytest.raises(StartupError) as caught:
        await run()
    assert caught.value.key == "telegram_wrong_token"
    if token:
        assert token not in "".join(traceback.format_exception(caught.value))
    telegram.refused.clear()


async def test_without_network_at_the_start_it_says_so_once_and_keeps_trying(
    telegram: StandIn, start: Start, short_waits: None
) -> None:
    await telegram.stop()
    sam = private(telegram)
    async with start() as bot:
        await bot.notices.until("telegram_no_network")
        await asyncio.sleep(0.1)
        await telegram.start()
        await bot.notices.until("telegram_connected")
        await sam.says("hoi")
        await sam.sees("hoi")
        assert bot.notices.keys == ["telegram_no_network", "telegram_back", "telegram_connected"]


async def test_it_tries_again_after_1_2_4_and_at_most_60_seconds(telegram: StandIn) -> None:
    waits: list[float] = []
    notices = Notices()

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    updates = UpdatesRequest()
    bot = make_bot(TelegramSettings(token=telegram.token, base_url=telegram.base_url), updates)
    telegram.fail(bad_gateway(), method="getMe", times=8)
    await poller.Poller(bot, updates, notices, sleep).connect()
    await bot.shutdown()
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]
    assert notices.keys == ["telegram_no_network", "telegram_back"]


async def test_a_second_process_with_the_same_token_is_told_once(
    telegram: StandIn, start: Start, short_waits: None
) -> None:
    sam = private(telegram)
    telegram.fail(conflict(), method="getUpdates", times=4)
    async with start() as bot:
        await sam.says("hoi")
        await sam.sees("hoi")
        await bot.notices.until("telegram_back")
        assert bot.notices.keys.count("telegram_conflict") == 1


@pytest.mark.parametrize("fault", [bad_gateway(), Dropped(), slow_down(1)], ids=["502", "dropped", "429"])
async def test_a_reply_that_did_not_arrive_is_sent_again(
    telegram: StandIn, start: Start, fault: Dropped
) -> None:
    sam = private(telegram)
    telegram.fail(fault, method="sendMessage")
    async with start():
        await sam.says("hoi")
        await sam.sees("je zei: hoi")
    assert len(sam.chat.shown) == 1


async def test_one_chat_that_must_wait_does_not_halt_the_others(telegram: StandIn, start: Start) -> None:
    slow, quick = private(telegram, 1), private(telegram, 2)
    telegram.fail(slow_down(30), method="sendMessage", chat=slow.chat)
    async with start() as bot:
        await slow.says("hoi")
        for number in range(5):
            await quick.says(f"vraag {number}")
            await quick.sees(f"je zei: vraag {number}", within=2)
        assert slow.chat.shown == []
        assert await bot.stopped() < 2


async def test_a_chat_where_telegram_never_answers_does_not_hold_up_others(
    telegram: StandIn, start: Start
) -> None:
    slow, quick = private(telegram, 1), private(telegram, 2)
    telegram.fail(Silence(), method="sendMessage", chat=slow.chat)
    async with start():
        await slow.says("hoi")
        await quick.says("hallo")
        await quick.sees("hallo", within=2)
        await telegram.stop()


async def test_the_token_is_in_no_log_line_not_even_at_debug(
    telegram: StandIn, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    sam = private(telegram)
    telegram.fail(Dropped(), method="sendMessage")
    async with start():
        for name in ("", "telegram", "httpx", "httpcore"):
            logging.getLogger(name).setLevel(logging.DEBUG)
        await sam.says("stuk")
        await sam.sees("er ging iets mis")
        logging.getLogger("elsewhere").info("a request to %s", f"https://api/bot{telegram.token}/getMe")
        try:
            raise RuntimeError(f"https://api/bot{telegram.token}/getMe")
        except RuntimeError:
            logging.getLogger("elsewhere").exception("failed", stack_info=True)
    for name in ("telegram", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.NOTSET)
    lines = caplog.text
    assert "sendMessage" in lines
    assert "RuntimeError: https://api/bot[token]/getMe" in lines
    assert telegram.token not in lines
    assert telegram.token.partition(":")[2] not in lines


async def test_a_slow_answer_does_not_make_the_bot_ask_for_updates_all_the_time(
    telegram: StandIn, start: Start
) -> None:
    sam = private(telegram)
    async with start() as bot:
        await sam.says("traag")
        await bot.parrot.begun.wait()
        before = len(telegram.called("getUpdates"))
        await asyncio.sleep(0.5)
        assert len(telegram.called("getUpdates")) - before <= 4
        bot.parrot.patience.set()
        await sam.sees("traag")
