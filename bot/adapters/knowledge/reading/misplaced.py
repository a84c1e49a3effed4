"""Fields that stand under another field than theirs, and mistakes that only follow from others."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import get_args

from pydantic import BaseModel

from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.domain.diagnostics import Edit, Finding, Path

FREE_FIELDS = "bronnen"  # the field below which people choose the names of the fields
UNKNOWN_FIELD = ("unknown_field", "unknown_field_near")
STEP = 2  # spaces that a field of a field is further in


def fields_at(top: type[BaseModel], path: Sequence[int | str]) -> tuple[str, ...]:
    """The names of the fields that can stand at this path below a model; none where text belongs."""
    model = _model_at(top, path)
    return tuple(model.model_fields) if model is not None else ()


def _model_at(top: type[BaseModel], path: Sequence[int | str]) -> type[BaseModel] | None:
    model: type[BaseModel] | None = top
    for part in path:
        if model is not None and isinstance(part, str) and part in model.model_fields:
            model = _model_in(model.model_fields[part].annotation)
    return model


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if (found := _model_in(inner)) is not None:
            return found
    return None


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """What was validated: a value that stands at `root` of a document, and its model."""

    model: type[BaseModel]
    value: Plain
    document: Document
    root: Path

    def known(self, path: Path) -> tuple[str, ...]:
        """The fields that can stand at `path`."""
        return fields_at(self.model, path[len(self.root) :])

    def below(self, path: Path) -> Plain | None:
        """What stands at `path`; None when nothing does."""
        below: Plain | None = self.value
        for part in path[len(self.root) :]:
            if isinstance(below, dict) and isinstance(part, str):
                below = below.get(part)
            elif isinstance(below, list) and isinstance(part, int) and part < len(below):
                below = below[part]
            else:
                return None
        return below

    def names(self, path: Path) -> list[str]:
        """The fields that do stand at `path`."""
        below = self.below(path)
        return list(below) if isinstance(below, dict) else []

    def in_free_fields(self, path: Path) -> bool:
        """Whether `path` is a field whose name people choose, and has the name of one of ours near it."""
        if len(path) <= len(self.root) + 1 or path[:-1] not in self.document.places.values:
            return False
        name, around = path[-1], path[:-2]
        if not isinstance(name, str) or path[-2] != FREE_FIELDS:
            return False
        below = self.known(path[:-1])
        return name in below or (name in self.known(around) and name not in self.names(around))

    def owner(self, path: Path) -> Path | None:
        """The field that the one at `path` belongs to: one before it beside it, or one around it."""
        name, above = str(path[-1]), path[:-1]
        siblings = self.names(above)
        if name not in siblings:
            return None
        for sibling in reversed(siblings[: siblings.index(name)]):
            own = (*above, sibling)
            there = self.below(own)
            free = there == "" or (isinstance(there, dict) and name not in there)
            known = sibling in self.known(above) or (path[-2:-1] == (FREE_FIELDS,) and there == "")
            if free and name in self.known(own) and known:
                return own
        for end in range(len(above) - 1, len(self.root) - 1, -1):
            around = path[:end]
            if (
                not isinstance(path[end], int)
                and name in self.known(around)
                and name not in self.names(around)
            ):
                return around
        return None

    def block(self, path: Path, owner: Path) -> list[Path]:
        """`path` and the fields right behind it that are unknown there and belong to the same owner."""
        siblings = self.names(path[:-1])
        known = () if path[-2:-1] == (FREE_FIELDS,) else self.known(path[:-1])
        behind = [(*path[:-1], name) for name in siblings[siblings.index(str(path[-1])) :]]
        return list(takewhile(lambda own: own[-1] not in known and self.owner(own) == owner, behind))


def misplaced(entry: WrittenEntry, found: Iterable[Finding]) -> Iterator[Finding]:
    """The same findings; an unknown field that belongs to another one near it says so.

    Fields that stand together and belong to the same one are one finding.
    """
    told: set[Path] = set()
    for finding in found:
        unknown = finding.code in ("unknown_field", "unknown_field_near") or entry.in_free_fields(
            finding.path
        )
        owner = entry.owner(finding.path) if unknown and len(finding.path) > len(entry.root) else None
        if owner is None:
            yield finding
        elif finding.path not in told:
            block = entry.block(finding.path, owner)
            told.update(block)
            yield _moved(entry, owner, block)


def _moved(entry: WrittenEntry, owner: Path, block: list[Path]) -> Finding:
    document, path = entry.document, block[0]
    deeper = len(owner) >= len(path)
    lines = split_lines(document.readable)
    first, column = document.places.keys[path]
    name = next((str(part) for part in reversed(owner) if isinstance(part, str)), "")
    depth = _depth_below(document, owner) if deeper else document.places.find(owner)[1] - 1
    by = depth - (column - 1)
    edits: list[Edit] = []
    if not lines[first - 1][: column - 1].strip():
        last = _last_line(document, block[-1], lines)
        moved = [_shifted(line, by) for line in lines[first - 1 : last]]
        edits.append(Edit(first, last + 1, "\n".join(moved)))
        end = _last_line(document, owner if deeper else path[: len(owner) + 1], lines)
        if deeper and end < first:
            edits.append(Edit(end + 1, last + 1, "\n".join([*moved, *lines[end : first - 1]])))
        elif not deeper and end > last:
            edits.append(Edit(first, end + 1, "\n".join([*lines[last:end], *moved])))
    values = {"field": str(path[-1]), "owner": name if owner != entry.root else "-", "count": str(abs(by))}
    code = "field_too_high" if deeper else "field_too_low"
    return Finding(document.file, path, code, values, at_key=True, proposals=tuple(edits))


def _depth_below(document: Document, owner: Path) -> int:
    """How far the fields of `owner` are in."""
    columns = [column - 1 for path, (_, column) in document.places.keys.items() if path[:-1] == owner]
    return columns[0] if columns else document.places.keys[owner][1] - 1 + STEP


def _last_line(document: Document, path: Path, lines: list[str]) -> int:
    """The last line that belongs to the field at `path`: up to the next that is not further in."""
    first, column = document.places.keys[path]
    last = first
    for number in range(first + 1, len(lines) + 1):
        line = lines[number - 1]
        depth = len(line) - len(line.lstrip())
        if line.strip() and (
            depth < column - 1 or (depth == column - 1 and not line.lstrip().startswith("- "))
        ):
            break
        if line.strip():
            last = number
    return last


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip())) :]


def without_followers(found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without those that only follow from another one of the same entry."""
    renamed = {(*item.path[:-1], item.values["near"]) for item in found if item.code == "unknown_field_near"}
    moved = {item.values["owner"] for item in found if item.code in ("field_too_high", "field_too_low")}
    for item in found:
        if item.code == "missing":
            own = (*item.path, item.values["field"])
            owner = str(item.path[-1]) if item.path else "-"
            if own in renamed or owner in moved or ("-" in moved and len(item.path) == 0):
                continue
        if (
            item.code in ("mapping_expected", "empty", "no_answer")
            and item.path
            and str(item.path[-1]) in moved
        ):
            continue
        yield item
