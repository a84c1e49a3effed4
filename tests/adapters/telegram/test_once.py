"""One deed of a person is one for the bot, however many updates Telegram makes of it."""

import asyncio

import pytest

from bot.adapters.telegram.updates import once
from tests.adapters.telegram.conftest import Start
from tests.standin.person import private
from tests.standin.server import StandIn


@pytest.fixture(autouse=True)
def short_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once, "ALBUM_WAIT", 0.1)


@pytest.mark.parametrize("captioned", [0, 1, 2])
async def test_the_words_under_one_picture_of_an_album_are_answered_once(
    telegram: StandIn, start: Start, captioned: int
) -> None:
    sam = private(telegram)
    async with start() as bot:
        for number in range(3):
            await sam.sends("photo", caption="wat is dit?" if number == captioned else None, album="a")
        await sam.sees("je zei: wat is dit?")
        await asyncio.sleep(0.2)
        assert len(bot.parrot.heard) == 1


async def test_an_album_without_words_is_one_picture(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        for _ in range(3):
            await sam.sends("photo", album="a")
        await sam.sends("photo", album="b")
        await sam.sees("een photo")
        await sam.sees("een photo")
        await asyncio.sleep(0.2)
        assert len(bot.parrot.heard) == 2


async def test_an_edit_that_changes_no_word_is_not_answered(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        message = await sam.says("hoe start ik")
        await sam.sees("hoe start ik")
        await sam.edits(message, "Hoe start ik?")
        await sam.edits(message, "hoe stop ik")
        await sam.sees("gewijzigd: hoe stop ik")
        await sam.edits(message, "hoe stop ik")
        await sam.says("klaar")
        await sam.sees("je zei: klaar")
        assert len(bot.parrot.heard) == 3


async def test_the_same_update_twice_is_heard_once(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        await sam.says("hoi")
        await telegram.put_again()
        await sam.sees("je zei: hoi")
        await telegram.put_again()
        await sam.says("klaar")
        await telegram.put_again()
        await sam.sees("je zei: klaar")
        await asyncio.sleep(0.1)
        assert len(bot.parrot.heard) == 2
