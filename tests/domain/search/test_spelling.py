"""What was typed, and what was meant."""

import pytest

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
