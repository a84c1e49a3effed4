"""What was typed, and what was meant."""

import pytest

from bot.domain.language import Language
from bot.domain.search.text.spelling import Speller

SPELLER = Speller(
    {"dialoog": 9, "tafel": 5, "dialoogtafel": 2, "straat": 4, "bewoners": 6, "aan": 20, "112": 1}
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dialog", ("dialoog",)),
        ("bewonrse", ("bewoners",)),
        ("aantafel", ("aan", "tafel")),
        ("dialoog", None),
        ("xyzzy", None),
        ("11", None),
        ("1120", None),
        ("zafel", None),
    ],
)
def test_only_unknown_words_are_corrected_and_numbers_never(
    typed: str, meant: tuple[str, ...] | None
) -> None:
    found = SPELLER.corrections((typed,))
    assert [one.meant for one in found] == ([meant] if meant else [])


def test_a_compound_typed_apart_is_read_as_one() -> None:
    (found,) = SPELLER.corrections(("dialoog", "tafel"))
    assert (found.typed, found.meant) == ("dialoog tafel", ("dialoogtafel",))


BOTH = Speller(
    {"broad": 3, "approach": 3, "regel": 4, "bakken": 2, "samen": 9, "parken": 3, "subsidie": 8},
    {"broad": Language.EN, "approach": Language.EN, "samen": Language.NL, "bakken": Language.NL},
)


def meant(speller: Speller, *typed: str) -> list[tuple[str, ...]]:
    return [one.meant for one in speller.corrections(typed)]


def test_a_short_word_is_not_read_as_a_word_of_the_other_language() -> None:
    assert meant(BOTH, "samen", "broat", "bakken") == []
    assert meant(BOTH, "broat", "approach") == [("broad",)]


@pytest.mark.parametrize("typed", ["regen", "broot", "varken"])
def test_a_word_that_stands_alone_is_not_read_as_another_word(typed: str) -> None:
    assert meant(BOTH, typed) == []


def test_a_letter_too_few_is_mended_also_in_a_word_that_stands_alone() -> None:
    assert meant(BOTH, "subsidi") == [("subsidie",)]
