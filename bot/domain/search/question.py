"""A question as the matcher reads it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.search.text.antonyms import separable_verbs
from bot.domain.search.text.spelling import Correction, Speller
from bot.domain.search.text.words import question_words


@dataclass(frozen=True, slots=True)
class Question:
    """Words as typed, folded; what was probably meant; and verbs that stand in two parts."""

    words: tuple[str, ...]
    corrections: tuple[Correction, ...]
    verbs: tuple[str, ...]
    """Separable verbs as one word each."""

    @classmethod
    def read(cls, text: str, speller: Speller, verbs: Mapping[str, str]) -> "Question":
        """Reads the first `MAX_QUESTION` characters of any text."""
        return cls.of(question_words(text), speller, verbs)

    @classmethod
    def of(cls, words: tuple[str, ...], speller: Speller, verbs: Mapping[str, str]) -> "Question":
        """Of words as they were typed."""
        return cls(words, speller.corrections(words), separable_verbs(words, verbs))

    @property
    def added(self) -> Iterable[str]:
        """Words that count besides those typed, each once."""
        meant = (word for correction in self.corrections for word in correction.meant)
        return dict.fromkeys((*meant, *self.verbs))

    @property
    def mended(self) -> Sequence[str]:
        """The words with every mistyped one replaced by what was meant, then the verbs."""
        meant = {correction.typed: correction.meant for correction in self.corrections}
        return [*(word for typed in self.words for word in meant.get(typed, (typed,))), *self.verbs]
