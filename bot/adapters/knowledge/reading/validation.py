"""From a plain value to a model; each of pydantic's errors becomes a finding with the path editors know."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from bot.adapters.knowledge.reading.misplaced import WrittenEntry, fields_at, misplaced, without_followers
from bot.adapters.knowledge.reading.slugs import as_slug
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
        found = [*_findings(error, model, value, document, path)]
        return tuple(without_followers([*misplaced(WrittenEntry(model, value, document, path), found)]))


def _findings(
    error: ValidationError, model: type[BaseModel], value: Plain, document: Document, root: Path
) -> Iterator[Finding]:
    keys = _source_keys(value)
    for detail in error.errors(include_url=False):
        path = root
        for part in detail["loc"]:
            if part not in _SHAPES or (*path, part) in document.places.keys:
                path = (*path, part)
        if detail["type"] != "missing" and path not in document.places.values and path:
            path = path[:-1] if path[:-1] in document.places.values else path
        yield _finding(detail, model, document, path, keys)


def _source_keys(value: Plain) -> tuple[str, ...]:
    """The keys of the sources of an entry: what a do or a don't can name."""
    sources = value.get("bronnen") if isinstance(value, dict) else None
    if isinstance(sources, dict):
        return tuple(sources)
    return tuple(str(number) for number in range(1, len(sources) + 1)) if isinstance(sources, list) else ()


def _finding(
    detail: ErrorDetails, model: type[BaseModel], document: Document, path: Path, keys: tuple[str, ...]
) -> Finding:
    kind = detail["type"]
    if kind == "ours":
        return _of_ours(detail, document, path)
    if kind == "missing":
        last = str(path[-1])
        example = f"bron: {keys[0]}" if last == "bron" and keys else EXAMPLE_LINES.get(last, f"{last}: …")
        added = NewField(last, example)
        return Finding(document.file, path[:-1], "missing", {"field": last}, proposals=(added,))
    if kind == "extra_forbidden":
        return _unknown_field(detail, model, document, path)
    if kind in ("string_pattern_mismatch", "enum", "literal_error"):
        return _wrong_word(detail, document, path)
    return _wrong_shape(detail, model, document, path, keys)


def _wrong_word(detail: ErrorDetails, document: Document, path: Path) -> Finding:
    """For a value that is not one of those that can stand there."""
    shown = str(detail["input"])
    if detail["type"] == "string_pattern_mismatch":
        better = as_slug(shown)
        proposals = (NewValues({path: better}),) if better else ()
        return Finding(document.file, path, "bad_slug", {"text": shown}, proposals=proposals)
    words = str(detail.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
    near = process.extractOne(shown.casefold(), words.split(", "), scorer=fuzz.ratio, score_cutoff=60)
    proposals = (NewValues({path: near[0]}),) if near else ()
    return Finding(document.file, path, "unknown_word", {"text": shown, "words": words}, proposals=proposals)


def _wrong_shape(
    detail: ErrorDetails, model: type[BaseModel], document: Document, path: Path, keys: tuple[str, ...]
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
    return Finding(document.file, path, code, values, proposals=tuple(_shapes(code, document, path, given)))


def _guidance(document: Document, path: Path, text: str, keys: tuple[str, ...], *, in_list: bool) -> Finding:
    """A plain sentence where a do or a don't should be: the same with one of the sources of this entry."""
    better = f"{{tekst: {quoted(text.strip())}, bron: {keys[0] if keys else 'eigen'}}}"
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
    if path[-1:] != ("begin",) or end in document.places.values:
        return ()
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
    return (RawValue(", ".join(links)),) if _is_flow(document, path[:-1]) else (CopiedItem(links),)


def _nothing(_document: Document, _path: Path, _better: str, _values: _Values) -> tuple[Proposal, ...]:
    return (NoField(),)


_SPECIAL: Mapping[str, Callable[[Document, Path, str, _Values], tuple[Proposal, ...]]] = {
    "no_value": _nothing,
    "empty": _nothing,
    "range_of_times": _two_times,
    "range_of_days": _two_days,
    "several_days": _rows_of_days,
    "two_links": _two_links,
}
"""The mistakes of which more than the value itself changes."""


def _is_flow(document: Document, path: Path) -> bool:
    """Whether the list at `path` stands between brackets."""
    line, column = document.places.find(path)
    return split_lines(document.readable)[line - 1][column - 1 : column] == "["


def _shapes(code: str, document: Document, path: Path, given: object) -> Iterator[Proposal]:
    """The line as it was probably meant, for a value of the wrong shape."""
    lines = split_lines(document.readable)
    number, _ = document.places.find(path)
    line = lines[number - 1] if number <= len(lines) else ""
    if code == "list_expected":
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


def _unknown_field(detail: ErrorDetails, model: type[BaseModel], document: Document, path: Path) -> Finding:
    name = str(path[-1])
    if detail["input"] == "" and (" " in name or not name.isidentifier()):
        number, _ = document.places.find(path, at_key=True)
        line = split_lines(document.readable)[number - 1]
        edits = tuple(Edit(number, number + 1, mend.line) for mend in inside_braces(line))
        code = "comma_splits" if edits or "{" in line else "no_field"
        return Finding(document.file, path, code, {"text": name}, at_key=True, proposals=edits)
    known = fields_at(model, detail["loc"][:-1])
    near = process.extractOne(name.casefold(), known, scorer=fuzz.ratio, score_cutoff=60)
    if near:
        values = {"field": name, "near": near[0]}
        return Finding(
            document.file, path, "unknown_field_near", values, at_key=True, proposals=(NewName(near[0]),)
        )
    values = {"field": name, "known": ", ".join(known)}
    return Finding(document.file, path, "unknown_field", values, at_key=True)


def _field(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")
