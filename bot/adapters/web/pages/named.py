"""The pages that need only a name, and what answers for each."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.web.pages import examples, lists, search, texts, walk
from bot.adapters.web.pages.place import Pages
from bot.adapters.web.paths import PageName

Handler = Callable[[Request, Pages], Awaitable[Response]]

NAMED_PAGES: Mapping[PageName, Handler] = {
    PageName.SITUATIONS: lists.situations,
    PageName.APPROACHES: lists.approaches,
    PageName.ANSWERS: lists.answers,
    PageName.MATERIALS: lists.materials,
    PageName.EXAMPLES: examples.examples,
    PageName.TERMS: lists.terms,
    PageName.REFERRALS: lists.referrals,
    PageName.AGENDA: lists.agenda,
    PageName.ARCHIVE: lists.archive,
    PageName.DIAGNOSIS: walk.diagnosis,
    PageName.SEARCH: search.search,
    PageName.ABOUT: texts.about,
    PageName.PRIVACY: texts.privacy,
    PageName.ACCESSIBILITY: texts.accessibility,
}
