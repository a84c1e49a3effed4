"""Words as they can be compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.search.text.words import MAX_QUESTION, fold, question_words, words


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Café, ÉÉN avond!", ("cafe", "een", "avond")),
        ("foto's en ‘s avonds", ("fotos", "en", "s", "avonds")),
        ("on\u200bzicht\u00adbaar \u202eomgekeerd", ("onzichtbaar", "omgekeerd")),
        ("19:30 of 0800-2000", ("19", "30", "of", "0800", "2000")),
        ("Straße ﬁets", ("strasse", "fiets")),
        ("niet_doen", ("niet", "doen")),
        ("😀 !!", ()),
    ],
)
def test_what_is_typed_is_read_as_plain_words(typed: str, read: tuple[str, ...]) -> None:
    assert words(typed) == read


@given(st.text(max_size=300))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert words(fold(text)) == words(text)


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert len(question_words("dialoog " * 1_000)) == MAX_QUESTION // len("dialoog ")
