"""The page of one entry: all that it says, where it comes from, and where to go next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import segno
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.adapters.web.pages.place import EntryLink, Pages, language_of, linked
from bot.adapters.web.paths import (
    EXAMPLE_FIELDS,
    LIST_OF,
    PageName,
    booklet_path,
    entry_path,
    follow_path,
    kind_of,
    page_path,
)
from bot.domain.dialogue.action import MakeCalendar, OpenEntry
from bot.domain.dialogue.plain_text import written_block
from bot.domain.dialogue.reply import Block, Listing
from bot.domain.events.event import Event, EventStatus
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Entry, EntryId, Kind, Status
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.domain.knowledge.referral import Referral
from bot.domain.knowledge.situation import Situation
from bot.domain.language import Language
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.presentation.cards.card import whole
from bot.services.presentation.cards.parts import source_blocks
from bot.services.presentation.context import RenderContext

EXAMPLES_SHOWN = 5
DESCRIPTION = 155  # characters that a search engine shows


async def entry(request: Request, pages: Pages) -> Response:
    """`/nl/aanpak/dialoog`. An old slug or another word for the kind redirects; what is withdrawn is gone."""
    language = language_of(request)
    kind = kind_of(request.path_params["folder"])
    if kind is None:
        raise HTTPException(404)
    asked = EntryId(kind, request.path_params["slug"])
    knowledge = pages.site.current().knowledge
    found = knowledge.find(asked)
    if found is None:
        withdrawn = knowledge.entries.get(asked)
        raise HTTPException(410 if withdrawn and withdrawn.status is Status.WITHDRAWN else 404)
    path = entry_path(found.id, language)
    if path != request.scope["path"] and path is not None:
        return RedirectResponse(path, 301)
    if isinstance(found, Event):  # its dates pass
        return _page(request, pages, found, language)
    current, key = pages.site.current(), (path or "", pages.site.base_url(request))
    drawn = pages.drawn.get(current, key)
    if drawn is None:
        drawn = _page(request, pages, found, language)
        pages.drawn.keep(current, key, drawn)
    return drawn


def _page(request: Request, pages: Pages, found: Entry, language: Language) -> HTMLResponse:
    view = pages.site.view(language)
    paths = {one: entry_path(found.id, one) or "" for one in Language}
    content = content_of(found, view)
    return pages.show(
        request,
        "entry.html",
        view,
        view.title(found),
        page=LIST_OF[found.id.kind],
        paths=paths,
        description=described(content.blocks),
        qr=qr_code(pages.site.base_url(request) + paths[language]),
        card=content,
    )


def written_in(found: Entry, language: Language) -> Language:
    """The language of its text, for who reads `language`."""
    return language if found.content.has(language) else Language.NL


@dataclass(frozen=True, slots=True)
class EntryContent:
    """What the page of an entry says, for its template."""

    entry: Entry
    written: Language
    """The language of its text."""
    blocks: Sequence[Block]
    sources: Sequence[Block]
    kind_label: str
    situation_order: int
    """Of a situation, its place among the four; else 0."""
    related: Sequence[tuple[str, tuple[EntryLink, ...]]]
    is_event: bool
    """Whether it is an event that is still to come."""
    follow: str
    """Where it can be followed then."""
    booklet: str
    is_crisis: bool
    more_examples: str | None

    @property
    def calendar(self) -> MakeCalendar:
        """Its dates as a file."""
        return MakeCalendar(Scope(ScopeKind.EVENT, self.entry.id.slug))

    @property
    def opened(self) -> OpenEntry:
        """Its card in the conversation."""
        return OpenEntry(self.entry.id)


def content_of(found: Entry, view: RenderContext) -> EntryContent:
    """What its page says to who reads the language of `view`."""
    written = written_in(found, view.language)
    return EntryContent(
        entry=found,
        written=written,
        blocks=whole(found, view.speaking(written)),
        sources=source_blocks(found, view.speaking(written)),
        kind_label=view.say(f"web_soort_{found.id.kind.value}") if found.id.kind in LIST_OF else "",
        situation_order=found.order if isinstance(found, Situation) else 0,
        related=tuple(related(found, view)),
        is_event=isinstance(found, Event) and found.event_status is not EventStatus.PAST,
        follow=follow_path(Scope(ScopeKind.EVENT, found.id.slug), view.language),
        booklet=booklet_path(found.id, view.language),
        is_crisis=isinstance(found, Referral) and found.crisis,
        more_examples=_more_examples(found, view),
    )


def described(content: Iterable[Block]) -> str:
    """The first words of a page, as many as a search engine shows."""
    words = next((written_block(block) for block in content if not isinstance(block, Listing)), "")
    if len(words) <= DESCRIPTION:
        return words
    return words[: DESCRIPTION - 1].rpartition(" ")[0] + "…"


def related(found: Entry, view: RenderContext) -> Iterator[tuple[str, tuple[EntryLink, ...]]]:
    """Headings with links: what fits this entry, and what it refers to."""
    knowledge = view.knowledge
    groups: list[tuple[str, Iterable[EntryId]]] = []
    if isinstance(found, Situation):
        groups.append(("web_eerst", found.first))
        groups.append(("web_aanpakken_passend", found.approaches))
    if isinstance(found, Approach):
        groups.append(("web_voorbeelden_erbij", _examples(found, knowledge)))
        groups.append(("web_situaties_erbij", found.situations))
    if isinstance(found, PracticeExample):
        groups.append(("web_aanpakken_erbij", found.approaches))
    groups.append(("web_zie_ook", found.see_also))
    seen: set[EntryId] = {found.id}
    for key, ids in groups:
        entries = [knowledge.find(one) for one in ids]
        links = [
            link
            for one in entries
            if one is not None and one.id not in seen and (link := linked(one, view)) is not None
        ]
        seen.update(one.id for one in entries if one is not None)
        if links:
            yield view.say(key), tuple(links)


def _examples(approach: Approach, knowledge: Knowledge) -> Iterator[EntryId]:
    return (one.id for one in knowledge.examples_of(approach.id)[:EXAMPLES_SHOWN])


def _more_examples(found: Entry, view: RenderContext) -> str | None:
    if found.id.kind is not Kind.APPROACH or len(view.knowledge.examples_of(found.id)) <= EXAMPLES_SHOWN:
        return None
    field = EXAMPLE_FIELDS[ExampleFilter.APPROACH]
    return page_path(PageName.EXAMPLES, view.language, **{field: found.id.slug})


def qr_code(address: str) -> Markup:
    """A QR code as a drawing inside the page, for paper."""
    drawing = segno.make(address, error="m").svg_inline(scale=3, border=2, svgclass="qr", lineclass=None)
    return Markup(drawing)  # nosec B704  # drawn squares: nothing of the address is in it as text
