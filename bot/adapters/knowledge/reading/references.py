"""Names in a file that point at something else, and whether that exists."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.adapters.knowledge.reading.entry_index import MODELS, EntryIndex
from bot.adapters.knowledge.reading.questions import LocatedQuestion
from bot.adapters.knowledge.reading.tables import Tables
from bot.adapters.knowledge.schema.crisis import NAMED
from bot.adapters.knowledge.source.library import Library
from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.adapters.knowledge.written.slugs import as_slug
from bot.domain.diagnostics import Finding, NewName, NewValues, Path, Proposal, Severity
from bot.domain.knowledge.approach import Approach


class Targets(NamedTuple):
    """What can be pointed at."""

    slugs: Mapping[str, frozenset[str]]
    """By the sort of thing they name."""
    uncertain: frozenset[str] = frozenset()
    """The sorts of which a file, or an id, cannot be read: whatever points there may be right."""


_SORTS = {
    "aanpakken": "approach",
    "situaties": "situation",
    "gemeenten": "municipality",
    "gemeente": "municipality",
    "provincies": "province",
    "doelgroep": "group",
    "thema": "theme",
    "voorbeeld": "example",
}
_TOWNS = "gemeenten.yaml"
_PLACES = {
    **{str(model.KIND): f"{folder}/" for folder, model in MODELS.items()},
    "municipality": _TOWNS,
    "group": "doelgroepen.yaml",
    "theme": "themas.yaml",
}
"""Where the ids of each sort are written."""

_KINDS_OF_ENTRY = tuple(str(model.KIND) for model in MODELS.values())
_ID_LINE = re.compile(r"^[ -]*id: *[\"']?([a-z0-9-]+)", re.MULTILINE)
_SHOWN = 12  # names to list when none is near


class _Reference(NamedTuple):
    path: Path
    sort: str
    slug: str
    text: str
    at_key: bool = False


REFERENCE_CODES = frozenset(
    {"unknown_reference", "unknown_reference_near", "nothing_to_point_at", "nothing_there_yet"}
)
SEE_ALSO = "zie_ook"


def unknown_references(
    library: Library, entries_found: EntryIndex, tables: Tables, targets: Targets
) -> Iterator[Finding]:
    """Every reference of every entry, and of the diagnosis, that leads nowhere.

    What is written but wrong counts as there: one mistake must not become twenty.
    """
    for placed in entries_found.placed:
        raw = placed.raw
        own = {
            "source": frozenset(source.key for source in placed.entry.sources),
            "date": frozenset(_ids(raw, "data")),
        }
        for reference in _of_entry(raw, placed.path):
            yield from _check(placed.document.file, reference, targets, own)
    diagnosis = library.documents.get("diagnose.yaml")
    if diagnosis is not None and tables.diagnosis is not None:
        for reference in _of_diagnosis(diagnosis.value):
            yield from _check(diagnosis.file, reference, targets)
    notice = library.documents.get("melding.yaml")
    if notice is not None and isinstance(notice.value, dict):
        for path, slug in _texts(notice.value.get("gemeenten"), ("gemeenten",)):
            yield from _check(notice.file, _Reference(path, "municipality", slug, slug), targets)
    not_for_us = library.documents.get("niet-voor-mij.yaml")
    if not_for_us is not None and isinstance(not_for_us.value, dict):
        for path, row in _mappings(not_for_us.value.get("soorten"), ("soorten",)):
            for at, text in _texts(row.get("verder"), (*path, "verder")):
                kind, _, slug = text.partition("/")
                yield from _check(not_for_us.file, _Reference(at, kind, slug, text), targets)
    yield from _of_plan(library, entries_found, targets)
    crisis = library.documents.get("crisis.yaml")
    if crisis is not None and isinstance(crisis.value, dict):
        groups = crisis.value.get("woorden")
        words = frozenset(groups if isinstance(groups, dict) else ())
        for reference in (*_of_crisis(crisis.value.get("regels")), *_of_groups(groups)):
            yield from _check(crisis.file, reference, targets, {"words": words})


def with_likely_targets(findings: Iterable[Finding], targets: Targets) -> Iterator[Finding]:
    """The same; for a name that is none, the likeliest of those that exist is proposed as well."""
    for found in findings:
        field = next((part for part in reversed(found.path) if isinstance(part, str)), "")
        sort = _SORTS.get(field)
        if found.code != "bad_slug" or sort is None or found.at_key:
            yield found
            continue
        typed = as_slug(found.values["text"])
        known = sorted(targets.slugs.get(sort, frozenset()))
        near = process.extractOne(typed, known, scorer=fuzz.ratio, score_cutoff=60) if typed else None
        more = (NewValues({found.path: near[0]}),) if near else ()
        yield replace(found, proposals=(*found.proposals, *more))


def unknown_answers(questions: Iterable[LocatedQuestion], targets: Targets) -> Iterator[Finding]:
    """Every entry that a test question expects and that is not there."""
    for item in questions:
        for number, own in enumerate(item.question.accepted):
            path = (*item.path, "goed", number)
            if path not in item.document.places.values:
                path = path[:-1]
            reference = _Reference(path, own.kind, own.slug, str(own))
            yield from _check(item.document.file, reference, targets)


def targets_in(library: Library) -> Targets:
    """Drafts, withdrawn entries and former ids can be pointed at too; an approach serves as a theme."""
    slugs = {sort: _written(library, place, "id", "voorheen") for sort, place in _PLACES.items()}
    themes = slugs["theme"]
    uncertain = {sort for sort, place in _PLACES.items() if _is_uncertain(library, place)}
    if "municipality" in uncertain:
        uncertain.add("province")
    found = {
        **slugs,
        "province": _written(library, _TOWNS, "provincie"),
        "theme": themes | slugs["approach"] if themes else themes,
    }
    return Targets(found, frozenset(uncertain))


def _is_uncertain(library: Library, place: str) -> bool:
    return any(
        document.unread or any("id" not in row for row in _rows(document))
        for name, document in library.documents.items()
        if name.startswith(place)
    ) or any(f"{name}.yaml".startswith(place) and not place.endswith("/") for name in library.unread)


def _written(library: Library, place: str, *fields: str) -> frozenset[str]:
    not_read = frozenset(PurePosixPath(name).name for name in library.unread if name.startswith(place))
    return not_read | frozenset(
        slug
        for name, document in library.documents.items()
        if name.startswith(place)
        for slug in (*_read(document, fields), *_unread(document), *_named(name))
    )


def _read(document: Document, fields: tuple[str, ...]) -> Iterator[str]:
    for row in _rows(document):
        yield from (slug for field in fields for _, slug in _texts(row.get(field), ()))


def _rows(document: Document) -> Iterator[dict[str, Plain]]:
    rows = document.value
    if isinstance(rows, dict):
        rows = rows.get("gemeenten") if document.file.endswith(_TOWNS) else [rows]
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict):
            yield row


def _named(name: str) -> tuple[str, ...]:
    """The id that a file's name promises; a single file at the top promises none."""
    return (PurePosixPath(name).stem,) if "/" in name else ()


def _unread(document: Document) -> list[str]:
    return [] if document.value is not None else _ID_LINE.findall(document.text)


def _of_entry(raw: dict[str, Plain], top: Path) -> Iterator[_Reference]:
    for field, sort in _SORTS.items():
        for path, slug in _texts(raw.get(field), (*top, field)):
            yield _Reference(path, sort, slug, slug)
    for field in (SEE_ALSO, "eerst_naar"):
        for path, text in _texts(raw.get(field), (*top, field)):
            kind, _, slug = text.partition("/")
            yield _Reference(path, kind, slug, text)
    for path, row in _mappings(raw, top):
        for at, slug in _texts(row.get("bron"), (*path, "bron")):
            yield _Reference(at, "source", slug, slug)
        if len(path) > len(top) and path[len(top)] == "deelsessies" and isinstance(row.get("datum"), str):
            yield _Reference((*path, "datum"), "date", str(row["datum"]), str(row["datum"]))


def _of_diagnosis(raw: Plain | None) -> Iterator[_Reference]:
    for path, row in _mappings(raw, ()):
        below = row.get("situaties")
        for slug in below if isinstance(below, dict) else ():
            yield _Reference((*path, "situaties", slug), "situation", slug, slug, at_key=True)


def _of_plan(library: Library, entries_found: EntryIndex, targets: Targets) -> Iterator[Finding]:
    """Approaches of rules that do not exist, and lines that are not among those of their approach."""
    plan = library.documents.get("plan.yaml")
    if plan is None or not isinstance(plan.value, dict):
        return
    approaches = {
        placed.entry.id.slug: placed.entry.content.nl
        for placed in entries_found.placed
        if isinstance(placed.entry, Approach)
    }
    for path, row in _mappings(plan.value.get("regels"), ("regels",)):
        slug, line = row.get("aanpak"), row.get("regel")
        if isinstance(slug, str):
            yield from _check(plan.file, _Reference((*path, "aanpak"), "approach", slug, slug), targets)
        content = approaches.get(slug) if isinstance(slug, str) else None
        if content is not None and isinstance(line, str):
            side = content.dos if row.get("lijst") == "werkt_wel" else content.donts
            own = {"line": frozenset(one.text for one in side)}
            line = " ".join(line.split())
            yield from _check(plan.file, _Reference((*path, "regel"), "line", line, line), targets, own)


def _of_crisis(rules: Plain | None) -> Iterator[_Reference]:
    for path, row in _mappings(rules, ("regels",)):
        for at, text in _texts(row.get("naar"), (*path, "naar")):
            kind, _, slug = text.partition("/")
            yield _Reference(at, kind, slug, text)
        for field in ("als", "tenzij", "niet_bij"):
            for at, name in _texts(row.get(field), (*path, field)):
                yield _Reference(at, "words", name, name)


def _of_groups(groups: Plain | None) -> Iterator[_Reference]:
    """The groups that are named within others: `<familie>`."""
    for name, texts in groups.items() if isinstance(groups, dict) else ():
        for at, text in _texts(texts, ("woorden", name)):
            for named in NAMED.findall(text):
                yield _Reference(at, "words", named, named)


def _check(
    file: str,
    reference: _Reference,
    targets: Targets,
    own: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> Iterator[Finding]:
    """`own` is what only the entry itself has: its sources and dates."""
    known = own.get(reference.sort, targets.slugs.get(reference.sort, frozenset()))
    if reference.slug in known or reference.sort in targets.uncertain:
        return
    if not known and reference.sort not in ("source", "date"):
        values = {"text": reference.text}
        yield Finding(file, reference.path, "nothing_there_yet", values, Severity.TIP, reference.at_key)
        return
    elsewhere = [kind for kind in _KINDS_OF_ENTRY if reference.slug in targets.slugs.get(kind, frozenset())]
    near = process.extractOne(reference.slug, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    if elsewhere and reference.text != reference.slug:
        better = f"{elsewhere[0]}/{reference.slug}"
        values = {"text": reference.text, "near": better}
        code = "unknown_reference_near"
    elif near:
        better = reference.text.removesuffix(reference.slug) + near[0]
        values = {"text": reference.text, "near": better}
        code = "unknown_reference_near"
    else:
        listed = sorted(known)[:_SHOWN]
        values = {"text": reference.text, "known": ", ".join((*listed, *("…",) * (len(known) > _SHOWN)))}
        better, code = "", "unknown_reference" if listed else "nothing_to_point_at"
    proposals: tuple[Proposal, ...] = ()
    if better:
        proposals = (NewName(better),) if reference.at_key else (NewValues({reference.path: better}),)
    yield Finding(file, reference.path, code, values, at_key=reference.at_key, proposals=proposals)


def _texts(value: Plain | None, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value.strip()
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, str):
                yield (*path, number), item.strip()


def _mappings(value: Plain | None, path: Path) -> Iterator[tuple[Path, dict[str, Plain]]]:
    if isinstance(value, dict):
        yield path, value
        for key, below in value.items():
            if not isinstance(below, str):
                yield from _mappings(below, (*path, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            if not isinstance(below, str):
                yield from _mappings(below, (*path, number))


def _ids(raw: dict[str, Plain], field: str) -> Iterator[str]:
    rows = raw.get(field)
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and isinstance(row.get("id"), str):
            yield str(row["id"])
