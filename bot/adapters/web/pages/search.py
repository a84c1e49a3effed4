"""A search: the titles that fit, best first."""

from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.web.pages.lists import about
from bot.adapters.web.pages.place import NEVER_KEPT, Pages, language_of, linked
from bot.adapters.web.paths import PageName
from bot.domain.search.outcome import Match
from bot.domain.search.text.words import MAX_QUESTION


async def search(request: Request, pages: Pages) -> Response:
    """`/nl/zoeken?q=`. A question about danger is answered at any pace."""
    view = pages.site.view(language_of(request))
    question = request.query_params.get("q", "").strip()[:MAX_QUESTION]
    match: Match | None = pages.site.current().matcher.match(question) if question else None
    too_fast = not pages.site.within(request) and not (match is not None and match.danger)
    if too_fast:
        match = None
    found = [view.knowledge.find(one.entry) for one in (match.candidates if match else ())]
    links = [linked(one, view, about(one, view)) for one in found if one is not None]
    return pages.show(
        request,
        "search.html",
        view,
        view.say("web_titel_zoeken"),
        page=PageName.SEARCH,
        indexed=False,
        status=429 if too_fast else 200,
        headers=NEVER_KEPT,
        question=question,
        links=[link for link in links if link is not None],
        too_fast=too_fast,
    )
