"""A browser without JavaScript: pages are read from their HTML, forms are sent as they stand there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import httpx
from starlette.types import ASGIApp

from bot.adapters.web.application import web_application
from bot.adapters.web.reaching.reaching import Reaching
from bot.adapters.web.sealing import Seal
from bot.adapters.web.settings import WebSettings
from bot.adapters.web.site import Site
from bot.services.conversation.single_question import SingleQuestion
from tests.talking import Talk

HERE = "http://127.0.0.1:8080"
VOID = frozenset({"meta", "link", "input", "br", "img", "path", "rect", "circle"})


def application(
    talk: Talk,
    settings: WebSettings | None = None,
    key: bytes = b"test",
    reaching: Reaching | None = None,
) -> ASGIApp:
    """The page of this bot."""
    return web_application(
        Site(
            current=talk.get,
            listener=talk.bot,
            single=SingleQuestion(talk.get, talk.clock, talk.settings),
            clock=talk.clock,
            conversation=talk.settings,
            settings=settings or WebSettings(per_network=None),
            seal=Seal(key),
            sequences=talk.store.calendars.sequences,
            closed=lambda: talk.switch.closed().get("web"),
            reaching=reaching,
        )
    )


@dataclass(slots=True)
class Element:
    """A tag with its attributes, and what stands in it."""

    tag: str
    attributes: Mapping[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def all(self, tag: str, **attributes: str) -> list["Element"]:
        """Every element below this one with this tag and these attributes; `class_` is one of its classes."""
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag and all(child.has(name, value) for name, value in attributes.items()):
                    found.append(child)
                found += child.all(tag, **attributes)
        return found

    def has(self, name: str, value: str) -> bool:
        """Whether an attribute is this, or a class is among the classes."""
        if name == "class_":
            return value in self.attributes.get("class", "").split()
        return self.attributes.get(name) == value

    @property
    def text(self) -> str:
        """The words, a new line for every block; what only a screen reader hears left out."""
        if self.has("class_", "hidden"):
            return ""
        words = "".join(child if isinstance(child, str) else child.text for child in self.children)
        if self.tag == "li":
            return f"\n- {words.strip()}"
        return (
            f"\n{words.strip()}\n" if self.tag in ("p", "h1", "h2", "h3", "h4", "div", "ul", "ol") else words
        )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_html(text: str) -> Element:
    """The document; an element that is closed in the wrong place is an AssertionError."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert len(reader.open) == 1, [element.tag for element in reader.open]
    return reader.open[0]


class Visitor:
    """Somebody with this page before them."""

    def __init__(self, served: ASGIApp, language: str = "nl") -> None:
        transport = httpx.ASGITransport(app=served, client=("192.0.2.7", 4000))
        self.client = httpx.AsyncClient(
            transport=transport,
            base_url=HERE,
            headers={"accept-language": language, "sec-fetch-site": "same-origin"},
            follow_redirects=True,
        )
        self.page = Element("document", {})
        self.address = HERE

    async def opens(self, path: str) -> httpx.Response:
        """Go to an address."""
        return self._sees(await self.client.get(urljoin(self.address, path)))

    async def sends(self, form: Element, **filled: str) -> httpx.Response:
        """Send a form of the page, with the hidden fields it has."""
        fields = {
            one.attributes["name"]: one.attributes.get("value", "")
            for one in form.all("input")
            if one.attributes.get("type") == "hidden"
        }
        return self._sees(
            await self.client.post(
                urljoin(self.address, form.attributes["action"]), data={**fields, **filled}
            )
        )

    async def asks(self, text: str) -> None:
        """Type in the field and send."""
        await self.sends(self.page.all("form", id="vraag")[0], vraag=text)

    async def chooses(self, label: str) -> None:
        """Press the last button whose words begin so."""
        for form in reversed(self.page.all("form", class_="choices")):
            for button in form.all("button"):
                if button.text.strip().startswith(label):
                    await self.sends(form, keuze=button.attributes["value"])
                    return
        raise AssertionError(f"no button {label!r}")

    def _sees(self, answer: httpx.Response) -> httpx.Response:
        self.address = str(answer.url)
        if answer.headers["content-type"].startswith("text/html"):
            self.page = read_html(answer.text)
        return answer


def put(folder: Path, name: str, text: str) -> Path:
    """A file in a folder."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file
