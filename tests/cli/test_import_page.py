"""`import pagina.txt`: what a page says becomes drafts that `check` takes, with the line of each field."""

import shutil
from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.reader import read
from bot.cli.check import check
from bot.cli.editing.import_ import import_file
from bot.domain.events.event import Event
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Kind, Status
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.situation import Situation
from tests.adapters.knowledge.folders import copy_of_sound

PAGES = Path(__file__).parents[1] / "pages"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings, a small knowledge and the pages."""
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    folder = copy_of_sound(tmp_path)
    shutil.copytree(PAGES, tmp_path / "pages")
    (tmp_path / "config.yaml").write_text(f"knowledge: {folder.name}\nstate: state\n", encoding="utf-8")
    return tmp_path


def taken(desk: Path, page: str) -> Knowledge:
    """The knowledge with the drafts of this page, which `check` takes."""
    config = desk / "config.yaml"
    assert import_file(config, desk / "pages" / page, write=True) == 0
    assert check(config, None, "text", against=None, coverage=False, lang="nl") == 0
    knowledge = read(desk / "kennis").knowledge
    assert knowledge is not None
    return knowledge


def test_an_approach_a_situation_and_examples_come_out_whole(desk: Path) -> None:
    knowledge = taken(desk, "aanpak.txt")
    approach = knowledge.entries[EntryId(Kind.APPROACH, "samen-iets-maken-dat-blijft")]
    assert isinstance(approach, Approach)
    assert approach.status is Status.DRAFT
    assert [one.text for one in approach.content.nl.dos] == [
        "Begin klein: één bank is beter dan een heel plein.",
        "Vraag wie er handig is.",
        "Laat daarna iedereen iets doen, ook wie geen hamer vasthoudt.",
        "Deel het gereedschap van de wijkwerkplaats.",
    ]
    assert [one.text for one in approach.content.nl.donts] == [
        "Beslis niet vooraf hoe het eruit moet zien.",
        "Laat het opruimen niet over aan één persoon.",
    ]
    situation = knowledge.entries[EntryId(Kind.SITUATION, "we-kennen-elkaar-niet")]
    assert isinstance(situation, Situation)
    assert situation.content.nl.now == "Mensen wonen naast elkaar en groeten niet."
    shown = [
        (one.content.nl.title, one.link)
        for one in knowledge.entries.values()
        if isinstance(one, PracticeExample) and one.status is Status.DRAFT
    ]
    assert shown == [("Bankjesdag Molenhoek", "https://bankjesdag.example.org"), ("De Muur", None)]


def test_a_programme_comes_with_its_times_sessions_and_year(desk: Path) -> None:
    event = taken(desk, "programma.txt").entries[EntryId(Kind.EVENT, "startbijeenkomst")]
    assert isinstance(event, Event)
    (day,) = event.dates
    assert (str(day.day), str(day.begin), str(day.end)) == ("2027-03-09", "13:00:00", "15:30:00")
    assert event.online
    assert [str(item.begin) for item in event.programme] == ["13:00:00", "13:15:00", "15:00:00", "15:30:00"]
    (only,) = event.rounds
    assert [one.title.nl for one in only.sessions] == [
        "Hoe begin je een dorpsgesprek?",
        "Wie mis je aan tafel?",
    ]
    assert event.speakers == ("Mila de Voorbeeld",)
    assert event.contact is not None
    assert event.contact.role.nl == "adviseur dorpen"
    assert (event.content.nl.price, event.content.nl.audience) == ("gratis", "Dorpswerkers en bestuurders")


def test_an_announcement_has_its_days_doors_begin_and_about_when_it_ends(desk: Path) -> None:
    knowledge = taken(desk, "aankondiging.txt")
    event = knowledge.entries[EntryId(Kind.EVENT, "zomerconferentie-buren-in-beweging")]
    assert isinstance(event, Event)
    assert [str(one.day) for one in event.dates] == ["2027-06-04", "2027-06-11"]
    first = event.dates[0]
    assert (str(first.doors), str(first.begin), str(first.end)) == ("12:15:00", "13:00:00", "17:00:00")
    assert first.end_approximate
    assert event.programme_follows
    assert event.place == "Buurthuis De Verzonnen Haven"


def test_each_field_stands_below_its_line(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert import_file(desk / "config.yaml", desk / "pages" / "aanpak.txt", write=False) == 1
    said = [line.strip() for line in capsys.readouterr().out.splitlines()]
    place = said.index("- tekst: Laat daarna iedereen iets doen, ook wie geen hamer vasthoudt.")
    assert said[place - 1].startswith("# regel 11: • Vraag wie er handig is.Laat daarna")
    assert not list((desk / "kennis" / "aanpakken").glob("samen*"))


def test_a_page_about_other_things_gives_nothing_and_is_no_error(desk: Path) -> None:
    assert import_file(desk / "config.yaml", desk / "pages" / "anders.txt", write=True) == 0
