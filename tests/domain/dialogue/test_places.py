"""Names of towns, provinces, neighbourhoods and groups in what a person types."""

import pytest

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Label
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.knowledge.municipality import Municipality, Town
from bot.domain.language import Bilingual
from bot.domain.search.gazetteer import Gazetteer
from bot.domain.search.text.normalize import normalize

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
    (hit,) = NAMES.nearest(typed)
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
    assert NAMES.nearest(typed) == ()


TWINS = Gazetteer(
    Knowledge(
        entries={},
        municipalities={
            "bergen-nh": Municipality(
                "bergen-nh", "Bergen (Noord-Holland)", "Noord-Holland", 52.7, 4.7, ("Bergen",)
            ),
            "bergen-l": Municipality("bergen-l", "Bergen (Limburg)", "Limburg", 51.6, 6.1, ("Bergen",)),
            "best": Municipality(
                "best",
                "Best",
                "Noord-Brabant",
                51.5,
                5.4,
                former=("oud-best",),
                towns=(Town("De Vleut", 51.5, 5.4),),
            ),
        },
        towns=(Town("Acquoy", 51.9, 5.1),),
        ordinary_names=frozenset({"best"}),
        groups={},
        themes={},
        diagnosis=None,
    )
)


def test_two_towns_of_one_name_are_both_found() -> None:
    assert [hit.key for hit in TWINS.find("iets in bergen")] == ["bergen-nh", "bergen-l"]


@pytest.mark.parametrize(("words", "key"), [("in de vleut", "best"), ("oud best", "best"), ("acquoy", "")])
def test_a_town_and_a_former_municipality_lead_to_their_municipality(words: str, key: str) -> None:
    assert [hit.key for hit in TWINS.find(words)] == [key]


@pytest.mark.parametrize("typed", ["iets in best", "iets rond Best", "voorbeeld in best met eten"])
def test_a_name_that_is_an_ordinary_word_is_a_place_after_in_or_with_a_capital(typed: str) -> None:
    assert [hit.key for hit in TWINS.find(normalize(typed), typed)] == ["best"]


@pytest.mark.parametrize(
    "typed",
    ["best lastig", "Best lastig", "het best", "IETS VOOR DE BEST", "in best veel wijken", "het is best"],
)
def test_a_name_that_is_an_ordinary_word_is_no_place_elsewhere(typed: str) -> None:
    assert TWINS.find(normalize(typed), typed) == ()


def test_an_ordinary_word_alone_is_a_doubtful_place() -> None:
    assert [hit.doubtful for hit in TWINS.find("best", "Best")] == [True]
