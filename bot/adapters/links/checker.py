"""Implements `LinkChecker` with httpx, at a modest rate."""

import asyncio
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

import httpx

from bot.domain.usage.link import LinkOutcome

AT_ONCE = 4  # sites
BETWEEN = 1.0  # seconds between two links of one site
PATIENCE = 15.0  # seconds for one link
HEADERS = {"user-agent": "Buurtgids-link-check/1.0", "accept": "*/*"}
_TELLS_NOTHING = frozenset({401, 402, 403, 405, 406, 407, 408, 425, 429, 451})

Seen = tuple[LinkOutcome, str]


class HttpLinkChecker:
    """Asks each link once and reads no more than the head of the answer; redirects are followed."""

    def __init__(self, *, between: float = BETWEEN, patience: float = PATIENCE) -> None:
        self._between = between
        self._patience = patience

    async def check(self, links: Sequence[str]) -> Mapping[str, Seen]:
        """See the protocol. Without an answer from any site this machine has no network: nothing is known."""
        sites: dict[str, list[str]] = {}
        for link in links:
            sites.setdefault(_site_of(link), []).append(link)
        room, seen = asyncio.Semaphore(AT_ONCE), dict[str, Seen]()
        async with httpx.AsyncClient(
            headers=HEADERS, follow_redirects=True, timeout=self._patience
        ) as client:
            await asyncio.gather(*(self._site(client, room, site, seen) for site in sites.values()))
        if not any(reason == "" or reason.isdigit() for _, reason in seen.values()):
            return dict.fromkeys(seen, (LinkOutcome.NOT_CHECKED, "no_network"))
        return seen

    async def _site(
        self, client: httpx.AsyncClient, room: asyncio.Semaphore, links: list[str], seen: dict[str, Seen]
    ) -> None:
        async with room:
            for number, link in enumerate(links):
                if number:
                    await asyncio.sleep(self._between)
                seen[link] = await _look(client, link)


def _site_of(link: str) -> str:
    try:
        return urlsplit(link).netloc.lower()
    except ValueError:
        return link


async def _look(client: httpx.AsyncClient, link: str) -> Seen:
    try:
        async with client.stream("GET", link) as answer:
            return _judged(answer.status_code)
    except httpx.TimeoutException:
        return LinkOutcome.NOT_CHECKED, "time_out"
    except httpx.ConnectError:
        return LinkOutcome.FAILS, "no_connection"
    except (httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict, UnicodeError):
        return LinkOutcome.NOT_CHECKED, "no_answer"


def _judged(status: int) -> Seen:
    if status < 400:
        return LinkOutcome.WORKS, ""
    if status in _TELLS_NOTHING or status >= 500:
        return LinkOutcome.NOT_CHECKED, str(status)
    return LinkOutcome.FAILS, str(status)
