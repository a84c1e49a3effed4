"""The page of a real bot."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bot.adapters.sqlite.store import open_store
from tests.adapters.web.browsing import opened_browser
from tests.adapters.web.visitor import Visitor, application
from tests.cli.test_web import started
from tests.talking import Talk


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    store = await open_store(tmp_path, synchronous="OFF")
    yield Talk(store)
    await store.close()


@pytest.fixture
def visitor(talk: Talk) -> Visitor:
    return Visitor(application(talk))


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a real process serves its page, for tests in a browser."""
    with started(tmp_path_factory.mktemp("web"), "run", "--web") as (found, _):
        yield found.rstrip("/")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a file, which must not be asynchronous while it is open."""
    with opened_browser() as opened:
        yield opened
