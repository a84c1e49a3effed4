"""A stand-in and a house for every test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.end_to_end.house import House
from tests.standin.server import StandIn


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn() as standin:
        yield standin
        assert standin.refused == [], "the bot did what Telegram refuses"


@pytest.fixture
async def house(telegram: StandIn, tmp_path: Path) -> AsyncIterator[House]:
    built = House(tmp_path, telegram)
    yield built
    await built.clear()
