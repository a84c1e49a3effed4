"""A search: the titles that fit, best first."""

from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.web.pages.lists import about
from bot.adapters.web.pages.place import NEVER_KEPT, Pages, language_of, linked
from bot.adapters.web.paths import PageName
from bot.domain.knowledge.entry import EntryId
from bot.domain.search.outcome import Match, Outcome
from bot.domain.search.text.words import MAX_QUESTION
from bot.services.conversation.answering import OFFERED_BELOW, Answered, answer
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.presentation.context import RenderContext

WAYS_ON = (PageName.CHAT, PageName.SITUATIONS, PageName.APPROACHES, PageName.EXAMPLES, PageName.REFERRALS)
"""Where who found nothing can go on."""


async def search(request: Request, pages: Pages) -> Response:
    """`/nl/zoeken?q=`. A question about danger is answered at any pace."""
    view = pages.site.view(language_of(request))
    question = request.query_params.get("q", "").strip()[:MAX_QUESTION]
    current = pages.site.current()
    match = current.matcher.match(question) if question else None
    too_fast = not pages.site.within(request) and not (match is not None and match.danger)
    ids = _found(question, match, current, view) if match is not None and not too_fast else ()
    found = [view.knowledge.find(one) for one in ids]
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
        ways=WAYS_ON,
    )


def _found(
    question: str, match: Match, current: KnowledgeSnapshot, view: RenderContext
) -> tuple[EntryId, ...]:
    """What the conversation would answer this question with or offer, and with danger the nearest as well."""
    answered = answer(question, match, current, view)
    return tuple(dict.fromkeys((*_shown(answered, danger=match.danger), *match.worry)))


def _shown(answered: Answered, *, danger: bool) -> tuple[EntryId, ...]:
    likely = tuple(one.entry for one in answered.match.candidates)
    match answered.match.outcome:
        case Outcome.ANSWER:
            if answered.listed:
                return likely
            return likely[: 1 + OFFERED_BELOW] if danger else likely[:1]
        case Outcome.CHOOSE:
            return answered.match.offered
        case Outcome.NONE:
            return ()
