"""Names of towns, provinces, neighbourhoods and groups in what a person types."""

import pytest

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.knowledge.label import Label
from bot.domain.knowledge.municipality import Municipality
from bot.domain.language import Bilingual
from bot.domain.search.gazetteer import Gazetteer

KNOWLEDGE = Knowledge(
    entries={},
    municipalities={
        "utrecht": Municipality("utrecht", "Utrecht", "Utrecht", 52.1, 5.1, ("Overvecht",)),
        "den-haag": Municipality("den-haag", "Den Haag", "Zuid-Holland", 52.1, 4.3, ("'s-Gravenhage",)),
        "leeuwarden": Municipality("leeuwarden", "Leeuwarden", "Fryslân", 53.2, 5.8),
    },
    groups={
        "jongeren": Label(
            "jongeren", Bilingual("jongeren", "young people"), Bilingual(("jeugd",), ("youth",))
        )
    },
    themes={},
    diagnosis=None,
)
NAMES = Gazetteer(KNOWLEDGE)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("iets in utrecht", [(ExampleFilter.MUNICIPALITY, "utrecht")]),
        ("iets in de provincie utrecht", [(ExampleFilter.PROVINCE, "utrecht")]),
        (
            "voor jeugd in den haag",
            [(ExampleFilter.GROUP, "jongeren"), (ExampleFilter.MUNICIPALITY, "den-haag")],
        ),
        (
            "young people in overvecht",
            [(ExampleFilter.GROUP, "jongeren"), (ExampleFilter.MUNICIPALITY, "utrecht")],
        ),
        ("fryslan", [(ExampleFilter.PROVINCE, "fryslan")]),
        ("haagse zaken", []),
    ],
)
def test_names_are_found_among_other_words(words: str, found: list[tuple[ExampleFilter, str]]) -> None:
    assert [(hit.by, hit.key) for hit in NAMES.find(words)] == found


@pytest.mark.parametrize("typed", ["leuwarden", "leeuwaarden", "leewarden"])
def test_a_typed_town_may_have_a_typing_error(typed: str) -> None:
    hit = NAMES.nearest(typed)
    assert hit is not None
    assert hit.key == "leeuwarden"


@pytest.mark.parametrize(
    ("words", "typed"),
    [("voorbeelden met eten in utrech", "utrech"), ("examples from lewarden please", "lewarden")],
)
def test_a_town_with_a_typing_error_is_found_in_a_question_for_examples(words: str, typed: str) -> None:
    (hit,) = NAMES.guess(words)
    assert hit.by is ExampleFilter.MUNICIPALITY
    assert hit.words == typed


@pytest.mark.parametrize(
    "words", ["voorbeelden in de buurt", "voorbeelden utrech", "in", "initiatieven in wijken"]
)
def test_ordinary_words_are_not_taken_for_a_town(words: str) -> None:
    assert NAMES.guess(words) == ()


@pytest.mark.parametrize("typed", ["xyzzy", "haag", "", "jongren"])
def test_what_resembles_no_town_is_no_town(typed: str) -> None:
    assert NAMES.nearest(typed) is None
