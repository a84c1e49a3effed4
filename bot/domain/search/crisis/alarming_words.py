"""How the words of a question may be meant, where the meaning could be danger."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

ANY = "*"  # in a word of a rule: the rest may be anything
SHORTEST = 3  # letters from which a strange word may be another, where other words must agree
FORGIVEN = 6  # letters from which a strange word is surely one that sounds alike
TWICE = 8  # letters from which it may have two wrong letters
LONG = 10  # letters from which it may surely have one wrong letter, from twice as many two
HALF = 2  # letters of each half of two words typed as one
LONGEST = 40  # letters up to which something typed may be a mistyped word
CLEAR_HALF = 4  # letters from which a half may be mistyped itself
_SOUNDS = tuple(pair.split(" ") for pair in ("ij ei", "y i", "ch g", "v f", "z s", "c k", "ou au", "d t"))
_DOUBLE = re.compile(r"(.)\1")

HARMLESS = frozenset(
    [
        "slaapt",
        "bloeit",
        "bloeide",
        "gewoond",
        "gewonnen",
        "gevlochten",
        "gelagen",
        "geklaagd",
        "aanslaan",
        "gedragen",
        "amused",
    ]
)
"""Words of every day that sound nearly like danger; a base need not have them."""


@dataclass(frozen=True, slots=True)
class WordReading:
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
        self._near = _Sounds(word for word in self._words if len(word) >= SHORTEST and word.isalpha())
        self._sure = _Sounds(word for word in self._words if len(word) >= FORGIVEN - 1 and word.isalpha())
        stems = (word[:-1] for word in self._words if word.endswith(ANY))
        self._stems = _Sounds(stem for stem in stems if len(stem) >= FORGIVEN and stem.isalpha())

    def is_strange(self, word: str) -> bool:
        """Whether it is neither a word of the rules nor one that is spelled right."""
        spelled_right = word in self._words or word in self._known or word in HARMLESS
        return not spelled_right and word.isalpha()

    def joined(self, asked: Sequence[str]) -> list[tuple[int, WordReading]]:
        """Words typed apart that may be one: (place of the first, how the two are read together)."""
        strange = {word for word in asked if self.is_strange(word)}
        if not strange:
            return []
        found = []
        for place, (left, right) in enumerate(pairwise(asked)):
            if left in strange or right in strange:
                whole = self._whole(left + right)
                if whole is not None:
                    found.append((place, WordReading((whole,), ((whole,),))))
        return found

    def _whole(self, word: str) -> str | None:
        if len(word) >= FORGIVEN:
            return self._sure.same(word) or self._stems.same_beginning(word)
        return word if len(word) == FORGIVEN - 1 and word in self._words else None

    def read(self, word: str) -> WordReading:
        """What may be meant by a word."""
        if not SHORTEST <= len(word) <= LONGEST or not self.is_strange(word):
            return WordReading((word,), ((word,),))
        sure = self._mended(word)
        if sure is not None:
            return WordReading((sure,), ((sure,),))
        halves = self._halves(word)
        if halves is not None:
            return halves
        return WordReading((word,), ((*self._perhaps(word), word),))

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
        return self._sure.nearest(word) or self._stems.nearest_beginning(word)

    def _perhaps(self, word: str) -> tuple[str, ...]:
        """The words of the rules that may have been meant, the nearest first."""
        near = self._near.all_near(word, 2 if len(word) >= TWICE else 1)
        # In so short a word only a letter that was left out is likely.
        return tuple(one for one in near if len(word) > SHORTEST or len(one) > SHORTEST)

    def _halves(self, word: str) -> WordReading | None:
        """The two words that were typed as one, when the rules have one of them."""
        if len(word) < FORGIVEN:
            return None
        cuts = sorted(range(HALF, len(word) - HALF + 1), key=lambda cut: abs(cut - len(word) / 2))
        for mending in (False, True):
            for cut in cuts:
                left, right = word[:cut], word[cut:]
                if mending and self.is_strange(left) is not self.is_strange(right):
                    left, right = (self._mended_half(half) for half in (left, right))
                spelled_right = not self.is_strange(left) and not self.is_strange(right)
                if spelled_right and (left in self._words or right in self._words):
                    return WordReading((left, right), ((left,), (right,)))
        return None

    def _mended_half(self, half: str) -> str:
        return (self._mended(half) or half) if self.is_strange(half) else half


class _Sounds:
    """Words by how they sound, to be found again when one sounds nearly so. The first sound must be right."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, dict[str, str]] = {}
        for word in sorted(words):
            heard = _sound(word)
            self._words.setdefault(heard[0], {})[heard] = word

    def same(self, word: str) -> str | None:
        """The word that sounds just so."""
        heard = _sound(word)
        return self._words.get(heard[0], {}).get(heard)

    def same_beginning(self, word: str) -> str | None:
        """The longest word with which `word` begins, by sound."""
        heard = _sound(word)
        found = [one for sound, one in self._words.get(heard[0], {}).items() if heard.startswith(sound)]
        return max(found, key=len, default=None)

    def nearest(self, word: str) -> str | None:
        """With one letter too many or too few; with a wrong one when `word` is long."""
        heard = _sound(word)
        words = self._words.get(heard[0], {})
        found = process.extractOne(heard, words.keys(), scorer=Indel.distance, score_cutoff=1)
        if found:
            return words[str(found[0])]
        wrong = len(word) // LONG
        found = process.extractOne(heard, words.keys(), scorer=OSA.distance, score_cutoff=wrong)
        if found:
            return words[str(found[0])]
        found = process.extractOne(word, words.values(), scorer=OSA.distance, score_cutoff=wrong)
        return str(found[0]) if found else None

    def nearest_beginning(self, word: str) -> str | None:
        """With which `word` begins, but for one letter too many or too few."""
        heard = _sound(word)
        for sound, one in self._words.get(heard[0], {}).items():
            if any(Indel.distance(heard[: len(sound) + more], sound) <= 1 for more in (0, 1, -1)):
                return one
        return None

    def all_near(self, word: str, mistakes: int) -> tuple[str, ...]:
        """With at most so many wrong letters, or one more when at most one sound is wrong; nearest first."""
        heard = _sound(word)
        distances = {
            one: OSA.distance(one, word)
            for sound, one in self._words.get(heard[0], {}).items()
            if abs(len(sound) - len(heard)) <= mistakes + 1
        }
        near = [
            one
            for one, wrong in distances.items()
            if wrong <= mistakes or (wrong <= mistakes + 1 and OSA.distance(_sound(one), heard) <= 1)
        ]
        return tuple(sorted(near, key=lambda one: (distances[one], one)))


def _sound(word: str) -> str:
    """How a word sounds in Dutch, roughly: what people confuse becomes equal."""
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    return _DOUBLE.sub(r"\1", word)
