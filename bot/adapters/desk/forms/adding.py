"""From what was filled in to the file as it would be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from bot.adapters.desk.forms.fields import EVENTS, GUIDANCE, NATIONWIDE, NEW_SOURCE, FormName
from bot.adapters.knowledge.adding.items import with_field, with_item
from bot.adapters.knowledge.adding.yaml_lines import mapping_lines
from bot.adapters.knowledge.reading.entry_index import LocatedEntry
from bot.adapters.knowledge.reading.gathering import GatheredKnowledge
from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.adapters.knowledge.source.syntax import compose_or_explain
from bot.adapters.knowledge.written.slugs import another_id, as_slug
from bot.domain.diagnostics import Edit, Path
from bot.domain.events.written_time import WrittenTimeError, read_day
from bot.domain.knowledge.entry import Kind
from bot.domain.language import Language

OWN = "eigen"  # the key of a source without an address


class CannotAddError(Exception):
    """The form cannot do it; `reason` is a key of the desk's sentences."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Addition:
    """A file with what a form adds."""

    shown: str
    """The path that a person can open."""
    before: str
    """Empty for a new file."""
    after: str
    slug: str
    """Of the entry that it is about."""


class _Growing:
    """A document to which pieces are added one after the other."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def item(self, path: Path, value: Plain) -> None:
        self._apply(with_item(self.document, path, value))

    def field(self, path: Path, name: str, value: Plain) -> None:
        self._apply(with_field(self.document, path, name, value))

    def _apply(self, edit: Edit | None) -> None:
        if edit is None:
            raise CannotAddError("add_by_hand")
        text = "\n".join(edit.apply(split_lines(self.document.text)))
        self.document = compose_or_explain(self.document.file, text)


def guidance(form: FormName, filled: Mapping[str, str], placed: LocatedEntry, today: date) -> Addition:
    """A do or a don't for an approach, with its source. Raises CannotAddError."""
    growing = _Growing(placed.document)
    key = filled["bron"]
    if key == NEW_SOURCE:
        key = _new_source(growing, filled, placed, today)
    for language in Language:
        if text := filled.get(language, ""):
            growing.item((*placed.path, str(language), GUIDANCE[form]), {"tekst": text, "bron": key})
    return _grown(placed, growing)


def way_of_asking(filled: Mapping[str, str], placed: LocatedEntry) -> Addition:
    """One more way in which people ask for an entry. Raises CannotAddError."""
    growing = _Growing(placed.document)
    if not any(filled.get(f"vraag_{language}") for language in Language):
        raise CannotAddError("nothing_filled")
    for language in Language:
        if text := filled.get(f"vraag_{language}", ""):
            growing.item((*placed.path, str(language), "vragen"), text)
    return _grown(placed, growing)


def example(filled: Mapping[str, str], gathered: GatheredKnowledge, today: date) -> Addition:
    """A practice example, behind the others of its file. Raises CannotAddError."""
    document = gathered.library.documents.get(filled["bestand"])
    if document is None or document.value is None:
        raise CannotAddError("add_by_hand")
    slug = _free_slug(filled["titel"], gathered, Kind.EXAMPLE)
    value: dict[str, Plain] = {"id": slug, **_texts(filled)}
    town = filled.get("gemeente", "")
    if town == NATIONWIDE:
        value["landelijk"] = "ja"
    elif town:
        value["gemeenten"] = [town]
    value |= _given(filled, "plaats")
    if group := filled.get("doelgroep", ""):
        value["doelgroep"] = [group]
    if approach := filled.get("aanpak", ""):
        value["aanpakken"] = [approach]
    if filled.get("link"):
        value |= {"link": filled["link"], "gezien": today.isoformat()}
    value |= _sources(filled, today)
    growing = _Growing(document)
    growing.item((), value)
    return Addition(document.file, document.text, growing.document.text, slug)


def event(filled: Mapping[str, str], gathered: GatheredKnowledge, today: date) -> Addition:
    """An event with one date, in a file of its own. Raises CannotAddError."""
    slug = _free_slug(filled["titel"], gathered, Kind.EVENT)
    try:
        own = str(read_day(filled["datum"]).year)
    except WrittenTimeError:
        own = "1"
    day: dict[str, Plain] = {"id": own, "datum": filled["datum"], **_given(filled, "begin", "einde")}
    value: dict[str, Plain] = {"id": slug, **_texts(filled), "data": [day], "plaats": filled["plaats"]}
    value |= _given(filled, "gemeente")
    value["status"] = "aangekondigd"
    sign_up: dict[str, Plain] = {}
    if filled.get("aanmelden_link"):
        sign_up["link"] = filled["aanmelden_link"]
    if filled.get("aanmelden_tot"):
        sign_up["tot"] = filled["aanmelden_tot"]
    if sign_up:
        value["aanmelden"] = sign_up
    value |= _sources(filled, today)
    text = "\n".join([*mapping_lines(value), ""])
    shown = (gathered.library.layers[-1] / f"{EVENTS}{slug}.yaml").as_posix()
    return Addition(shown, "", text, slug)


def _texts(filled: Mapping[str, str]) -> dict[str, Plain]:
    found: dict[str, Plain] = {"nl": {"titel": filled["titel"], "over": filled["over"]}}
    if filled.get("titel_en") or filled.get("over_en"):
        found["en"] = {
            "titel": filled.get("titel_en") or filled["titel"],
            "over": filled.get("over_en") or filled["over"],
        }
    return found


def _given(filled: Mapping[str, str], *names: str) -> dict[str, Plain]:
    return {name: filled[name] for name in names if filled.get(name)}


def _sources(filled: Mapping[str, str], today: date) -> dict[str, Plain]:
    key, source = _source(filled, today, ())
    return {"bronnen": {key: source}, "nagekeken": today.isoformat()}


def _source(filled: Mapping[str, str], today: date, taken: tuple[str, ...]) -> tuple[str, Plain]:
    title, link = filled.get("bron_titel", ""), filled.get("bron_link", "")
    if not title and not link:
        raise CannotAddError("no_source")
    source: dict[str, Plain] = {"titel": title} if title else {}
    if link:
        source |= {"link": link, "gezien": today.isoformat()}
    key = (as_slug(title or _host(link)) or "bron") if link else OWN
    return another_id(key, taken) if key in taken else key, source


def _host(link: str) -> str:
    try:
        return urlsplit(link).hostname or ""
    except ValueError:
        return ""


def _new_source(growing: _Growing, filled: Mapping[str, str], placed: LocatedEntry, today: date) -> str:
    """Adds the source and gives its key."""
    key, source = _source(filled, today, tuple(one.key for one in placed.entry.sources))
    written = placed.raw.get("bronnen")
    if isinstance(written, list):
        growing.item((*placed.path, "bronnen"), source)
        return str(len(written) + 1)
    growing.field((*placed.path, "bronnen"), key, source)
    return key


def _grown(placed: LocatedEntry, growing: _Growing) -> Addition:
    before = placed.document
    return Addition(before.file, before.text, growing.document.text, placed.entry.id.slug)


def _free_slug(title: str, gathered: GatheredKnowledge, kind: Kind) -> str:
    slug = as_slug(title)
    if not slug:
        raise CannotAddError("no_letters")
    taken = tuple(
        own.slug
        for placed in gathered.entries.placed
        for own in (placed.entry.id, *placed.entry.former)
        if own.kind is kind
    )
    return another_id(slug, taken) if slug in taken else slug
