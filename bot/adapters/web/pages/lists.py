"""Lists of what there is: situations, approaches, answers, materials, terms, referrals, the agenda."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.web.pages.place import EntryLink, Pages, language_of, linked
from bot.adapters.web.paths import PageName
from bot.domain.dialogue.reply import Span
from bot.domain.events.event import Event
from bot.domain.knowledge.answer import Answer
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry
from bot.domain.knowledge.material import Material
from bot.domain.knowledge.referral import Referral
from bot.domain.knowledge.situation import Situation
from bot.domain.knowledge.term import Term
from bot.domain.reminders.scope import EVERYTHING
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens.agenda import coming, line, past, undated

ABOUT = 160  # characters of what an entry is about, in a list


@dataclass(frozen=True, slots=True)
class Group:
    """Entries below one heading; without a heading when it is empty."""

    heading: str
    links: Sequence[EntryLink]


async def situations(request: Request, pages: Pages) -> Response:
    """The four phases, calmest first."""
    view = pages.site.view(language_of(request))
    found = sorted(view.knowledge.of_type(Situation), key=lambda one: one.order)
    return _show(
        request, pages, PageName.SITUATIONS, "web_uitleg_situaties", [Group("", _links(found, view))]
    )


async def approaches(request: Request, pages: Pages) -> Response:
    """The approaches."""
    view = pages.site.view(language_of(request))
    groups = [Group("", _links(view.knowledge.of_type(Approach), view))]
    return _show(request, pages, PageName.APPROACHES, "web_uitleg_aanpakken", groups)


async def answers(request: Request, pages: Pages) -> Response:
    """The answers by the alphabet."""
    view = pages.site.view(language_of(request))
    groups = [Group("", _by_title(view.knowledge.of_type(Answer), view))]
    return _show(request, pages, PageName.ANSWERS, "web_uitleg_antwoorden", groups)


async def materials(request: Request, pages: Pages) -> Response:
    """The materials."""
    view = pages.site.view(language_of(request))
    groups = [Group("", _links(view.knowledge.of_type(Material), view))]
    return _show(request, pages, PageName.MATERIALS, "web_uitleg_hulpmiddelen", groups)


async def terms(request: Request, pages: Pages) -> Response:
    """The terms by the alphabet, each letter with a heading."""
    view = pages.site.view(language_of(request))
    links = _by_title(view.knowledge.of_type(Term), view)
    letters = groupby(links, key=lambda link: link.title[0].upper())
    groups = [Group(letter, list(found)) for letter, found in letters]
    return _show(request, pages, PageName.TERMS, "web_uitleg_begrippen", groups)


async def referrals(request: Request, pages: Pages) -> Response:
    """Where to go instead: what cannot wait first."""
    view = pages.site.view(language_of(request))
    every = view.knowledge.of_type(Referral)
    groups = [
        Group(view.say("web_hulp_nu"), _links((one for one in every if one.crisis), view)),
        Group(view.say("web_hulp_later"), _links((one for one in every if not one.crisis), view)),
    ]
    return _show(request, pages, PageName.REFERRALS, "web_uitleg_doorverwijzingen", groups)


async def agenda(request: Request, pages: Pages) -> Response:
    """What is coming, nearest first, with its dates; then what has no date yet."""
    view = pages.site.view(language_of(request))
    dated: list[tuple[EntryLink, Sequence[Span]]] = []
    for event, one in coming(view):
        link = linked(event, view)
        if link is not None:
            dated.append((link, line(event, one, view)[1:]))
    return pages.show(
        request,
        "agenda.html",
        view,
        view.say("agenda_kop"),
        page=PageName.AGENDA,
        description=view.say("web_uitleg_agenda"),
        dated=dated,
        undated=_links(undated(view), view),
        everything=EVERYTHING,
    )


async def archive(request: Request, pages: Pages) -> Response:
    """The events whose dates are all past, latest first."""
    view = pages.site.view(language_of(request))
    groups = [Group("", _links(past(view), view))]
    return _show(request, pages, PageName.ARCHIVE, "web_uitleg_archief", groups)


def _show(
    request: Request, pages: Pages, page: PageName, explained: str, groups: Sequence[Group]
) -> Response:
    view = pages.site.view(language_of(request))
    return pages.show(
        request,
        "list.html",
        view,
        view.say(f"web_titel_{page.value}"),
        page=page,
        description=view.say(explained),
        groups=[group for group in groups if group.links],
    )


def _links(entries: Iterable[Entry], view: RenderContext) -> list[EntryLink]:
    found = (linked(one, view, about(one, view)) for one in entries)
    return [link for link in found if link is not None]


def _by_title(entries: Iterable[Entry], view: RenderContext) -> list[EntryLink]:
    return sorted(_links(entries, view), key=lambda link: link.title.casefold())


def about(entry: Entry, view: RenderContext) -> str:
    """What an entry is about, in a line; empty for a kind whose title says it."""
    content = entry.content.get(view.language)
    match entry:
        case Situation() | Approach() | Material() | Event():
            text = str(getattr(content, "about", ""))
        case Term():
            text = str(getattr(content, "meaning", ""))
        case Referral():
            text = str(getattr(content, "when", ""))
        case _:
            text = ""
    return text if len(text) <= ABOUT else text[: ABOUT - 1].rpartition(" ")[0] + "…"
