"""Words and phrases that mean the same to a person who asks."""

from collections.abc import Sequence

from bot.domain.search.text.stem import dutch_stem, english_stem
from bot.domain.search.text.words import words


class Synonyms:
    """The editors' rows of synonyms, found by stem. A meaning is the number of its row."""

    def __init__(self, rows: Sequence[Sequence[str]] = ()) -> None:
        self._words: dict[str, list[int]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, row in enumerate(rows):
            for text in row:
                split = words(text)
                if len(split) == 1:
                    for form in _forms(split[0]):
                        _append(self._words.setdefault(form, []), number)
                elif split:
                    self._phrases.setdefault(split[0], []).append((split, number))

    def of_word(self, word: str) -> tuple[int, ...]:
        """The meanings of one word, in any of its forms."""
        found: list[int] = []
        for form in _forms(word):
            for number in self._words.get(form, ()):
                _append(found, number)
        return tuple(found)

    def of_phrases(self, text: Sequence[str]) -> tuple[int, ...]:
        """The meanings of the phrases of two words or more that stand in `text`."""
        if not self._phrases:
            return ()
        found: list[int] = []
        for place, word in enumerate(text):
            for phrase, number in self._phrases.get(word, ()):
                if tuple(text[place : place + len(phrase)]) == phrase:
                    _append(found, number)
        return tuple(found)


def _forms(word: str) -> tuple[str, ...]:
    dutch, english = dutch_stem(word), english_stem(word)
    return (dutch,) if dutch == english else (dutch, english)


def _append(numbers: list[int], number: int) -> None:
    if number not in numbers:
        numbers.append(number)
