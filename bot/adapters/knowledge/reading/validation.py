"""From a plain value to a model; each of pydantic's errors becomes a finding with the path editors know."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from bot.adapters.knowledge.diagnostics.likely_shapes import (
    LIKELIEST_KINDS,
    OUR_FIELDS,
    OUR_WORDS,
    is_flow,
    likely_shape,
    likely_slugs,
    source_keys,
    value_at,
)
from bot.adapters.knowledge.reading.misplaced import WrittenEntry, fields_at, misplaced, without_followers
from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.adapters.knowledge.source.quick_fixes import inside_braces, quoted
from bot.adapters.knowledge.written.likely_values import likely_word
from bot.adapters.knowledge.written.slugs import as_slug
from bot.domain.diagnostics import (
    CopiedItem,
    Edit,
    Finding,
    NewField,
    NewName,
    NewValues,
    NoField,
    Path,
    Proposal,
    RawValue,
)
from bot.messages.example_lines import EXAMPLE_LINES

M = TypeVar("M", bound=BaseModel)

_SHAPES = {"lijst", "tabel", "volgt", "geen", "[key]"}
"""What pydantic adds to a path where a field may have more than one shape."""

_TYPES = {
    "tuple_type": "list_expected",
    "dict_type": "mapping_expected",
    "model_type": "mapping_expected",
    "model_attributes_type": "mapping_expected",
    "string_type": "text_expected",
    "too_short": "too_few",
    "too_long": "too_many",
}
_GUIDANCE = ("tekst", "bron")


def validate(model: type[M], value: Plain, document: Document, path: Path) -> M | tuple[Finding, ...]:
    """The model of `value`, which stands at `path`; or everything that is wrong with it."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        found = [*_without_sentences(_findings(error, model, value, document, path), value, document)]
        return tuple(without_followers([*misplaced(WrittenEntry(model, value, document, path), found)]))


def _without_sentences(found: Iterable[Finding], value: Plain, document: Document) -> Iterator[Finding]:
    """The same; of a do that is a sentence with a colon, which YAML made a field of, one finding."""
    findings = list(found)
    missing = {one.path for one in findings if one.code == "missing" and one.values["field"] == "tekst"}
    sentences = {
        one.path[:-1]
        for one in findings
        if one.code == "unknown_field" and one.path[:-1] in missing and _alone(document, one.path)
    }
    for finding in findings:
        own = finding.path if finding.code == "missing" else finding.path[:-1]
        if own not in sentences:
            yield finding
        elif finding.code == "unknown_field":
            name, keys = str(finding.path[-1]), source_keys(value)
            sentence = f"{name}: {value_at(document, finding.path)}"
            planned = _guidance(document, own, sentence, keys, in_list=False)
            line, column = document.places.find(own)
            before = split_lines(document.readable)[line - 1][: column - 1]
            edits = tuple(
                Edit(line, line + 1, before + one.text)
                for one in planned.proposals
                if isinstance(one, RawValue)
            )
            yield replace(planned, proposals=edits)


def _alone(document: Document, path: Path) -> bool:
    """Whether the field at `path` is the only one, on a line of its own."""
    beside = [own for own in document.places.keys if own[:-1] == path[:-1]]
    line = document.places.keys[path][0] if path in document.places.keys else 0
    return len(beside) == 1 and bool(value_at(document, path)) and line == document.places.find(path)[0]


def _findings(
    error: ValidationError, model: type[BaseModel], value: Plain, document: Document, root: Path
) -> Iterator[Finding]:
    keys = source_keys(value)
    for detail in error.errors(include_url=False):
        path = root
        for part in detail["loc"]:
            if part not in _SHAPES or (*path, part) in document.places.keys:
                path = (*path, part)
        if detail["type"] != "missing" and path not in document.places.values and path:
            path = path[:-1] if path[:-1] in document.places.values else path
        yield _finding(detail, model, document, path, keys)


def _finding(
    detail: ErrorDetails, model: type[BaseModel], document: Document, path: Path, keys: Mapping[str, str]
) -> Finding:
    kind = detail["type"]
    if kind == "ours":
        return _of_ours(detail, document, path)
    if kind == "missing":
        last = str(path[-1])
        example = EXAMPLE_LINES.get(last, f"{last}: …")
        if last == "bron" and keys:
            example = f"bron: {next(iter(keys))}"
        elif path == ("id",) and (own := as_slug(PurePosixPath(document.file).stem)):
            example = f"id: {own}"
        added = NewField(last, example)
        return Finding(document.file, path[:-1], "missing", {"field": last}, proposals=(added,))
    if kind == "extra_forbidden":
        return _unknown_field(detail, model, document, path)
    if kind == "string_pattern_mismatch":
        return _bad_slug(detail, document, path, keys)
    if kind in ("enum", "literal_error"):
        return _wrong_word(detail, document, path)
    return _wrong_shape(detail, model, document, path, keys)


def _bad_slug(detail: ErrorDetails, document: Document, path: Path, keys: Mapping[str, str]) -> Finding:
    """For a name that is none, also the name of a source; for the link of a source that source."""
    shown = str(detail["input"])
    if detail["loc"][-1] == "[key]":
        better = as_slug(shown)
        renamed = (NewName(better),) if better else ()
        return Finding(document.file, path, "bad_slug", {"text": shown}, at_key=True, proposals=renamed)
    linked = [key for key, link in keys.items() if link == shown.strip() and link]
    proposals = [NewValues({path: linked[0]})] if linked else [*likely_slugs(document, path, shown)]
    return Finding(document.file, path, "bad_slug", {"text": shown}, proposals=tuple(proposals))


def _wrong_word(detail: ErrorDetails, document: Document, path: Path) -> Finding:
    """For a value that is not one of those that can stand there."""
    shown = str(detail["input"])
    words = str(detail.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
    better = likely_word(shown, words.split(", "), OUR_WORDS)
    proposals = (NewValues({path: better}),) if better else ()
    return Finding(document.file, path, "unknown_word", {"text": shown, "words": words}, proposals=proposals)


def _wrong_shape(
    detail: ErrorDetails, model: type[BaseModel], document: Document, path: Path, keys: Mapping[str, str]
) -> Finding:
    """For text where a list or fields belong, or the other way round."""
    given = detail["input"]
    code = _TYPES.get(detail["type"], "wrong")
    fields = fields_at(model, detail["loc"])
    if (
        fields == _GUIDANCE
        and isinstance(given, str)
        and given
        and code in ("mapping_expected", "list_expected")
    ):
        return _guidance(document, path, given, keys, in_list=code == "list_expected")
    values = {"field": _field(path), "fields": ", ".join(fields)}
    return Finding(
        document.file, path, code, values, proposals=tuple(likely_shape(code, document, path, given))
    )


def _guidance(
    document: Document, path: Path, text: str, keys: Mapping[str, str], *, in_list: bool
) -> Finding:
    """A plain sentence where a do or a don't should be: the same with one of the sources of this entry."""
    better = f"{{tekst: {quoted(text.strip())}, bron: {next(iter(keys), 'eigen')}}}"
    values = {"field": _field(path), "keys": ", ".join(keys) or "-"}
    proposal = RawValue(f"[{better}]" if in_list else better)
    return Finding(document.file, path, "guidance_expected", values, proposals=(proposal,))


def _of_ours(detail: ErrorDetails, document: Document, path: Path) -> Finding:
    given, context = detail["input"], detail.get("ctx", {})
    code, better = str(context["code"]), str(context["better"])
    shown = given.strip() if isinstance(given, str) else ""
    values = {"field": _field(path), "given": shown, **context["values"]}
    usual: tuple[Proposal, ...] = (NewValues({path: better}),) if better else ()
    special = _SPECIAL.get(code)
    proposals = usual if special is None else special(document, path, better, values)
    return Finding(document.file, path, code, values, proposals=proposals)


_Values = Mapping[str, str]


def _two_times(document: Document, path: Path, _better: str, values: _Values) -> tuple[Proposal, ...]:
    end = (*path[:-1], "einde")
    if path[-1:] != ("begin",):
        return ()
    if end in document.places.values:
        same = value_at(document, end).strip() == values["end"]
        return (NewValues({path: values["begin"]}),) if same else ()
    return (NewValues({path: values["begin"], end: values["end"]}),)


def _two_days(document: Document, path: Path, better: str, values: _Values) -> tuple[Proposal, ...]:
    last = (*path[:-1], "tot_en_met")
    if path[-1:] != ("datum",) or last in document.places.values or not better:
        return ()
    return (NewValues({path: better, last: values["last"]}),)


def _rows_of_days(_document: Document, path: Path, _better: str, values: _Values) -> tuple[Proposal, ...]:
    days = tuple(values["days"].split(", "))
    return (CopiedItem(days),) if path[-1:] == ("datum",) and len(days) > 1 else ()


def _two_links(document: Document, path: Path, _better: str, values: _Values) -> tuple[Proposal, ...]:
    links = tuple(values["links"].split())
    if not path or not isinstance(path[-1], int):
        return ()
    return (RawValue(", ".join(links)),) if is_flow(document, path[:-1]) else (CopiedItem(links),)


def _each_kind(_document: Document, path: Path, better: str, values: _Values) -> tuple[Proposal, ...]:
    """The name with each kind before it: the one that exists is proved."""
    if better:
        return (NewValues({path: better}),)
    slug = as_slug(values["given"])
    return tuple(NewValues({path: f"{kind}/{slug}"}) for kind in LIKELIEST_KINDS) if slug else ()


def _nothing(_document: Document, _path: Path, _better: str, _values: _Values) -> tuple[Proposal, ...]:
    return (NoField(),)


_SPECIAL: Mapping[str, Callable[[Document, Path, str, _Values], tuple[Proposal, ...]]] = {
    "no_value": _nothing,
    "empty": _nothing,
    "range_of_times": _two_times,
    "range_of_days": _two_days,
    "several_days": _rows_of_days,
    "two_links": _two_links,
    "not_an_id": _each_kind,
}
"""The mistakes of which more than the value itself changes."""


def _unknown_field(detail: ErrorDetails, model: type[BaseModel], document: Document, path: Path) -> Finding:
    name = str(path[-1])
    if detail["input"] == "" and (" " in name or not name.isidentifier()):
        return _loose_text(name, document, path)
    known = fields_at(model, detail["loc"][:-1])
    value = detail["input"]
    if isinstance(value, str) and value.strip() in known:
        return _swapped(name, value.strip(), document, path)
    there = {own[-1] for own in document.places.keys if own[:-1] == path[:-1]}
    free = [field for field in known if field not in there]
    typed = as_slug(name).replace("-", "_")
    meant = [field for field in OUR_FIELDS.get(typed, ()) if field in free]
    near = process.extractOne(typed, free, scorer=fuzz.ratio, score_cutoff=65)
    better = meant[0] if meant else near[0] if near else ""
    if better:
        values = {"field": name, "near": better}
        return Finding(
            document.file, path, "unknown_field_near", values, at_key=True, proposals=(NewName(better),)
        )
    values = {"field": name, "known": ", ".join(known)}
    runs_on = tuple(_running_on(name, document, path)) if " " in name else ()
    return Finding(document.file, path, "unknown_field", values, at_key=True, proposals=runs_on)


def _running_on(name: str, document: Document, path: Path) -> Iterator[Edit]:
    """The text of the line above with this line, a sentence with a colon, behind it."""
    number, column = document.places.find(path, at_key=True)
    lines = split_lines(document.readable)
    if number < 2 or lines[number - 1][: column - 1].strip():
        return
    before, colon, text = lines[number - 2].partition(": ")
    if (
        colon
        and text.strip()
        and text.strip()[0] not in "\"'[{|>"
        and lines[number - 1].strip().startswith(name)
    ):
        whole = quoted(f"{text.strip()} {lines[number - 1].strip()}")
        yield Edit(number - 1, number + 1, f"{before}: {whole}")


def _swapped(name: str, field: str, document: Document, path: Path) -> Finding:
    """For a line whose value is the name of a field."""
    number, column = document.places.find(path, at_key=True)
    line = split_lines(document.readable)[number - 1]
    edit = Edit(number, number + 1, f"{line[: column - 1]}{field}: {name}")
    proposals = (edit,) if line.strip().endswith(field) else ()
    return Finding(document.file, path, "swapped_field", {"field": field}, at_key=True, proposals=proposals)


def _loose_text(name: str, document: Document, path: Path) -> Finding:
    """For a piece of text that became a field without a value: mostly behind a comma."""
    number, column = document.places.find(path, at_key=True)
    line = split_lines(document.readable)[number - 1]
    edits = [Edit(number, number + 1, mend.line) for mend in inside_braces(line)]
    before = line[: column - 1].rstrip()
    if name[:2].isdigit() and before.endswith(",") and before[:-1][-1:].isdigit():
        edit = Edit(number, number + 1, f"{before[:-1]}.{line[column - 1 :]}")
        return Finding(
            document.file, path, "comma_in_time", {"text": name}, at_key=True, proposals=(edit, *edits)
        )
    code = "comma_splits" if edits or "{" in line else "no_field"
    return Finding(document.file, path, code, {"text": name}, at_key=True, proposals=tuple(edits))


def _field(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")
