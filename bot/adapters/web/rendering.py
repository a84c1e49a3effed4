"""From a template and its values to a page, and the files that go with every page."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.adapters.action_codec import encode
from bot.adapters.web import markup
from bot.adapters.web.paths import PageName, chat_path, entry_path, follow_path, link_path, page_path
from bot.adapters.web.site import FOLDER
from bot.domain.language import Language
from bot.services.presentation.context import RenderContext

STATIC = FOLDER / "static"
TEMPLATES = FOLDER / "templates"
MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png"}
THEME = "thema.css"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that goes with the pages; its address changes with its content, so it may be kept for ever."""

    name: str
    path: str
    media_type: str
    content: bytes


def load_assets(theme: Path | None) -> Mapping[str, Asset]:
    """By name: everything in `static`, and the organisation's theme. Raises OSError for a missing theme."""
    contents = {file.name: file.read_bytes() for file in sorted(STATIC.iterdir()) if file.is_file()}
    contents[THEME] = theme.read_bytes() if theme is not None else b""
    return {name: asset_of(name, content) for name, content in contents.items()}


def asset_of(name: str, content: bytes) -> Asset:
    """The file with its address."""
    stem, dot, ending = name.rpartition(".")
    mark = sha256(content).hexdigest()[:10]
    return Asset(name, f"/static/{stem}.{mark}{dot}{ending}", MEDIA_TYPES[dot + ending], content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the content of a page. `paths` holds the address of the page in each language."""

    view: RenderContext
    base_url: str
    title: str
    description: str = ""
    page: PageName | None = None
    """The page of the menu that this is, or belongs to."""
    paths: Mapping[Language, str]
    indexed: bool = True
    """Whether search engines should know it."""

    @property
    def language(self) -> Language:
        """Of the page."""
        return self.view.language

    @property
    def canonical(self) -> str:
        """The one full address of this page."""
        return self.base_url + self.paths[self.language]

    @property
    def other(self) -> Language:
        """The language that this page is not in."""
        return Language.EN if self.language is Language.NL else Language.NL


def template_environment(*folders: Path) -> Environment:
    """Templates of these folders, the first before the next, that can draw blocks of a reply."""
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.tests.update(
        heading=markup.is_heading,
        listing=markup.is_listing,
        strong=markup.is_strong,
        moment=markup.is_moment,
        safe_link=markup.is_link,
        following=markup.is_following,
    )
    environment.globals.update(phone_in=markup.phone_in, dialled=markup.dialled)
    return environment


class Templates:
    """The pages' templates, compiled once."""

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        self.assets = assets
        self._environment = template_environment(TEMPLATES)
        self._environment.globals.update(
            assets=assets,
            themed=bool(assets[THEME].content),
            encode=encode,
            page_path=page_path,
            entry_path=entry_path,
            link_path=link_path,
            chat_path=chat_path,
            follow_path=follow_path,
            Page=PageName,
        )

    def render(self, template: str, frame: Frame, **content: object) -> str:
        """The page as HTML."""
        values = {"frame": frame, "view": frame.view, "language": frame.language, **content}
        return self._environment.get_template(template).render(values)
