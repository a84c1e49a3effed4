"""The table of municipalities, and what people mean by a name that is an ordinary word too."""

import pytest

from bot.domain.knowledge.base import Knowledge
from bot.domain.search.gazetteer import Gazetteer
from bot.domain.search.text.normalize import normalize

PROVINCES = 12
SOUTH, NORTH, WEST, EAST = 50.7, 53.6, 3.3, 7.3  # degrees, the Netherlands in Europe

DANGEROUS = (
    *(
        "Heel",
        "Best",
        "Bergen",
        "Weert",
        "Ede",
        "Buren",
        "Huizen",
        "Houten",
        "Leiden",
        "Echt",
        "Made",
        "Well",
    ),
    *(
        "Son",
        "Lent",
        "Grave",
        "Goor",
        "Doorn",
        "Dalen",
        "Gieten",
        "Putten",
        "Kampen",
        "Hoorn",
        "Hoek",
        "Winkel",
    ),
    *("Monster", "Handel", "Heide", "Helden", "Enter", "Dieren", "Sluis", "Horst", "Beek", "Haren", "Noord"),
    *("Oost", "Groet", "Brand", "Rijen", "Heer", "Waarde", "Thorn"),
)
AS_A_PLACE = (
    "voorbeeld in {low}",
    "voorbeeld in {name}",
    "heb je iets in {low} met eten",
    "iets uit {low} voor jongeren",
    "initiatieven bij {name}",
    "voorbeelden met jongeren in {name}",
    "een voorbeeld uit {name} graag",
    "example near {name}",
    "gemeente {low}",
)
AS_A_WORD = (
    "{low} veel mensen groeten elkaar niet",
    "hoe pak je {low} aan",
    "wat doe je met {low} in de wijk",
    "ruzie bij {low} bespreken",
    "{name} lastig om te beginnen",
    "in {low} veel wijken gaat het goed",
    "hoe voorkom je {low}",
    "iets te {low} met mensen",
)


@pytest.fixture(scope="module")
def gazetteer(knowledge: Knowledge) -> Gazetteer:
    return Gazetteer(knowledge)


def test_every_municipality_of_2026_is_there(knowledge: Knowledge) -> None:
    towns = knowledge.municipalities.values()
    assert len(towns) == 342
    assert len({town.province for town in towns}) == PROVINCES


def test_every_town_lies_in_the_netherlands(knowledge: Knowledge) -> None:
    towns = [town for one in knowledge.municipalities.values() for town in (*one.towns, one.centre)]
    assert len(towns) > 1500
    outside = [
        town.name
        for town in (*towns, *knowledge.towns)
        if not (SOUTH < town.latitude < NORTH and WEST < town.longitude < EAST)
    ]
    assert outside == []


def test_a_former_municipality_is_found_under_the_one_it_became_part_of(knowledge: Knowledge) -> None:
    found = knowledge.municipality("heerhugowaard")
    assert found is not None
    assert found.name == "Dijk en Waard"


def test_no_name_of_a_former_municipality_is_one_of_today(knowledge: Knowledge) -> None:
    former = [old for town in knowledge.municipalities.values() for old in town.former]
    assert len(former) == len(set(former))
    assert knowledge.municipalities.keys().isdisjoint(former)


@pytest.mark.parametrize("name", DANGEROUS)
def test_an_ordinary_word_is_a_place_where_a_place_is_meant(gazetteer: Gazetteer, name: str) -> None:
    for way in AS_A_PLACE:
        typed = way.format(low=name.lower(), name=name)
        hits = gazetteer.find(normalize(typed), typed)
        assert any(hit.words == normalize(name) for hit in hits), typed


@pytest.mark.parametrize("name", DANGEROUS)
def test_an_ordinary_word_is_no_place_where_a_word_is_meant(gazetteer: Gazetteer, name: str) -> None:
    for way in AS_A_WORD:
        typed = way.format(low=name.lower(), name=name)
        hits = gazetteer.find(normalize(typed), typed)
        assert not any(hit.words == normalize(name) for hit in hits), typed
