"""The stores that must pass the contracts."""

from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest

from bot.adapters.postgres.store import open_store as open_postgres
from bot.adapters.sqlite.store import open_store as open_sqlite
from bot.services.ports.store import Store
from tests.postgres import TEMPLATE, Server

Reopen = Callable[[], Awaitable[Store]]


QUICK = {"test_sending", "test_people"}  # tested on PostgreSQL in every run; the others in a long one


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A contract on PostgreSQL is a longer proof, but for the quick ones."""
    for item in items:
        if item.name.endswith("[postgres]") and item.path.stem not in QUICK:
            item.add_marker(pytest.mark.long)


@pytest.fixture(params=["sqlite", "postgres"])
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Reopen:
    """Opens the store of this test."""
    if request.param == "sqlite":
        return partial(open_sqlite, tmp_path)
    server: Server = request.getfixturevalue("postgres")
    return partial(open_postgres, server.new(TEMPLATE))


@pytest.fixture
async def reopen(opener: Reopen) -> AsyncIterator[Reopen]:
    """The same, at every call as another process would; closed when the test is over."""
    opened: list[Store] = []

    async def reopen() -> Store:
        opened.append(await opener())
        return opened[-1]

    yield reopen
    for store in opened:
        await store.close()


@pytest.fixture
async def store(reopen: Reopen) -> Store:
    """A new store of this test's own."""
    return await reopen()
