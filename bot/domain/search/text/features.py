"""What a text is made of: pieces of words, joints between them, stems, and meanings shared by synonyms."""

from collections.abc import Iterable, Sequence

from bot.domain.language import Language
from bot.domain.search.text.stem import stem
from bot.domain.search.text.synonyms import Synonyms

SHORTEST, LONGEST = 2, 4  # characters in a piece; a word is padded with one space on both sides
JOINT = "|"  # marks a joint: the end of one word with the start of the next
STEM = "\0"  # marks a stem
MEANING = "\1"  # marks a meaning


def pieces(word: str) -> list[str]:
    """Every run of `SHORTEST` to `LONGEST` characters of the padded word; repeats stay."""
    padded = f" {word} "
    return [
        padded[start : start + size]
        for size in range(SHORTEST, LONGEST + 1)
        for start in range(len(padded) - size + 1)
    ]


def joint_pieces(left: str, right: str) -> list[str]:
    """The pieces of three and four characters that have the space between two words inside.

    Only the last two characters of `left` and the first two of `right` matter.
    """
    before, after = f" {left}"[-2:], f"{right} "[:2]
    return [
        f"{JOINT}{before[-1]} {after[0]}",
        f"{JOINT}{before} {after[0]}",
        f"{JOINT}{before[-1]} {after}",
    ]


class Analyser:
    """Turns words into the texts of features. Knows no base; the same for variants and for questions."""

    def __init__(self, synonyms: Synonyms) -> None:
        self._synonyms = synonyms

    def word(self, word: str, languages: Iterable[Language]) -> tuple[list[str], list[str]]:
        """(pieces, stems and single-word meanings) of one word, read in each of `languages`."""
        stems = dict.fromkeys(STEM + stem(word, language) for language in languages)
        return pieces(word), [*stems, *(f"{MEANING}{number}" for number in self._synonyms.of_word(word))]

    def phrases(self, words: Sequence[str]) -> list[str]:
        """The meanings that stand on two or more neighbouring words."""
        return [f"{MEANING}{number}" for number in self._synonyms.of_phrases(words)]
