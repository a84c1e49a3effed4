"""Texts that are almost the same are found as if each were compared with each other."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from bot.services.editing.similar_texts import SimilarTexts

TEXTS = st.lists(st.text("ab ", max_size=30), max_size=20)


@given(texts=TEXTS, asked=st.text("ab ", max_size=30), alike=st.sampled_from([60, 80, 92, 100]))
def test_the_same_texts_are_found_as_by_comparing_all(texts: list[str], asked: str, alike: int) -> None:
    index = SimilarTexts(alike)
    for text in texts:
        index.add(text)
    every = process.extract(asked, texts, scorer=fuzz.ratio, score_cutoff=alike, limit=None)
    assert index.similar(asked) == [
        number for _, _, number in sorted(every, key=lambda one: (-one[1], one[2]))
    ]
