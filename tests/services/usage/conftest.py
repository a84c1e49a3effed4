"""A store of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from bot.services.ports.store import Store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A new store in a folder of its own."""
    opened = await open_store(tmp_path, synchronous="OFF")
    yield opened
    await opened.close()
