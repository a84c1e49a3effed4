"""A calendar that a program subscribes to: everything, a theme, a place or one event."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.calendar.writer import IcsWriter
from bot.adapters.web.following.followed import followed
from bot.adapters.web.pages.place import Pages, language_of
from bot.services.calendar.calendars import MEDIA_TYPE
from bot.services.calendar.feeds import Feed, Feeds
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.ports.storage import StorageError

KEPT_WITHIN = 900  # seconds in which a proxy need not ask again
MOST_KEPT = 200  # calendars
RETRY_AFTER = 60  # seconds, while the store cannot say which dates changed


@dataclass(slots=True)
class CalendarFeedPage:
    """Answers with the calendar that an address names, made once for as long as nothing changes."""

    _known: KnowledgeSnapshot | None = None
    _sequences: Mapping[tuple[str, str], int] = field(default_factory=dict)
    _day: date = date.min
    _made: dict[str, Feed] = field(default_factory=dict)

    async def __call__(self, request: Request, pages: Pages) -> Response:
        """The file; 304 when the program has this one, 503 while the store cannot be asked."""
        view = pages.site.view(language_of(request))
        scope, title = followed(request, view)
        try:
            sequences = await pages.site.sequences()
        except StorageError:
            return Response(status_code=503, headers={"retry-after": str(RETRY_AFTER)})
        known, path = pages.site.current(), request.url.path
        self._keep_only(known, sequences, view.now.date())
        feed = self._made.get(path)
        if feed is None:
            feeds = Feeds(known.knowledge, known.texts, IcsWriter(), view.now, sequences)
            feed = await asyncio.to_thread(feeds.of_scope, scope, title, view.language)
            self._made[path] = feed
        mark = f'"{sha256(feed.content).hexdigest()[:20]}"'
        headers = {
            "etag": mark,
            "cache-control": f"public, max-age={KEPT_WITHIN}",
            "content-disposition": f'inline; filename="{feed.name}"',
            "x-robots-tag": "noindex",
        }
        if mark in _marks(request.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=headers)
        return Response(feed.content, media_type=MEDIA_TYPE, headers=headers)

    def _keep_only(
        self, known: KnowledgeSnapshot, sequences: Mapping[tuple[str, str], int], day: date
    ) -> None:
        same = known is self._known and sequences == self._sequences and day == self._day
        if not same or len(self._made) >= MOST_KEPT:
            self._known, self._sequences, self._day, self._made = known, sequences, day, {}


def _marks(header: str) -> frozenset[str]:
    """The entity tags that a program has; a weak one counts (RFC 9110, section 13.1.2)."""
    return frozenset(part.strip().removeprefix("W/") for part in header[:2_000].split(","))
