"""From a plain value to a model; each of pydantic's errors becomes a finding with the path editors know."""

from collections.abc import Iterator
from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from bot.adapters.knowledge.reading.slugs import as_slug
from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.adapters.knowledge.source.quick_fixes import as_list, colon_in_text, inside_braces, special_start
from bot.domain.diagnostics import Finding, Path
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


def validate(model: type[M], value: Plain, document: Document, path: Path) -> M | tuple[Finding, ...]:
    """The model of `value`, which stands at `path`; or everything that is wrong with it."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        found = tuple(_findings(error, model, document, path))
        meant = {(*item.path[:-1], item.instead) for item in found if item.code == "unknown_field_near"}
        return tuple(
            item
            for item in found
            if item.code != "missing" or (*item.path, item.values["field"]) not in meant
        )


def _findings(
    error: ValidationError, model: type[BaseModel], document: Document, root: Path
) -> Iterator[Finding]:
    for detail in error.errors(include_url=False):
        path = root
        for part in detail["loc"]:
            if part not in _SHAPES or (*path, part) in document.places.keys:
                path = (*path, part)
        yield _finding(detail, model, document, path)


def _finding(detail: ErrorDetails, model: type[BaseModel], document: Document, path: Path) -> Finding:
    kind, given = detail["type"], detail["input"]
    context = detail.get("ctx", {})
    shown = given if isinstance(given, str) else ""
    last = str(path[-1]) if path else ""
    if kind == "ours":
        return Finding(
            document.file,
            path,
            str(context["code"]),
            {"field": _field(path), "given": shown.strip(), **context["values"]},
            instead=str(context["better"]),
        )
    if kind == "missing":
        example = EXAMPLE_LINES.get(last, f"{last}: …")
        line = _with_field(document, path[:-1], example)
        return Finding(document.file, path[:-1], "missing", {"field": last}, add=example, line=line)
    if kind == "extra_forbidden":
        return _unknown_field(detail, model, document, path)
    if kind == "string_pattern_mismatch":
        better = as_slug(shown)
        return Finding(document.file, path, "bad_slug", {"text": shown}, instead=better)
    if kind in ("enum", "literal_error"):
        words = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        near = process.extractOne(shown, words.split(", "), scorer=fuzz.ratio, score_cutoff=60)
        better = near[0] if near else ""
        return Finding(document.file, path, "unknown_word", {"text": shown, "words": words}, instead=better)
    code = _TYPES.get(kind, "wrong")
    return Finding(document.file, path, code, {"field": _field(path)}, line=_line(code, document, path))


def _with_field(document: Document, path: Path, example: str) -> str:
    """The line of a mapping between braces with one more field; empty for a mapping in lines."""
    number, column = document.places.find(path)
    lines = document.text.splitlines()
    line = lines[number - 1] if number <= len(lines) else ""
    end = line.find("}", column)
    if line[column - 1 : column] != "{" or end < 0:
        return ""
    return f"{line[:end]}, {example}{line[end:]}"


def _line(code: str, document: Document, path: Path) -> str:
    """The line as it was probably meant, for a value of the wrong shape."""
    lines = document.text.splitlines()
    number, _ = document.places.find(path)
    line = lines[number - 1] if number <= len(lines) else ""
    if code == "list_expected":
        mend = as_list(line)
        return mend.line if mend else ""
    if code == "text_expected":
        offers = (
            mend.line for offer in (inside_braces, colon_in_text, special_start) for mend in offer(line)
        )
        return next(offers, "")
    return ""


def _unknown_field(detail: ErrorDetails, model: type[BaseModel], document: Document, path: Path) -> Finding:
    name = str(path[-1])
    if detail["input"] == "" and (" " in name or not name.isidentifier()):
        number, _ = document.places.find(path, at_key=True)
        mended = next((mend.line for mend in inside_braces(document.text.splitlines()[number - 1])), "")
        return Finding(document.file, path, "comma_splits", {"text": name}, at_key=True, line=mended)
    known = _fields_at(model, detail["loc"][:-1])
    near = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
    if near:
        values = {"field": name, "near": near[0]}
        return Finding(document.file, path, "unknown_field_near", values, at_key=True, instead=near[0])
    values = {"field": name, "known": ", ".join(known)}
    return Finding(document.file, path, "unknown_field", values, at_key=True)


def _field(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _fields_at(top: type[BaseModel], path: tuple[int | str, ...]) -> tuple[str, ...]:
    model: type[BaseModel] | None = top
    for part in path:
        if model is not None and isinstance(part, str) and part in model.model_fields:
            model = _model_in(model.model_fields[part].annotation)
    return tuple(model.model_fields) if model is not None else ()


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if (found := _model_in(inner)) is not None:
            return found
    return None
