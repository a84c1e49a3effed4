"""A few words as an editor writes them, found in what somebody typed: with endings and gaps left open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.search.text.words import fold

GAP = "..."  # between words: a few others may stand there
IN_A_GAP = 4  # words
ENDING = "*"  # at the end of a word: any letters may follow
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_WRITTEN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*\*?|\.\.\.")


@dataclass(frozen=True, slots=True)
class SpokenText:
    """A text with its words: each folded, and where it stands."""

    text: str
    folded: str
    """The folded words with one space between them, before and behind them."""
    places: tuple[tuple[int, int, int], ...]
    """Of each word: where it begins in `folded`, and where it begins and ends in `text`."""

    @classmethod
    def of(cls, text: str) -> "SpokenText":
        """Any text."""
        folded, places = " ", list[tuple[int, int, int]]()
        for found in _WORD.finditer(text):
            places.append((len(folded), *found.span()))
            folded += fold(found[0]).replace(" ", "") + " "
        return cls(text, folded, tuple(places))

    def find(self, patterns: Sequence[str], unless: Sequence[str] = ()) -> str | None:
        """The first words, as they were typed, that one of the patterns fits; None when none does.

        What lies within something that one of `unless` fits does not count.
        """
        excused = [span for one in unless for span in self._spans(one)]
        for pattern in patterns:
            for begin, end in self._spans(pattern):
                if not any(first <= begin and end <= last for first, last in excused):
                    return self._typed(begin, end)
        return None

    def _spans(self, pattern: str) -> list[tuple[int, int]]:
        return [(found.start(), found.end()) for found in _expression(pattern).finditer(self.folded)]

    def _typed(self, begin: int, end: int) -> str:
        inside = [place for place in self.places if begin <= place[0] < end]
        return self.text[inside[0][1] : inside[-1][2]]


def is_pattern(text: str) -> bool:
    """Whether it is words, perhaps with `ENDING` behind one and `GAP` between two, and nothing else."""
    bare = _WRITTEN.sub("", text)
    parts = _WRITTEN.findall(text)
    return bool(parts) and GAP not in (parts[0], parts[-1]) and ENDING not in bare


@lru_cache(maxsize=4096)
def _expression(pattern: str) -> re.Pattern[str]:
    made, gap = r"(?<= )", False
    for number, part in enumerate(_WRITTEN.findall(pattern)):
        if part == GAP:
            gap = True
            continue
        if number:
            made += rf"(?: [^ ]+){{0,{IN_A_GAP}}} " if gap else " "
        word = re.escape(fold(part.removesuffix(ENDING)))
        made += word + ("[^ ]*" if part.endswith(ENDING) else "")
        gap = False
    return re.compile(made + r"(?= )")
