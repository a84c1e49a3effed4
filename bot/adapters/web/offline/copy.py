"""The copy of the published cards that a browser keeps, made once for each state of the knowledge."""

import asyncio
import gzip
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from html import unescape

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.web.offline.index import Json, index_of
from bot.adapters.web.pages import entry
from bot.adapters.web.pages.named import NAMED_PAGES
from bot.adapters.web.pages.place import ASKED_AGAIN, Pages, language_of
from bot.adapters.web.paths import PageName, link_path, page_path
from bot.adapters.web.rendering import Frame
from bot.domain.dialogue.action import OpenEntry
from bot.domain.language import Language
from bot.domain.search.text.words import MAX_QUESTION
from bot.services.knowledge_snapshot import KnowledgeSnapshot

_ASKING = frozenset({PageName.DIAGNOSIS, PageName.SEARCH})  # pages that answer what somebody asks
LISTS = {page: handler for page, handler in NAMED_PAGES.items() if page not in _ASKING}
"""The pages besides cards that open without a network."""
ASSETS = ("buurtgids.css", "thema.css", "buurtgids.js", "icoon.svg")
SENTENCES = ("web_kopie_gevonden", "web_kopie_niets", "web_kopie_gevaar", "web_kopie_niet_erbij")
_PAGE = re.compile(r"<title>(.*?) · Buurtgids</title>.*<main\b[^>]*>(.*)</main>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class OfflineCopy:
    """Both files as they are sent, compressed; `revision` changes when anything in them does."""

    revision: str
    index: bytes
    cards: bytes


@dataclass(slots=True)
class OfflineCopies:
    """Makes a copy for each language and site that is asked for, anew after a change and at midnight."""

    _of: tuple[KnowledgeSnapshot, date] | None = None
    _made: dict[tuple[Language, str], asyncio.Future[OfflineCopy]] = field(default_factory=dict)

    async def index(self, request: Request, pages: Pages) -> Response:
        """`/nl/offline/index.json`: how to find cards, and what else belongs to the copy."""
        return _compressed(request, (await self._copy(request, pages)).index)

    async def cards(self, request: Request, pages: Pages) -> Response:
        """`/nl/offline/cards.json`: by address, the title and what stands on the page."""
        return _compressed(request, (await self._copy(request, pages)).cards)

    async def _copy(self, request: Request, pages: Pages) -> OfflineCopy:
        current = pages.site.current()
        today = pages.site.view(language_of(request)).today
        if self._of is None or self._of[0] is not current or self._of[1] != today:
            self._of, self._made = (current, today), {}
        key = (language_of(request), pages.site.base_url(request))
        making = self._made.get(key)
        if making is None or (making.done() and (making.cancelled() or making.exception() is not None)):
            making = self._made[key] = asyncio.ensure_future(_make(request, pages, current))
        return await asyncio.shield(making)


async def shell(request: Request, pages: Pages) -> Response:
    """`/nl/offline`: the page that a browser puts a card of its copy in, with the moment of the copy."""
    view = pages.site.view(language_of(request))
    now = view.now.astimezone(view.zone)
    return pages.show(
        request,
        "offline.html",
        view,
        view.say("web_titel_offline"),
        indexed=False,
        made=view.say("web_kopie", dag=view.day(now.date()), tijd=view.clock(now.time())),
        most=MAX_QUESTION,
    )


async def _make(request: Request, pages: Pages, current: KnowledgeSnapshot) -> OfflineCopy:
    """Lets others go first between two cards: together they take a second."""
    language = language_of(request)
    view = pages.site.view(language)
    cards: dict[str, list[str]] = {}
    for page, handler in LISTS.items():
        found = _PAGE.search(bytes((await handler(request, pages)).body).decode())
        if found is None:
            raise HTTPException(500)
        cards[page_path(page, language)] = [unescape(found[1]), found[2].strip()]
        await asyncio.sleep(0)
    titles = []
    for one in current.knowledge.published():
        path = link_path(OpenEntry(one.id), language)
        frame = Frame(view=view, base_url="", title="", paths=dict.fromkeys(Language, path))
        html = pages.templates.render("_entry.html", frame, qr=None, card=entry.content_of(one, view))
        cards[path] = [view.title(one), html]
        titles.append(view.title(one))
        await asyncio.sleep(0)
    index = await asyncio.to_thread(index_of, current.knowledge, titles, language)
    said: Mapping[str, Json] = {key.removeprefix("web_kopie_"): view.say(key) for key in SENTENCES}
    assets = [pages.templates.assets[name].path for name in ASSETS if pages.templates.assets[name].content]
    whole = {**index, "say": said, "assets": assets}
    return await asyncio.to_thread(_packed, whole, cards)


def _packed(index: Mapping[str, Json], cards: Mapping[str, Sequence[str]]) -> OfflineCopy:
    texts_of_cards = _text(cards)
    revision = sha256((_text(index) + texts_of_cards).encode()).hexdigest()[:16]
    return OfflineCopy(
        revision,
        gzip.compress(_text({"revision": revision, **index}).encode(), 9, mtime=0),
        gzip.compress(texts_of_cards.encode(), 9, mtime=0),
    )


def _text(value: Mapping[str, Json]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _compressed(request: Request, content: bytes) -> Response:
    mark = f'"{sha256(content).hexdigest()[:16]}"'
    headers = {**ASKED_AGAIN, "etag": mark, "vary": "accept-encoding"}
    if mark in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["content-encoding"] = "gzip"
    else:
        content = gzip.decompress(content)
    return Response(content, headers=headers, media_type="application/json")
