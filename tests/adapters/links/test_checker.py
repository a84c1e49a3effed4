"""A link is looked at over HTTP, and only what is sure is held against it."""

import socket
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.adapters.links.checker import HttpLinkChecker
from bot.domain.usage.link import LinkOutcome

FAILS, WORKS, UNKNOWN = LinkOutcome.FAILS, LinkOutcome.WORKS, LinkOutcome.NOT_CHECKED


async def answer(request: web.Request) -> web.Response:
    """The status that the path names; `moved` leads to 200."""
    if request.match_info["status"] == "moved":
        raise web.HTTPFound("/200")
    return web.Response(status=int(request.match_info["status"]))


@pytest.fixture
async def site() -> AsyncIterator[str]:
    """The address of a real server on the loopback address."""
    application = web.Application()
    application.router.add_get("/{status}", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    where = web.TCPSite(runner, "127.0.0.1", 0)
    await where.start()
    assert where._server is not None
    host, port = where._server.sockets[0].getsockname()[:2]  # type: ignore[attr-defined]
    yield f"http://{host}:{port}"
    await runner.cleanup()


def nowhere() -> str:
    """An address on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/"


async def test_only_a_page_that_is_surely_gone_fails(site: str) -> None:
    expected = {
        "200": (WORKS, ""), "moved": (WORKS, ""), "404": (FAILS, "404"), "410": (FAILS, "410"),
        "403": (UNKNOWN, "403"), "429": (UNKNOWN, "429"), "503": (UNKNOWN, "503"),
    }  # fmt: skip
    seen = await HttpLinkChecker(between=0).check([f"{site}/{path}" for path in expected])
    assert {link.rpartition("/")[2]: found for link, found in seen.items()} == expected


async def test_a_site_that_is_gone_fails_but_not_when_nothing_answers_at_all(site: str) -> None:
    gone, checker = nowhere(), HttpLinkChecker(between=0)
    seen = await checker.check([gone, f"{site}/200"])
    assert seen[gone] == (FAILS, "no_connection")
    assert await checker.check([gone]) == {gone: (UNKNOWN, "no_network")}


async def test_what_is_no_address_at_all_is_no_error() -> None:
    assert await HttpLinkChecker(between=0).check(["http://[1", "https://"]) != {}
    assert await HttpLinkChecker().check([]) == {}
