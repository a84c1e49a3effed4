"""Texts that are almost the same are found as if each were compared with each other."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from bot.services.editing.similar_texts import similar_pairs

TEXTS = st.lists(st.text("ab ", max_size=30), max_size=20)


@given(texts=TEXTS, alike=st.sampled_from([60, 80, 92, 100]))
def test_the_same_pairs_are_found_as_by_comparing_all(texts: list[str], alike: int) -> None:
    every = sorted(
        (number, -fuzz.ratio(text, texts[earlier]), earlier)
        for number, text in enumerate(texts)
        for earlier in range(number)
        if text and texts[earlier] and fuzz.ratio(text, texts[earlier]) >= alike
    )
    assert similar_pairs(texts, alike) == [(number, earlier) for number, _, earlier in every]
