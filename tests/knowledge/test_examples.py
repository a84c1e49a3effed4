"""Practice examples can be found where they are, and say so when that is not known."""

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.example import PracticeExample

NORTH, SOUTH, EAST, WEST = 53.6, 50.7, 7.3, 3.3  # the Netherlands in Europe, degrees
PROVINCES = 12


def test_an_example_without_a_place_says_why(knowledge: Knowledge) -> None:
    silent = [
        str(one.id)
        for one in knowledge.of_type(PracticeExample)
        if not (one.municipalities or one.provinces or one.national or one.content.nl.remark)
    ]
    assert silent == []


def test_there_are_examples_in_every_province(knowledge: Knowledge) -> None:
    towns = knowledge.municipalities
    found = {
        towns[slug].province for one in knowledge.of_type(PracticeExample) for slug in one.municipalities
    }
    assert len(found) == PROVINCES


def test_every_example_is_found_by_an_approach_or_a_theme(knowledge: Knowledge) -> None:
    hidden = [str(one.id) for one in knowledge.of_type(PracticeExample) if not (one.approaches or one.themes)]
    assert hidden == []


def test_every_municipality_has_its_centre_in_the_netherlands(knowledge: Knowledge) -> None:
    outside = [
        town.slug
        for town in knowledge.municipalities.values()
        if not (SOUTH < town.latitude < NORTH and WEST < town.longitude < EAST)
    ]
    assert outside == []
