"""What can be a tip of the week, and which one is next."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from zlib import crc32

from bot.domain.knowledge.answer import Answer
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Guidance
from bot.domain.knowledge.example import PracticeExample


class Side(StrEnum):
    """Which lines of an approach."""

    DO = "do"
    DONT = "dont"


@dataclass(frozen=True, slots=True)
class Tip:
    """One do or don't of an approach (`side` and `index`), or a whole answer or example."""

    entry: EntryId
    side: Side | None = None
    index: int = 0
    words: str = ""
    """The Dutch sentence of a do or don't: another sentence is another tip."""

    @property
    def key(self) -> int:
        """Four bytes that stand for it in the store, whatever its place in the file."""
        return crc32(f"{self.entry} {self.side or ''} {self.words}".encode())


@dataclass(frozen=True, slots=True)
class Draw:
    """The next tip. `again` says that all have been shown, and that it starts over."""

    tip: Tip
    again: bool


def all_tips(knowledge: Knowledge) -> tuple[Tip, ...]:
    """Every published do, don't, answer and example."""
    return tuple(_tips(knowledge))


def draw(tips: Sequence[Tip], shown: Collection[int], last: int | None, seed: int) -> Draw | None:
    """One that is not among `shown` (keys); when all are, any but the `last`. None when there are none.

    The order looks random, differs for each `seed` and stays the same.
    """
    fresh = [tip for tip in tips if tip.key not in shown]
    again = not fresh
    left = fresh or [tip for tip in tips if tip.key != last] or tips
    tip = min(left, key=lambda tip: (crc32(f"{seed} {tip.key}".encode()), tip.key), default=None)
    return None if tip is None else Draw(tip, again)


def _tips(knowledge: Knowledge) -> Iterator[Tip]:
    for entry in knowledge.published():
        if isinstance(entry, Approach):
            yield from _guidance(entry.id, Side.DO, entry.content.nl.dos)
            yield from _guidance(entry.id, Side.DONT, entry.content.nl.donts)
        elif isinstance(entry, Answer | PracticeExample):
            yield Tip(entry.id)


def _guidance(entry: EntryId, side: Side, lines: Iterable[Guidance]) -> Iterator[Tip]:
    return (Tip(entry, side, index, line.text) for index, line in enumerate(lines))
