"""What may stay of a question: a list of what may stay, never of what must go."""

import pytest

from bot.domain.usage.unanswered import PermittedWords
from tests.talking import the_current


@pytest.fixture(scope="module")
def permitted() -> PermittedWords:
    """The words of this checkout's knowledge, with two everyday ones."""
    return PermittedWords(the_current().knowledge, ("zwembad", "waar"))


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("Waar is het zwembad?", "waar is het zwembad"),
        ("Fatima Jansen van nummer 12 maakt ruzie op het plein", "… van nummer … maakt ruzie op het plein"),
        (
            "mail naar fatima@example.org of bel 0612345678 over het zwembad",
            "mail naar … of bel … over het zwembad",
        ),
        ("Qwertzui Asdfghjk", None),
        ("wat is dit", None),
    ],
)
def test_names_numbers_and_addresses_become_dots(
    permitted: PermittedWords, question: str, kept: str | None
) -> None:
    assert permitted.kept(question) == kept
