"""What was probably meant where a name, a list or a text is not what belongs there.

Each is a proposal: whether it is right shows when the file is read with it, for a name that exists nowhere is
a mistake of its own.
"""

import re
from collections.abc import Iterator, Mapping

from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.adapters.knowledge.source.quick_fixes import (
    as_list,
    colon_in_text,
    inside_braces,
    inside_brackets,
    quoted,
    special_start,
)
from bot.adapters.knowledge.written.slugs import as_slug
from bot.domain.diagnostics import CopiedItem, Edit, NewValues, Path, Proposal, RawValue

_SEVERAL = (
    re.compile(r"\s*[,;/&+]\s*|\s+(?:en|and|of)\s+"),
    re.compile(r"\s*[,;/&+]\s*|\s+(?:en|and|of)\s+|\s+"),
)
"""Between names that were written as one: first by signs, then by every space."""
_AROUND = str.maketrans("", "", "()[]{}<>\"'“”‘’")
_ITEM = re.compile(r"(\s*(?:- +)*?- +)(?:- +)?(\S.*)")
_OTHER_BRACKETS = re.compile(r"(\s*(?:- +)*[a-z_]+: *)[({]([^(){}\[\]]*)[)}]\s*")
_NOTHING_BEHIND = re.compile(r"(\s*(?:- +)*- +)- +(\S.*)")

_YEAR = re.compile(r"\b20\d\d\b")
_A_LINK = re.compile(r"https?://\S+")
_LISTS = frozenset({"data", "keuzes", "bronnen"})
"""Lists of which people write the only item as one text."""

OUR_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("titel", "naam"), "name": ("naam", "titel"), "kop": ("titel",), "naam": ("titel",),
    "url": ("link",), "website": ("link",), "site": ("link",), "adres": ("link", "plaats"),
    "locatie": ("plaats",), "waar": ("plaats",), "location": ("plaats",), "stad": ("gemeente", "gemeenten"),
    "gemeente": ("gemeenten",), "start": ("begin",), "van": ("begin",), "aanvang": ("begin",),
    "from": ("begin",), "eind": ("einde",), "end": ("einde",), "tot": ("einde",),
    "dag": ("datum",), "date": ("datum",), "datums": ("data",), "datum": ("data",), "dates": ("data",),
    "wanneer": ("data", "datum"), "text": ("tekst",), "zin": ("tekst",),
    "beschrijving": ("over", "uitleg", "tekst"), "omschrijving": ("over", "uitleg", "tekst"),
    "description": ("over", "uitleg", "tekst"), "source": ("bron",), "sources": ("bronnen",),
    "bron": ("bronnen",), "bronnen": ("bron",), "questions": ("vragen",), "vraag": ("vragen",),
    "zoekwoorden": ("vragen",), "trefwoorden": ("vragen",), "antwoord": ("goed", "tekst"),
    "answer": ("goed",), "language": ("taal",), "lang": ("taal",), "themas": ("thema",), "theme": ("thema",),
    "tel": ("nummer", "telefoon"), "telefoonnummer": ("nummer", "telefoon"), "phone": ("telefoon", "nummer"),
    "tijden": ("tijd",), "time": ("tijd",), "kosten": ("prijs",), "price": ("prijs",),
    "doelgroepen": ("doelgroep",), "do": ("werkt_wel",), "dos": ("werkt_wel",), "donts": ("werkt_niet",),
    "tips": ("werkt_wel",), "wel": ("werkt_wel",), "niet": ("werkt_niet",), "reviewed": ("nagekeken",),
    "gecontroleerd": ("nagekeken",), "bijgewerkt": ("nagekeken",), "opmerking": ("let_op",),
    "ziet_ook": ("zie_ook",), "related": ("zie_ook",), "sessies": ("deelsessies",), "workshops": ("keuzes",),
}  # fmt: skip
"""What people write for a field of ours."""

OUR_WORDS: Mapping[str, str] = {
    "nederlands": "nl", "dutch": "nl", "ned": "nl", "engels": "en", "english": "en", "eng": "en",
}  # fmt: skip
"""What people write for a word of ours."""

LIKELIEST_KINDS = ("approach", "situation", "answer", "example", "term", "material", "event", "referral")


def likely_slugs(document: Document, path: Path, text: str) -> Iterator[Proposal]:
    """For text that is no slug: the nearest, or the several names that it holds."""
    whole = as_slug(text.removesuffix(".yaml"))
    parts = [[as_slug(one) for one in several.split(text.translate(_AROUND))] for several in _SEVERAL]
    lists = [names for names in parts if len(names) > 1 and all(names)]
    if whole and not any(sign in text for sign in ",;"):
        yield NewValues({path: whole})
        if len(text.split()) > 1:
            yield NewValues({path: as_slug("".join(text.split()))})
    for names in lists:
        if path and isinstance(path[-1], int):
            flow = is_flow(document, path[:-1])
            yield RawValue(", ".join(names)) if flow else CopiedItem(tuple(names))
        else:
            yield RawValue(f"[{', '.join(names)}]")


def is_flow(document: Document, path: Path) -> bool:
    """Whether the list at `path` stands between brackets."""
    line, column = document.places.find(path)
    return split_lines(document.readable)[line - 1][column - 1 : column] == "["


def likely_shape(code: str, document: Document, path: Path, given: object) -> Iterator[Proposal]:
    """The line as it was probably meant, for a value of the wrong shape."""
    lines = split_lines(document.readable)
    number, _ = document.places.find(path)
    line = lines[number - 1] if number <= len(lines) else ""
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    if isinstance(given, str) and given.strip() and (row := _as_fields(name, given.strip())):
        in_list = bool(path) and isinstance(path[-1], int)
        yield RawValue(row if in_list or name not in _LISTS else f"[{row}]")
    if code == "list_expected":
        if found := _OTHER_BRACKETS.fullmatch(line):
            yield Edit(number, number + 1, f"{found[1]}[{found[2]}]")
        if isinstance(given, dict) and line.lstrip().startswith("{"):
            own = len(line) - len(line.lstrip())
            yield Edit(number, number + 1, f"{line[:own]}- {line[own:]}")
        if better := as_list(line):
            yield Edit(number, number + 1, better)
        if isinstance(given, str) and given:
            yield RawValue(f"[{quoted(given)}]")
    if code == "text_expected":
        for offer in (inside_braces, colon_in_text, inside_brackets, special_start):
            for mend in offer(line):
                yield Edit(number, number + 1, mend.line)
        if isinstance(given, list) and len(given) == 1 and isinstance(given[0], str):
            yield RawValue(quoted(given[0]))
        yield from _whole_item(line, number)


def _as_fields(name: str, text: str) -> str:
    """The item of the list `name` that was written as one text; empty when it does not look like one."""
    if name == "data" and (year := _YEAR.search(text)):
        return f'{{id: "{year[0]}", datum: {text}}}'
    if name == "keuzes" and (slug := as_slug(text)):
        return f"{{id: {slug}, nl: {quoted(text)}}}"
    return text if name == "bronnen" and _A_LINK.fullmatch(text) else ""


def _whole_item(line: str, number: int) -> Iterator[Edit]:
    """An item of a list of which YAML made fields or a list of its own."""
    if found := _NOTHING_BEHIND.fullmatch(line):
        yield Edit(number, number + 1, f"{found[1]}{found[2]}")
    if (found := _ITEM.fullmatch(line)) and found[2][0] not in "\"'[{":
        yield Edit(number, number + 1, f"{found[1]}{quoted(found[2].rstrip())}")


def source_keys(value: Plain) -> Mapping[str, str]:
    """The keys of the sources of an entry, each with its link or nothing: what a do or a don't can name."""
    sources = value.get("bronnen") if isinstance(value, dict) else None
    if isinstance(sources, dict):
        return {key: _link_of(source) for key, source in sources.items()}
    rows = sources if isinstance(sources, list) else []
    return {str(number): _link_of(source) for number, source in enumerate(rows, start=1)}


def _link_of(source: Plain) -> str:
    link = source.get("link", "") if isinstance(source, dict) else source
    return link if isinstance(link, str) else ""


def value_at(document: Document, path: Path) -> str:
    """The text at `path`; empty when there is none."""
    below: Plain | None = document.value
    for part in path:
        if isinstance(below, dict) and isinstance(part, str):
            below = below.get(part)
        elif isinstance(below, list) and isinstance(part, int) and part < len(below):
            below = below[part]
        else:
            return ""
    return below if isinstance(below, str) else ""
