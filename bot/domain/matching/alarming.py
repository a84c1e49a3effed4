"""How the words of a question may be meant, where the meaning could be danger."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from bot.domain.matching.remembered import Remembered

ANY = "*"  # in a word of a rule: the rest may be anything
SHORTEST = 3  # letters from which a strange word may be another, where other words must agree
FORGIVEN = 6  # letters from which a strange word is surely one that sounds alike
TWICE = 8  # letters from which it may have two wrong letters
LONG = 10  # letters from which it may surely have one wrong letter, from twice as many two
HALF = 2  # letters of each half of two words typed as one
CLEAR_HALF = 4  # letters from which a half may be mistyped itself
MEMORY = 1_024  # words whose reading is remembered
_SOUNDS = tuple(pair.split(" ") for pair in ("ij ei", "y i", "ch g", "v f", "z s", "c k", "ou au", "d t"))
_DOUBLE = re.compile(r"(.)\1")


@dataclass(frozen=True, slots=True)
class Reading:
    """One word of a question as the rules read it."""

    surely: tuple[str, ...]
    """What was surely meant: one word, or two that were typed as one."""
    maybe: tuple[tuple[str, ...], ...]
    """The same, place by place, with everything that may have been meant besides, the nearest first."""


class AlarmingWords:
    """The words of the rules, to be recognised when they are mistyped.

    `known` holds words that are spelled right: they are never read as something alarming.
    """

    def __init__(self, words: Iterable[str], known: Container[str] = ()) -> None:
        self._known = known
        self._words = frozenset(words)
        whole = sorted(word for word in self._words if len(word) >= SHORTEST and word.isalpha())
        self._whole = whole
        self._heard = [_sound(word) for word in whole]
        self._sounds = {_sound(word): word for word in whole if len(word) >= FORGIVEN - 1}
        stems = (word[:-1] for word in self._words if word.endswith(ANY))
        self._stems = {
            _sound(stem): stem for stem in sorted(stems) if len(stem) >= FORGIVEN and stem.isalpha()
        }
        self.read = Remembered(self._read, MEMORY)

    def is_strange(self, word: str) -> bool:
        """Whether it is neither a word of the rules nor one that is spelled right."""
        return word not in self._words and word not in self._known and word.isalpha()

    def joined(self, asked: Sequence[str]) -> list[tuple[int, Reading]]:
        """Words typed apart that may be one: (place of the first, how the two are read together)."""
        found = []
        for place in range(len(asked) - 1):
            left, right = asked[place], asked[place + 1]
            if len(left + right) >= FORGIVEN and (self.is_strange(left) or self.is_strange(right)):
                reading = self.read(left + right)
                if any(word in self._words for words in reading.maybe for word in words):
                    found.append((place, reading))
        return found

    def _read(self, word: str) -> Reading:
        if len(word) < SHORTEST or not self.is_strange(word):
            return Reading((word,), ((word,),))
        sure = self._mended(word)
        if sure is not None:
            return Reading((sure,), ((sure,),))
        halves = self._halves(word)
        if halves is not None:
            return halves
        return Reading((word,), ((*self._near(word), word),))

    def _mended(self, word: str) -> str | None:
        """The word of the rules that surely was meant.

        It may have two neighbours swapped, or sound the same but for one letter too many or too few.
        """
        if len(word) < FORGIVEN:
            return None
        for place in range(len(word) - 1):
            swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
            if swapped in self._words:
                return swapped
        heard = _sound(word)
        for scorer, mistakes in ((Indel.distance, 1), (OSA.distance, len(word) // LONG)):
            near = process.extractOne(
                heard, self._sounds.keys(), scorer=scorer, processor=None, score_cutoff=mistakes
            )
            if near and near[0][0] == heard[0]:
                return self._sounds[str(near[0])]
        for sound, stem in self._stems.items():
            if heard[0] == sound[0] and any(
                Indel.distance(heard[: len(sound) + more], sound) <= 1 for more in (0, 1, -1)
            ):
                return stem
        return None

    def _near(self, word: str) -> tuple[str, ...]:
        """The words of the rules that may have been meant, the nearest first."""
        mistakes = 2 if len(word) >= TWICE else 1
        heard = _sound(word)
        alike = process.extract(
            heard, self._heard, scorer=OSA.distance, processor=None, score_cutoff=1, limit=None
        )
        near = {self._whole[place] for _, _, place in alike if self._heard[place][0] == heard[0]}
        near = {one for one in near if OSA.distance(one, word) <= mistakes + 1}
        typed = process.extract(
            word, self._whole, scorer=OSA.distance, processor=None, score_cutoff=mistakes, limit=None
        )
        near.update(self._whole[place] for _, _, place in typed if self._whole[place][0] == word[0])
        if len(word) == SHORTEST:  # so short, only a letter that was left out is likely
            near = {one for one in near if len(one) > SHORTEST}
        return tuple(sorted(near, key=lambda one: (OSA.distance(one, word), one)))

    def _halves(self, word: str) -> Reading | None:
        """The two words that were typed as one, when the rules have one of them."""
        if len(word) < FORGIVEN:
            return None
        cuts = sorted(range(HALF, len(word) - HALF + 1), key=lambda cut: abs(cut - len(word) / 2))
        for careful in (True, False):
            for cut in cuts:
                left, right = (self._half(part, careful=careful) for part in (word[:cut], word[cut:]))
                if left and right and (left in self._words or right in self._words):
                    return Reading((left, right), ((left,), (right,)))
        return None

    def _half(self, part: str, *, careful: bool) -> str | None:
        if not self.is_strange(part):
            return part
        return None if careful or len(part) < CLEAR_HALF else self._mended(part)


def _sound(word: str) -> str:
    """How a word sounds in Dutch, roughly: what people confuse becomes equal."""
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    return _DOUBLE.sub(r"\1", word)
