"""The web application: which address leads to which page, and what stands around all of them."""

import logging
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.adapters.error_code import error_code
from bot.adapters.web import api
from bot.adapters.web.following import page as following_page
from bot.adapters.web.following import personal
from bot.adapters.web.following.calendar_feed import CalendarFeedPage
from bot.adapters.web.guard import HEALTH, Guard
from bot.adapters.web.offline import copy as offline_copy
from bot.adapters.web.pages import chat, entry, files, lists, texts, walk
from bot.adapters.web.pages.named import NAMED_PAGES, Handler
from bot.adapters.web.pages.place import NEVER_KEPT, Pages
from bot.adapters.web.paths import (
    CALENDAR_ENDING,
    PageName,
    booklets,
    following,
    kind_of,
    kind_words,
    mine,
    page_path,
)
from bot.adapters.web.rendering import Templates, load_assets
from bot.adapters.web.route_table import RouteTable
from bot.adapters.web.site import Site, spoken_by
from bot.domain.knowledge.entry import Kind
from bot.domain.language import Language

_ALWAYS: frozenset[Handler] = frozenset(
    {
        chat.root,  # the conversation says itself that it is closed, and still hears danger
        chat.chat,
        api.ask,
        lists.referrals,
        texts.privacy,
        texts.accessibility,
        files.healthz,
        files.robots,
        files.security,
        files.manifest,
        files.worker,  # the copy that a phone has goes on answering; only a newer one is not made
    }
)
"""What is served while the page is closed."""
_REMINDING = following_page.__name__.rpartition(".")[0]
_WAYS_ON = (PageName.CHAT, PageName.SEARCH, PageName.SITUATIONS, PageName.APPROACHES, PageName.REFERRALS)
RETRY_AFTER = "3600"  # seconds after which a closed page is worth another look
_EXPLAINED = frozenset({403, 404, 410, 413})  # of the others a person can only try again
_TOLD_PROGRAMS = {403: "Only a page of this site may send this.", 413: "The body is too large."}

log = logging.getLogger(__name__)


def web_application(site: Site) -> ASGIApp:
    """The application. Raises OSError when the theme of the settings cannot be read."""
    assets = load_assets(site.settings.theme)
    pages = Pages(site, Templates(assets))
    own_files = files.Assets(assets, files.SAME_ADDRESS)
    calendar_feed, copies = CalendarFeedPage(), offline_copy.OfflineCopies()

    def at(path: str, handler: Handler, *methods: str) -> Route:
        return Route(path, _answering(handler, pages), methods=list(methods or ("GET",)))

    routes = [
        at("/", chat.root, "GET", "POST"),
        at(HEALTH, files.healthz),
        at("/sitemap.xml", files.sitemap),
        at("/robots.txt", files.robots),
        at("/manifest.webmanifest", files.manifest),
        at("/offline.js", files.worker),
        at("/.well-known/security.txt", files.security),
        at(f"{api.ROOT}/ask", api.ask),
        at(f"{api.ROOT}/entries", api.entries),
        at(f"{api.ROOT}/entries/{{kind}}/{{slug}}", api.entry),
        at(f"{api.ROOT}/events", api.events),
        at(f"{api.ROOT}/openapi.json", api.description),
        Route("/static/{name}", own_files.__call__),
        *(Route(path, own_files.__call__) for path in files.SAME_ADDRESS),
    ]
    folders: dict[str, Route] = {}
    for language in Language:
        routes.append(at(f"/{language}", _to_chat))
        routes += [
            _in(language, page_path(page, language), handler, pages) for page, handler in NAMED_PAGES.items()
        ]
        routes.append(_in(language, f"/{language}/", chat.chat, pages, "GET", "POST"))
        routes.append(_in(language, f"/{language}/bestand", chat.file, pages))
        routes.append(_in(language, f"/{language}/offline", offline_copy.shell, pages))
        routes.append(_in(language, f"/{language}/offline/index.json", copies.index, pages))
        routes.append(_in(language, f"/{language}/offline/cards.json", copies.cards, pages))
        routes.append(_in(language, f"{booklets(language)}/{{slug}}", walk.booklet, pages))
        for address in (following(language), f"{following(language)}/"):
            routes.append(_in(language, address, following_page.everything, pages))
        routes.append(_in(language, mine(language), personal.personal, pages, "GET", "POST"))
        for address in (f"{following(language)}/{{kind}}", f"{following(language)}/{{kind}}/{{key}}"):
            routes.append(_in(language, address + CALENDAR_ENDING, calendar_feed, pages))
            routes.append(_in(language, address, following_page.follow, pages, "GET", "POST"))
        card = _in(language, f"/{language}/{{folder}}/{{slug}}", entry.entry, pages)
        folders |= {f"/{language}/{word}": card for word in kind_words()}
        routes.append(card)

    async def refused(request: Request, error: Exception) -> Response:
        return _error(request, pages, error.status_code if isinstance(error, HTTPException) else 500)

    served = Starlette(
        routes=[RouteTable(routes, folders), *routes], exception_handlers={HTTPException: refused}
    )

    def explain(request: Request, status: int) -> Response:
        return _another_name(request, pages) if status == 421 else _error(request, pages, status)

    return Guard(served, site.settings, explain)


def _answering(
    handler: Handler, pages: Pages, language: Language | None = None
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        if language is not None:
            request.path_params["language"] = language
        try:
            if not _served_closed(handler, request) and (reason := pages.site.closed()) is not None:
                return _closed(request, pages, reason)
            return await handler(request, pages)
        except HTTPException:
            raise
        except Exception:  # the one place where an error in a page ends
            code = error_code()
            log.exception("Error %s in a page", code)
            return _error(request, pages, 500, code)

    return answer


def _in(language: Language, path: str, handler: Handler, pages: Pages, *methods: str) -> Route:
    return Route(path, _answering(handler, pages, language), methods=list(methods or ("GET",)))


async def _to_chat(request: Request, _pages: Pages) -> Response:
    return RedirectResponse(request.url.path + "/", 301)


def _served_closed(handler: Handler, request: Request) -> bool:
    if handler is entry.entry:  # whom to call stays open
        return kind_of(request.path_params["folder"]) is Kind.REFERRAL
    reminds = handler.__module__.startswith(f"{_REMINDING}.")  # reminders, calendars and stopping them go on
    return reminds or handler in _ALWAYS


def _closed(request: Request, pages: Pages, reason: str) -> Response:
    if request.url.path.startswith("/api/") or request.url.path.endswith(".json"):
        return api.problem(request, pages, 503, reason)
    view = pages.site.view(_language_at(request, pages))
    return pages.show(
        request,
        "error.html",
        view,
        view.say("web_dicht_kop"),
        indexed=False,
        status=503,
        headers={**NEVER_KEPT, "retry-after": RETRY_AFTER},
        explained=f"{reason} {view.say('kanaal_dicht')}",
        code="",
        ways=(PageName.REFERRALS, PageName.PRIVACY),
    )


def _error(request: Request, pages: Pages, status: int, code: str = "") -> Response:
    if request.url.path.startswith("/api/"):
        told = _TOLD_PROGRAMS.get(status, "There is no such address, or not for this method.")
        return api.problem(request, pages, status, code or told)
    view = pages.site.view(_language_at(request, pages))
    named = status if status in _EXPLAINED else 500
    return pages.show(
        request,
        "error.html",
        view,
        view.say(f"web_fout_{named}_kop"),
        indexed=False,
        status=status,
        headers=NEVER_KEPT,
        explained=view.say(f"web_fout_{named}"),
        code=code,
        ways=_WAYS_ON,
    )


def _another_name(request: Request, pages: Pages) -> Response:
    """Words alone: nothing of the page is shown under a name that is not ours."""
    view = pages.site.view(_language_at(request, pages))
    where = pages.site.settings.public_url
    said = view.say("web_fout_421_adres", adres=where) if where else view.say("web_fout_421")
    return PlainTextResponse(f"{said}\n", 421, {**NEVER_KEPT, "content-language": view.language.value})


def _language_at(request: Request, pages: Pages) -> Language:
    """The language of the address; of the browser where the address names none."""
    path: str = request.scope["path"]
    first = path[1:3]
    known = first in set(Language) and path[3:4] in ("", "/")
    return Language(first) if known else spoken_by(request, pages.site.conversation.language)
