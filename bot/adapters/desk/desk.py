"""What every page of the desk is made from, and how it answers."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo

from jinja2 import Environment
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse

from bot.adapters.desk.workspace import Workspace
from bot.adapters.knowledge.reading.gathering import GatheredKnowledge
from bot.adapters.web.pages.place import NEVER_KEPT
from bot.adapters.web.rendering import TEMPLATES, Asset, asset_of, load_assets, template_environment
from bot.domain.diagnostics import Diagnostic
from bot.domain.language import Language
from bot.messages.desk import has_sentence, sentence
from bot.services.presentation.context import RenderContext

T = TypeVar("T")
FOLDER = Path(__file__).parent

Compare = Callable[[GatheredKnowledge, GatheredKnowledge], tuple[Diagnostic, ...]]
"""Every question that gets another answer by the second than by the first, as problems of its files."""

CheckAll = Callable[[], tuple[Diagnostic, ...]]
"""All that `check` finds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSettings:
    """What the operator decides about cards."""

    zone: ZoneInfo
    organisation: str | None = None
    contact: str | None = None


@dataclass(slots=True, kw_only=True)
class Desk:
    """The workspace with its templates. What takes time runs beside the server, one thing at a time."""

    workspace: Workspace
    settings: DeskSettings
    compare: Compare
    check_all: CheckAll
    assets: Mapping[str, Asset]
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    _comparing: asyncio.Lock = field(default_factory=asyncio.Lock)
    _environment: Environment = field(init=False)
    _at_start: GatheredKnowledge | None = None

    def __post_init__(self) -> None:
        self._environment = template_environment(FOLDER / "templates", TEMPLATES)
        self._environment.globals.update(
            assets=self.assets,
            language=self.language,
            say=self.say,
            has_sentence=has_sentence,
            file_path=file_path,
            form_path=form_path,
        )

    @property
    def language(self) -> Language:
        """Of the desk; a card can be looked at in both."""
        return self.workspace.language

    def say(self, key: str, /, **values: object) -> str:
        """A sentence of the desk."""
        return sentence(key, self.language, **values)

    async def work(self, deed: Callable[[], T]) -> T:
        """Does it in a thread of its own, when nothing else is being done."""
        async with self._lock:
            return await run_in_threadpool(deed)

    async def changed_answers(self, was: GatheredKnowledge, now: GatheredKnowledge) -> tuple[Diagnostic, ...]:
        """What `compare` says, while the other pages go on answering."""
        async with self._comparing:
            return await run_in_threadpool(self.compare, was, now)

    async def warm_up(self) -> None:
        """Reads everything once, so that the first page need not wait for it."""
        await self.work(lambda: (self.at_start(), self.workspace.counts()))

    def at_start(self) -> GatheredKnowledge:
        """The knowledge as it was when it was first looked at here."""
        if self._at_start is None:
            self._at_start = self.workspace.current()
        return self._at_start

    def view(self, gathered: GatheredKnowledge, language: Language) -> RenderContext:
        """How people would see this knowledge now."""
        return RenderContext(
            knowledge=gathered.knowledge,
            texts=gathered.texts,
            language=language,
            now=self.workspace.clock.now(),
            zone=self.settings.zone,
            organisation=self.settings.organisation,
            contact=self.settings.contact,
        )

    def show(self, template: str, title: str, *, status: int = 200, **content: object) -> HTMLResponse:
        """A whole page."""
        html = self._environment.get_template(template).render(
            {"title": title, "folder": self.workspace.folder.as_posix(), "page": "", **content}
        )
        # a file's name may hold bytes that are no letters; a page may not
        plain = html.encode("utf-8", "replace").decode()
        return HTMLResponse(plain, status, NEVER_KEPT | {"content-language": self.language.value})


def desk_assets() -> Mapping[str, Asset]:
    """By name: what the page has of its own, and what it has of the bot's page."""
    shared = load_assets(None)
    own = {file.name: asset_of(file.name, file.read_bytes()) for file in (FOLDER / "static").iterdir()}
    return own | {name: shared[name] for name in ("buurtgids.css", "icoon.svg")}


def file_path(name: str, **asked: str) -> str:
    """The address of a file, with what is asked about it."""
    return _asking(f"/bestand/{quote(name, errors='surrogateescape')}", asked)


def form_path(form: str, **asked: str) -> str:
    """The address of a form."""
    return _asking(f"/nieuw/{form}", asked)


def _asking(path: str, asked: Mapping[str, str]) -> str:
    query = urlencode({key: value for key, value in asked.items() if value})
    return f"{path}?{query}" if query else path
