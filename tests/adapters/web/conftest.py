"""The page of a real bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from tests.adapters.web.visitor import Visitor, application
from tests.talking import Talk


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    store = await open_store(tmp_path, synchronous="OFF")
    yield Talk(store)
    await store.close()


@pytest.fixture
def visitor(talk: Talk) -> Visitor:
    return Visitor(application(talk))
