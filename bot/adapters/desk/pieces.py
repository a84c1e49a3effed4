"""One entry of a file that holds many, to edit it on its own."""

from dataclasses import dataclass, replace

from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document
from bot.domain.diagnostics import Edit


@dataclass(frozen=True, slots=True)
class Piece:
    """The lines of one entry in a file, or of the whole file."""

    slug: str
    """Empty for the whole file."""
    number: int
    """Its position in the file, from 0."""
    before: tuple[str, ...]
    lines: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def first(self) -> int:
        """The number of its first line, from 1."""
        return len(self.before) + 1

    @property
    def text(self) -> str:
        """As an editor gets it."""
        return "\n".join(self.lines) + "\n"

    def with_text(self, text: str) -> "Piece":
        """The same place with another text."""
        return replace(self, lines=tuple(_without_last_end(text)))

    def whole(self, text: str) -> str:
        """The file with this text in the place of the piece."""
        return "\n".join([*self.before, *_without_last_end(text), *self.after, ""])

    def holds(self, line: int) -> bool:
        """Whether a line of the file, from 1, belongs to it."""
        return len(self.before) < line <= len(self.before) + len(self.lines)

    def edited(self, text: str, edit: Edit) -> str | None:
        """The text of the piece after an edit of the file; None when that is about other lines."""
        lines = _without_last_end(text)
        first, end = edit.line - len(self.before), edit.end_line - len(self.before)
        if first < 1 or end > len(lines) + 1:
            return None
        moved = Edit(first, end, edit.text)
        return "\n".join([*moved.apply(lines), ""])


def whole_file(text: str) -> Piece:
    """All lines as one piece."""
    return Piece("", 0, (), tuple(_without_last_end(text)), ())


def pieces(document: Document) -> tuple[Piece, ...]:
    """Each entry of the list that a file is; none for a file that is no list of entries with ids."""
    if not isinstance(document.value, list):
        return ()
    slugs = [row.get("id", "") if isinstance(row, dict) else "" for row in document.value]
    if not all(isinstance(slug, str) and slug for slug in slugs) or len(set(map(str, slugs))) < len(slugs):
        return ()
    lines = _without_last_end(document.text)
    starts = [document.places.values[(number,)][0] for number in range(len(slugs))]
    if any(not lines[start - 1].startswith("-") for start in starts) or starts != sorted(set(starts)):
        return ()
    ends = [
        _end_of(lines, start, end) for start, end in zip(starts, [*starts[1:], len(lines) + 1], strict=True)
    ]
    return tuple(
        Piece(str(slug), number, tuple(lines[: start - 1]), tuple(lines[start - 1 : end]), tuple(lines[end:]))
        for number, (slug, start, end) in enumerate(zip(slugs, starts, ends, strict=True))
    )


def _end_of(lines: list[str], start: int, end: int) -> int:
    """The last line of an entry; what parts it from the next is no part of it."""
    last = end - 1
    while last > start and not lines[last - 1].strip():
        last -= 1
    return last


def _without_last_end(text: str) -> list[str]:
    lines = split_lines(text)
    while lines and not lines[-1]:
        lines.pop()
    return lines
