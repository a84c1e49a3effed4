"""The stores that must pass the contracts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import SqliteStore, open_store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    """A new store in a folder of its own."""
    opened = await open_store(tmp_path)
    yield opened
    await opened.close()
