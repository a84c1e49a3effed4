"""The programming interface: questions, entries and dates as JSON, by the Dutch API Design Rules."""

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.web.pages.place import NEVER_KEPT, Pages
from bot.adapters.web.paths import entry_path
from bot.domain.dialogue.plain_text import written_block
from bot.domain.events.event import Event
from bot.domain.events.occurrences import Occurrence, occurrences
from bot.domain.knowledge.entry import Entry, EntryId, Kind
from bot.domain.language import Language
from bot.domain.search.text.words import MAX_QUESTION
from bot.services.presentation.cards.card import whole
from bot.services.presentation.context import RenderContext

ROOT = "/api/v1"
VERSION = "1.0.0"
AHEAD = timedelta(days=400)  # dates as far as a receipt looks
PROBLEM = "application/problem+json"
RETRY_AFTER = "60"  # seconds
_TITLES = {
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    413: "Content Too Large",
    429: "Too Many Requests",
    503: "Service Unavailable",
}

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None
"""What a JSON text can hold."""


async def ask(request: Request, pages: Pages) -> Response:
    """`/api/v1/ask?question=`: the object that `ask --json` prints. A crisis is answered at any pace,
    and while the page is closed."""
    question = request.query_params.get("question")
    if question is None:
        return problem(request, pages, 400, "Give the parameter 'question'.")
    language = _language(request)
    if language is None and "lang" in request.query_params:
        return problem(request, pages, 400, "'lang' is nl or en.")
    asked = pages.site.single.ask(question[:MAX_QUESTION], language)
    reason = pages.site.closed()
    if reason is not None and not asked.crisis:
        return problem(request, pages, 503, reason)
    if not pages.site.within(request) and not asked.crisis:
        return problem(request, pages, 429, "More questions a minute than this network address may ask.")
    return _answer(request, pages, asked.as_json(), kept=False)


async def entries(request: Request, pages: Pages) -> Response:
    """`/api/v1/entries?kind=&lang=`: every published entry, by kind."""
    view = _view(request, pages)
    kind = request.query_params.get("kind")
    if kind is not None and kind not in set(Kind):
        return problem(request, pages, 400, f"'kind' is one of {', '.join(Kind)}.")
    found = [
        _summary(one, view, request, pages)
        for one in view.knowledge.published()
        if kind in (None, one.id.kind)
    ]
    return _answer(request, pages, _text({"revision": view.knowledge.revision, "entries": found}))


async def entry(request: Request, pages: Pages) -> Response:
    """`/api/v1/entries/approach/dialoog`: all that an entry says, with its sources."""
    view = _view(request, pages)
    kind, slug = request.path_params["kind"], request.path_params["slug"]
    found = view.knowledge.find(EntryId(Kind(kind), slug)) if kind in set(Kind) else None
    if found is None:
        return problem(request, pages, 404, "There is no such entry.")
    sources: list[Json] = [{"title": one.title, "url": one.url} for one in found.sources]
    text = "\n\n".join(written_block(block) for block in whole(found, view))
    return _answer(
        request, pages, _text({**_summary(found, view, request, pages), "text": text, "sources": sources})
    )


async def events(request: Request, pages: Pages) -> Response:
    """`/api/v1/events`: the dates to come, nearest first."""
    view = _view(request, pages)
    dated = [
        (event, one)
        for event in view.knowledge.of_type(Event)
        for one in occurrences(event, view.now, view.now + AHEAD)
    ]
    dated.sort(key=lambda pair: pair[1].start.timestamp())
    return _answer(
        request, pages, _text({"events": [_date(one, of, view, request, pages) for of, one in dated]})
    )


async def description(request: Request, pages: Pages) -> Response:
    """`/api/v1/openapi.json`: what this interface offers."""
    server = pages.site.base_url(request) + ROOT
    return _answer(request, pages, _text(_openapi(server)))


def problem(request: Request, pages: Pages, status: int, detail: str) -> Response:
    """An error as RFC 9457 says it."""
    said: dict[str, Json] = {
        "type": "about:blank",
        "title": _TITLES.get(status, "Error"),
        "status": status,
        "detail": detail,
    }
    headers = {**NEVER_KEPT, **_common(request, pages)}
    if status == 429:
        headers["retry-after"] = RETRY_AFTER
    return Response(_text(said), status, headers, media_type=PROBLEM)


def _answer(request: Request, pages: Pages, text: str, *, kept: bool = True) -> Response:
    headers = _common(request, pages) | ({"cache-control": "no-cache"} if kept else dict(NEVER_KEPT))
    return Response(text, 200, headers, media_type="application/json")


def _common(request: Request, pages: Pages) -> dict[str, str]:
    """The version, and leave for the scripts of the sites that the operator chose."""
    headers = {"api-version": VERSION, "vary": "origin"}
    allowed, origin = pages.site.settings.cors_origins, request.headers.get("origin")
    if "*" in allowed:
        headers["access-control-allow-origin"] = "*"
    elif origin in allowed:
        headers["access-control-allow-origin"] = origin
    return headers


def _language(request: Request) -> Language | None:
    asked = request.query_params.get("lang")
    return Language(asked) if asked in set(Language) else None


def _view(request: Request, pages: Pages) -> RenderContext:
    return pages.site.view(_language(request) or pages.site.conversation.language)


def _summary(found: Entry, view: RenderContext, request: Request, pages: Pages) -> dict[str, Json]:
    path = entry_path(found.id, view.language)
    return {
        "id": str(found.id),
        "kind": found.id.kind.value,
        "title": view.title(found),
        "language": view.language.value if found.content.has(view.language) else Language.NL.value,
        "reviewed": found.reviewed.isoformat(),
        "url": pages.site.base_url(request) + path if path is not None else None,
    }


def _date(one: Occurrence, of: Event, view: RenderContext, request: Request, pages: Pages) -> Json:
    return {
        **_summary(of, view, request, pages),
        "date": one.id,
        "start": one.start.isoformat(),
        "end": one.end.isoformat() if one.end is not None else None,
        "all_day": one.all_day,
        "status": one.status.value,
        "place": one.place,
        "link": one.link,
    }


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def _openapi(server: str) -> Json:
    lang = _parameter("lang", "nl or en; without it the language of the question, else the operator's")
    return {
        "openapi": "3.0.3",
        "info": {
            "title": "Buurtgids",
            "version": VERSION,
            "description": "What works in a neighbourhood, from an open knowledge base. Nobody is kept.",
            "license": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        },
        "servers": [{"url": server}],
        "paths": {
            "/ask": _path(
                "ask", "One question, one answer", [_parameter("question", "Any text", required=True), lang]
            ),
            "/entries": _path(
                "entries", "Every published entry", [_parameter("kind", ", ".join(Kind)), lang]
            ),
            "/entries/{kind}/{slug}": _path(
                "entry",
                "All that one entry says",
                [_parameter(name, name, required=True, place="path") for name in ("kind", "slug")] + [lang],
            ),
            "/events": _path("events", "The dates to come", [lang]),
        },
    }


def _parameter(name: str, about: str, *, required: bool = False, place: str = "query") -> Json:
    return {
        "name": name,
        "in": place,
        "required": required,
        "description": about,
        "schema": {"type": "string"},
    }


def _path(operation: str, summary: str, parameters: Sequence[Json]) -> Json:
    version: Json = {"API-Version": {"schema": {"type": "string"}}}
    good: Json = {
        "description": "OK",
        "headers": version,
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
    wrong: Json = {"description": "What is wrong", "content": {PROBLEM: {"schema": {"type": "object"}}}}
    return {
        "get": {
            "operationId": operation,
            "summary": summary,
            "parameters": parameters,
            "responses": {"200": good, "400": wrong, "404": wrong, "429": wrong, "503": wrong},
        }
    }
