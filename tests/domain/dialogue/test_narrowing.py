"""Examples narrowed down by place, group and subject."""

from datetime import date

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Kind, Label
from bot.domain.knowledge.example import ExampleFilter, ExampleText, PracticeExample
from bot.domain.knowledge.municipality import Municipality, Town, kilometres
from bot.domain.language import Bilingual
from bot.domain.search.example_search import ExampleSearch
from bot.domain.search.gazetteer import PlaceMatch


def an_example(slug: str, about: str, town: str = "utrecht", **fields: tuple[str, ...]) -> PracticeExample:
    return PracticeExample(
        id=EntryId(Kind.EXAMPLE, slug),
        sources=(),
        reviewed=date(2026, 11, 20),
        themes=fields.get("themes", ()),
        content=Bilingual(ExampleText(title=slug, about=about)),
        national=False,
        municipalities=(town,),
        place=None,
        groups=fields.get("groups", ()),
        approaches=(),
        marks=(),
        link=None,
        seen=None,
    )


SOUP = an_example("soep", "Buren koken soep voor elkaar.", groups=("ouderen",))
TABLE = an_example("tafel", "Aan tafel met buren.", themes=("eten",))
FOOTBALL = an_example("voetbal", "Samen voetballen.", groups=("jongeren",))
ELSEWHERE = an_example("elders", "Koken voor de straat.", town="assen")
EVERY = (SOUP, TABLE, FOOTBALL, ELSEWHERE)
NARROWING = ExampleSearch(
    Knowledge(
        entries={one.id: one for one in EVERY},
        municipalities={
            "utrecht": Municipality("utrecht", "Utrecht", "Utrecht", 52.1, 5.1),
            "assen": Municipality("assen", "Assen", "Drenthe", 53.0, 6.6),
        },
        groups={},
        themes={
            "eten": Label("eten", Bilingual("eten", "food"), Bilingual(("koken", "maaltijd"), ("meal",)))
        },
        diagnosis=None,
    )
)
UTRECHT = PlaceMatch(ExampleFilter.MUNICIPALITY, "utrecht", "utrecht")


def test_a_place_keeps_what_is_there() -> None:
    assert set(NARROWING.narrow([UTRECHT], []).examples) == {SOUP, TABLE, FOOTBALL}
    drenthe = PlaceMatch(ExampleFilter.PROVINCE, "drenthe", "drenthe")
    assert NARROWING.narrow([drenthe], []).examples == (ELSEWHERE,)


def test_a_subject_is_found_in_the_words_and_in_the_themes() -> None:
    assert set(NARROWING.narrow([UTRECHT], ["koken"]).examples) == {SOUP, TABLE}


def test_a_subject_that_is_nowhere_leaves_the_place_and_says_so() -> None:
    narrowed = NARROWING.narrow([UTRECHT], ["ruimtevaart"])
    assert not narrowed.subject_found
    assert len(narrowed.examples) == 3


def test_a_group_is_asked_of_those_in_the_place() -> None:
    young = PlaceMatch(ExampleFilter.GROUP, "jongeren", "jongeren")
    assert NARROWING.narrow([UTRECHT, young], []).examples == (FOOTBALL,)


def test_where_a_place_has_none_the_nearest_come_first_with_their_distance() -> None:
    zwolle = PlaceMatch(ExampleFilter.MUNICIPALITY, "zwolle", "zwolle", Town("Zwolle", 52.51, 6.09))
    found = NARROWING.narrow([zwolle], [])
    assert found.examples == ()
    assert (found.nearby[0].example.id.slug, found.nearby[0].town) == ("elders", "Assen")
    assert 60 < found.nearby[0].kilometres < 70
    assert len(found.nearby) == 3


def test_the_nearest_are_about_the_subject_if_any_are() -> None:
    zwolle = PlaceMatch(ExampleFilter.MUNICIPALITY, "zwolle", "zwolle", Town("Zwolle", 52.51, 6.09))
    assert [near.example for near in NARROWING.narrow([zwolle], ["voetballen"]).nearby] == [FOOTBALL]
    assert not NARROWING.narrow([zwolle], ["ruimtevaart"]).subject_found


def test_a_distance_is_that_over_the_ground() -> None:
    amsterdam, maastricht = Town("Amsterdam", 52.374, 4.890), Town("Maastricht", 50.848, 5.689)
    assert round(kilometres(amsterdam, maastricht)) == 178
    assert kilometres(amsterdam, amsterdam) == 0


def test_a_subject_alone_finds_what_speaks_of_all_of_it() -> None:
    assert set(NARROWING.about(["koken"])) == {SOUP, TABLE, ELSEWHERE}
    assert NARROWING.about(["zaalvoetbal"]) == (FOOTBALL,)
    assert NARROWING.about(["koken", "ruimtevaart"]) == ()


def test_what_has_a_subject_in_its_title_comes_first() -> None:
    assert NARROWING.about(["soep"])[0] == SOUP


def test_many_words_are_a_question_and_no_subject() -> None:
    assert NARROWING.about(["koken", "koken", "koken", "koken"]) == ()
    assert NARROWING.about([]) == ()
