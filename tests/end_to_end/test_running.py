"""Starting and stopping the real process."""

import asyncio
import signal

import pytest

from tests.end_to_end.house import House
from tests.standin.fault import Silence
from tests.standin.person import private
from tests.standin.refusal import conflict
from tests.standin.server import StandIn


async def test_a_wrong_token_is_one_sentence_and_status_2(telegram: StandIn, house: House) -> None:
    house.token = "123456:not-a-token-that-anybody-gave"
    await house.start(BUURTGIDS_LOG="DEBUG")
    assert await house.ended() == 2
    assert "Telegram kent dit token niet" in house.said
    assert "Traceback" not in house.said
    assert house.token not in house.said
    telegram.refused.clear()


async def test_without_network_it_says_so_once_and_goes_on_when_it_is_back(
    telegram: StandIn, house: House
) -> None:
    sam = private(telegram)
    await telegram.stop()
    await house.start()
    await house.heard("niet te bereiken")
    await telegram.start()
    await sam.says("/start")
    await sam.sees("Buurtgids", within=30)
    assert house.said.count("niet te bereiken") == 1
    assert "Traceback" not in house.said


async def test_a_second_process_with_the_token_is_told(telegram: StandIn, house: House) -> None:
    sam = private(telegram)
    telegram.fail(conflict(), method="getUpdates", times=2)
    await house.start()
    await house.heard("Een ander programma gebruikt dit token al")
    await sam.says("/start")
    await sam.sees("Buurtgids", within=30)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_stops_within_two_seconds_when_telegram_answers(
    telegram: StandIn, house: House, number: signal.Signals
) -> None:
    sam = private(telegram)
    await sam.says("/start")
    await house.start()
    await sam.sees("Hoe is het nu in de wijk", within=30)
    status, seconds = await house.stop()
    assert status == 0
    assert seconds < 2
    assert telegram.waiting == 0
    assert "Traceback" not in house.said


async def test_it_stops_within_ten_seconds_when_telegram_does_not_and_at_once_on_a_second_signal(
    telegram: StandIn, house: House
) -> None:
    sam = private(telegram)
    await sam.says("/start")
    await house.start()
    await sam.sees("Hoe is het nu in de wijk", within=30)
    telegram.fail(Silence(), method="sendMessage", times=None)
    await sam.says("hoi")
    await telegram.until_called("sendMessage", 2)
    await telegram.until_silent()
    telegram.fail(Silence(), times=None)
    status, seconds = await house.stop()
    assert status == 0
    assert 2 < seconds < 10
    telegram.heal()
    await house.start()
    await sam.sees(within=30)
    telegram.fail(Silence(), times=None)
    await sam.says("hoi")
    await telegram.until_silent()
    house.signal()
    await asyncio.sleep(0.3)  # two signals at the same moment count as one
    _, seconds = await house.stop()
    assert seconds < 0.5


async def test_a_question_asked_while_it_was_down_is_answered(telegram: StandIn, house: House) -> None:
    sam = private(telegram)
    await sam.says("/start")
    await house.start()
    await sam.sees("Hoe is het nu in de wijk", within=30)
    await house.kill()
    await sam.says("hoe start ik een dialoog?")
    await house.start()
    await sam.sees("Dit werkt wel", within=30)


async def test_a_question_that_a_kill_interrupted_is_answered_after_the_next_start(
    telegram: StandIn, house: House
) -> None:
    sam = private(telegram)
    await sam.says("/start")
    await house.start()
    await sam.sees("Hoe is het nu in de wijk", within=30)
    telegram.fail(Silence(), method="sendMessage")
    await sam.says("hoe start ik een dialoog?")
    await telegram.until_silent()
    await house.kill()
    await house.start()
    await sam.sees("Dit werkt wel", within=30)


async def test_the_menu_speaks_both_languages(telegram: StandIn, house: House) -> None:
    await house.start()
    await telegram.until_called("setMyCommands", 3, within=30)
    menus = {
        code: [str(item["command"]) for item in menu] for code, menu in telegram.methods.commands.items()
    }
    assert menus[""] == menus["nl"]
    assert {"start", "help", "situaties", "agenda", "stop"} <= set(menus["nl"])
    assert {"start", "help", "situations", "sessions", "stop"} <= set(menus["en"])


async def test_the_token_is_in_no_log_line_at_debug(telegram: StandIn, house: House) -> None:
    sam = private(telegram)
    await sam.says("/start")
    await house.start(BUURTGIDS_LOG="DEBUG")
    await sam.sees("Hoe is het nu in de wijk", within=30)
    await telegram.stop()
    await house.heard("niet te bereiken")
    await house.stop()
    assert "DEBUG" in house.said
    assert telegram.token not in house.said
    assert telegram.token.partition(":")[2] not in house.said
