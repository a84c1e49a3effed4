"""Where pages meet their site: what every handler gets, and how it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse

from bot.adapters.web.paths import PageName, entry_path, page_path
from bot.adapters.web.rendering import Frame, Templates
from bot.adapters.web.site import Site
from bot.domain.knowledge.entry import Entry
from bot.domain.language import Language
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.presentation.context import RenderContext

NEVER_KEPT = {"cache-control": "no-store"}  # what a person asked is nobody else's
ASKED_AGAIN = {"cache-control": "no-cache"}  # knowledge may change at any moment


class EntryLink(NamedTuple):
    """An entry in a list. `language` is the one that its title is in."""

    title: str
    path: str
    about: str
    language: Language


class DrawnPages:
    """Pages as they were drawn, while the knowledge stays the same; the oldest goes first."""

    def __init__(self, most: int = 500) -> None:
        self._most = most
        self._of: KnowledgeSnapshot | None = None
        self._drawn: dict[tuple[str, str], HTMLResponse] = {}

    def get(self, current: KnowledgeSnapshot, key: tuple[str, str]) -> HTMLResponse | None:
        """The page of this address and site, drawn from what is known now; None when there is none."""
        return self._drawn.get(key) if self._of is current else None

    def keep(self, current: KnowledgeSnapshot, key: tuple[str, str], page: HTMLResponse) -> None:
        """Keep it for who comes next."""
        if self._of is not current:
            self._of, self._drawn = current, {}
        while len(self._drawn) >= self._most:
            del self._drawn[next(iter(self._drawn))]
        self._drawn[key] = page


@dataclass(frozen=True, slots=True)
class Pages:
    """The site with its templates."""

    site: Site
    templates: Templates
    drawn: DrawnPages = field(default_factory=DrawnPages)

    def show(
        self,
        request: Request,
        template: str,
        view: RenderContext,
        title: str,
        *,
        page: PageName | None = None,
        paths: Mapping[Language, str] | None = None,
        description: str = "",
        indexed: bool = True,
        status: int = 200,
        headers: Mapping[str, str] = ASKED_AGAIN,
        **content: object,
    ) -> HTMLResponse:
        """A whole page. `paths` is that of `page` when it is not given."""
        known = page if page is not None else PageName.CHAT
        frame = Frame(
            view=view,
            base_url=self.site.base_url(request),
            title=title,
            description=description,
            page=page,
            paths=paths or {language: page_path(known, language) for language in Language},
            indexed=indexed,
        )
        html = self.templates.render(template, frame, **content)
        return HTMLResponse(html, status, dict(headers) | {"content-language": view.language.value})


def language_of(request: Request) -> Language:
    """The language that the address names."""
    return Language(request.path_params["language"])


def linked(entry: Entry, view: RenderContext, about: str = "") -> EntryLink | None:
    """The entry as a link; None for a kind without pages."""
    path = entry_path(entry.id, view.language)
    written = view.language if entry.content.has(view.language) else Language.NL
    return None if path is None else EntryLink(view.title(entry), path, about, written)
