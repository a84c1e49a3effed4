"""Two values of which the upper one changes the lower: field by field, rows of a list by their id."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.domain.diagnostics import Path

BASIS = "basis"
"""The field in which a layer keeps what the fields that it changes said when it changed them."""
MORE = "+"
"""At the end of a field's name: the list comes after the one of the earlier layer, not in its place."""
_NOT_CONTENT = frozenset({"id", BASIS, "status", "nagekeken"})


@dataclass(frozen=True, slots=True)
class Node:
    """A value that knows where it was written."""

    value: "Tree"
    document: Document
    path: Path

    def plain(self) -> Plain:
        """The value alone."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, list):
            return [below.plain() for below in self.value]
        return {key: below.plain() for key, below in self.value.items()}

    def fields(self) -> "Mapping[str, Node]":
        """The fields of a mapping; none of anything else."""
        return self.value if isinstance(self.value, dict) else {}

    def text_of(self, name: str) -> str | None:
        """The text of a field; None when it is not there or no text."""
        found = self.fields().get(name)
        return found.value if found is not None and isinstance(found.value, str) else None


Tree: TypeAlias = str | list[Node] | dict[str, Node]


@dataclass(frozen=True, slots=True)
class Overridden:
    """A field that says something else than it did: its name with those around it, and what it said."""

    name: str
    before: Plain


@dataclass(frozen=True, slots=True)
class Merged:
    """The whole, and which fields of the lower value it does not have any more."""

    node: Node
    overridden: tuple[Overridden, ...]


def tree_of(document: Document) -> Node:
    """The document's value with the place of each part; an empty mapping when there is none."""
    return _tree(document.value if document.value is not None else {}, document, ())


def _tree(value: Plain, document: Document, path: Path) -> Node:
    if isinstance(value, list):
        rows = [_tree(below, document, (*path, number)) for number, below in enumerate(value)]
        return Node(rows, document, path)
    if isinstance(value, dict):
        below = {key: _tree(one, document, (*path, key)) for key, one in value.items()}
        return Node(below, document, path)
    return Node(value, document, path)


def merged(lower: Node, upper: Node, *, adding: bool = False) -> Merged:
    """`upper` on top of `lower`; with `adding`, lists come on top of each other, the upper rows first."""
    merger = _Merger(adding)
    node = merger.merge(lower, upper, "")
    return Merged(node, tuple(merger.overridden))


@dataclass(slots=True)
class _Merger:
    adding: bool
    overridden: list[Overridden] = field(default_factory=list)

    def merge(self, lower: Node, upper: Node, name: str) -> Node:
        if isinstance(lower.value, dict) and isinstance(upper.value, dict):
            return self._fields(upper, lower.value, upper.value, name)
        if isinstance(lower.value, list) and isinstance(upper.value, list):
            if self.adding:
                return replace(upper, value=[*upper.value, *lower.value])
            if _all_have_ids(lower.value) and _all_have_ids(upper.value):
                return self._rows(upper, lower.value, upper.value, name)
        if lower.plain() != upper.plain():
            self.overridden.append(Overridden(name, lower.plain()))
        return upper

    def _fields(self, upper: Node, below: Mapping[str, Node], above: Mapping[str, Node], name: str) -> Node:
        whole = dict(below)
        for key, node in above.items():
            bare = key.removesuffix(MORE)
            there = whole.get(bare)
            if not name and key in _NOT_CONTENT:
                if key != BASIS:
                    whole[key] = node
            elif there is None:
                whole[bare] = node
            elif bare != key and isinstance(there.value, list) and isinstance(node.value, list):
                whole[bare] = replace(there, value=[*there.value, *node.value])
            else:
                whole[bare] = self.merge(there, node, f"{name}.{bare}" if name else bare)
        return Node(whole, upper.document, upper.path)

    def _rows(self, upper: Node, below: list[Node], above: list[Node], name: str) -> Node:
        rows = {row.text_of("id"): row for row in below}
        for row in above:
            own = row.text_of("id")
            there = rows.get(own)
            rows[own] = (
                row if there is None else self.merge(there, row, f"{name}.{own}" if name else f"{own}")
            )
        return replace(upper, value=[*rows.values()])


def _all_have_ids(rows: list[Node]) -> bool:
    return all(row.text_of("id") is not None for row in rows)
