"""A problem as a page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from bot.adapters.desk.pieces import Piece
from bot.domain.diagnostics import Diagnostic, Edit, Severity


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """`mend` is the value of the button that applies its edit; empty without one."""

    problem: Diagnostic
    is_error: bool
    becomes: tuple[str, ...] = ()
    """The lines as they should be."""
    goes: bool = False
    """Whether lines go and nothing comes in their place."""
    mend: str = ""
    outside: bool = False
    """Whether its lines stand in another piece of the file."""


def shown_problems(problems: Iterable[Diagnostic], piece: Piece | None = None) -> tuple[ShownProblem, ...]:
    """The errors first; with buttons for what can be mended in `piece`."""
    found = [_shown(one, piece) for one in problems]
    return tuple(sorted(found, key=lambda one: not one.is_error))


def _shown(one: Diagnostic, piece: Piece | None) -> ShownProblem:
    error = one.severity is Severity.ERROR
    if one.edit is None:
        return ShownProblem(one, error)
    inside = piece is not None and piece.edited(piece.text, one.edit) is not None
    return ShownProblem(
        one,
        error,
        becomes=tuple(one.edit.text.split("\n")) if one.edit.text else (),
        goes=not one.edit.text,
        mend=mark_of(one.edit) if inside else "",
        outside=piece is not None and not inside,
    )


def mark_of(edit: Edit) -> str:
    """A short name for an edit, by which a button asks for it."""
    return sha256(repr((edit.line, edit.end_line, edit.text)).encode()).hexdigest()[:16]


def edit_with(mark: str, problems: Iterable[Diagnostic]) -> Edit | None:
    """The edit that a button asked for, when it is still offered."""
    return next((one.edit for one in problems if one.edit is not None and mark_of(one.edit) == mark), None)
