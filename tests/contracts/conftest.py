"""The stores that must pass the contracts."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from bot.services.ports.store import Store

Reopen = Callable[[], Awaitable[Store]]


@pytest.fixture(params=["sqlite"])
async def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Reopen]:
    """Opens the store of this test, at every call as another process would."""
    openers: dict[str, Reopen] = {"sqlite": lambda: open_store(tmp_path)}
    opened: list[Store] = []

    async def reopen() -> Store:
        opened.append(await openers[request.param]())
        return opened[-1]

    yield reopen
    for store in opened:
        await store.close()


@pytest.fixture
async def store(reopen: Reopen) -> Store:
    """A new store of this test's own."""
    return await reopen()
