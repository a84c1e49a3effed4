"""What holds for every test."""

import asyncio
from collections.abc import Iterator

import pytest
from hypothesis import settings

from bot.adapters.postgres.store import open_store
from tests.postgres import Server, programs, server

# A busy machine is slow, not wrong: how long an example takes is measured in benchmarks/, not here.
settings.register_profile("buurtgids", deadline=None)
settings.load_profile("buurtgids")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A server with a database of which each test gets a copy."""
    if programs() is None:
        pytest.skip("there is no PostgreSQL on this machine to test with")
    with server() as running:
        asyncio.run(_tables(running.new()))
        yield running


async def _tables(url: str) -> None:
    await (await open_store(url)).close()
