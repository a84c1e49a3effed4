"""Somebody with the desk before them, without JavaScript."""

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx

from bot.adapters.config.reader import read_config
from bot.adapters.desk.application import desk_application
from bot.adapters.desk.desk import Desk, DeskSettings, desk_assets
from bot.adapters.desk.workspace import Workspace
from bot.adapters.knowledge.reading.check import check
from bot.domain.language import Language
from bot.runtime.comparing.asking import StandingClock
from bot.runtime.comparing.edited_answers import edited_answers, snapshot_of
from tests.adapters.knowledge.folders import NOW
from tests.adapters.web.visitor import HERE, Element, Visitor

APPROACH = "aanpakken/dialoog.yaml"


def desk_on(*layers: Path, language: Language = Language.NL) -> Desk:
    """The desk as the program joins it, on a fixed day."""
    config = read_config(None, language).config
    assert config is not None
    return Desk(
        workspace=Workspace(layers, StandingClock(NOW), language),
        settings=DeskSettings(zone=ZoneInfo("Europe/Amsterdam")),
        compare=lambda was, now: edited_answers(config, snapshot_of(config, was), now, language, NOW),
        check_all=lambda: check(layers, now=NOW, language=language).problems,
        assets=desk_assets(),
    )


class Editor(Visitor):
    """Opens files and presses buttons."""

    def __init__(self, *layers: Path, language: Language = Language.NL) -> None:
        super().__init__(desk_application(desk_on(*layers, language=language)))
        self.folder = layers[-1]
        self.text = ""
        self.answer = httpx.Response(200)

    async def opens_file(self, name: str, entry: str = "") -> None:
        """The page of a file, or of an entry in it."""
        self._reads(await self.opens(f"/bestand/{name}" + (f"?ingang={entry}" if entry else "")))

    async def presses(self, label: str, typed: str | None = None, **changed: str) -> None:
        """The first button that begins so, with `typed` in the field of the text."""
        button = next(one for one in self.page.all("button") if one.text.strip().startswith(label))
        forms = self.page.all("form")
        own = button.attributes.get("form")
        form = next(
            one for one in forms if (one.attributes.get("id") == own if own else button in one.all("button"))
        )
        fields = {**_values(form), **changed}
        if typed is not None:
            fields["tekst"] = typed
        if "name" in button.attributes:
            fields[button.attributes["name"]] = button.attributes["value"]
        address = f"{HERE}{form.attributes['action']}"
        if form.attributes["method"] == "get":
            self._reads(self._sees(await self.client.get(address, params=fields)))
        else:
            fields = {name: value.replace("\n", "\r\n") for name, value in fields.items()}
            self._reads(self._sees(await self.client.post(address, data=fields)))

    def _reads(self, answer: httpx.Response) -> None:
        self.answer = answer
        field = self.page.all("textarea", id="tekst")
        self.text = _inside(field[0]) if field else ""

    @property
    def says(self) -> str:
        """All words of the page."""
        return self.page.text

    @property
    def told(self) -> str:
        """What the page says of the last button."""
        return " ".join(one.text.strip() for one in self.page.all("p", role="status"))

    @property
    def previewed(self) -> str:
        """The new lines that a form shows."""
        return "\n".join(_inside(one) for one in self.page.all("ins"))

    def on_disk(self, name: str) -> str:
        """What the file holds."""
        return (self.folder / name).read_text(encoding="utf-8")


def _inside(element: Element) -> str:
    """The text as a browser has it: a line end right after the tag does not count."""
    text = "".join(one if isinstance(one, str) else _inside(one) for one in element.children)
    return text.removeprefix("\n") if element.tag in ("textarea", "pre") else text


def _values(form: Element) -> Mapping[str, str]:
    found = {
        one.attributes["name"]: one.attributes.get("value", "")
        for one in form.all("input")
        if "name" in one.attributes
    }
    found |= {one.attributes["name"]: _inside(one) for one in form.all("textarea")}
    for one in form.all("select"):
        chosen = [option for option in one.all("option") if "selected" in option.attributes]
        found[one.attributes["name"]] = chosen[0].attributes["value"] if chosen else ""
    return found
