"""From a folder to frozen values."""

from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.check import check
from bot.adapters.knowledge.reading.reader import read
from bot.domain.diagnostics import Severity
from bot.domain.events.event import Event, EventStatus
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.referral import Phone, Referral
from bot.domain.language import Language
from tests.adapters.knowledge.folders import ROOT, SOUND, change, checked, copy_of_sound

DESIGN_EVENT = """\
id: burendag
nl: {titel: Burendag, over: Een dag waarop buren samen iets doen.}
en: {titel: Neighbours' Day, over: A day on which neighbours do something together.}
data:
  - {id: "2027", datum: zaterdag 25 september 2027, begin: 10.00, einde: ca. 17.00}
tijdzone: Europe/Amsterdam
plaats: overal in Nederland
status: aangekondigd
aanmelden: {link: https://www.burendag.nl, tot: 12 september 2027}
bronnen: [https://www.burendag.nl]
nagekeken: 2026-11-20
"""
DESIGN_APPROACH = """\
id: dialoog
nl:
  titel: Dialoog
  over: Een gesprek met een vorm.
  werkt_wel: [{tekst: Spreek vooraf regels af., bron: wijkverbinder-dialoog}]
  werkt_niet: [{tekst: Maak er geen debat van., bron: leiden-in-dialoog}]
  vragen: [hoe start ik een dialoog, gesprek op gang brengen]
situaties: [rust, ongemak, spanning]
bronnen: {wijkverbinder-dialoog: https://www.kis.nl/dialoog, leiden-in-dialoog: http://leiden.nl}
nagekeken: 2026-11-20
"""


def _write(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        kind, _, slug = name.partition("__")
        (folder / kind).mkdir(exist_ok=True)
        (folder / kind / f"{slug}.yaml").write_text(content, encoding="utf-8")
    return folder


def test_an_event_becomes_dates_and_times_in_its_zone(tmp_path: Path) -> None:
    reading = read(_write(tmp_path, bijeenkomsten__burendag=DESIGN_EVENT))
    assert reading.problems == ()
    assert reading.knowledge is not None
    event = reading.knowledge.find(EntryId(Kind.EVENT, "burendag"))
    assert isinstance(event, Event)
    [day] = event.dates
    assert (day.id, day.day, day.begin, day.end, day.end_approximate) == (
        "2027", date(2027, 9, 25), time(10), time(17), True,
    )  # fmt: skip
    assert event.zone == "Europe/Amsterdam"
    assert event.event_status is EventStatus.ANNOUNCED
    assert event.sign_up is not None
    assert event.sign_up.until_day == date(2027, 9, 12)
    assert event.title(Language.EN) == "Neighbours' Day"


def test_an_approach_keeps_each_do_and_dont_with_its_source(tmp_path: Path) -> None:
    reading = read(_write(tmp_path, aanpakken__dialoog=DESIGN_APPROACH))
    assert reading.knowledge is not None
    approach = reading.knowledge.find(EntryId(Kind.APPROACH, "dialoog"))
    assert isinstance(approach, Approach)
    assert approach.content.nl.dos[0].sources == ("wijkverbinder-dialoog",)
    assert approach.source("leiden-in-dialoog").url == "http://leiden.nl"
    assert approach.source("wijkverbinder-dialoog").title == "kis.nl"
    assert approach.situations[0] == EntryId(Kind.SITUATION, "rust")


def test_a_folder_with_one_kind_starts_and_says_what_is_not_there_yet(tmp_path: Path) -> None:
    reading = read(_write(tmp_path, aanpakken__dialoog=DESIGN_APPROACH))
    assert reading.knowledge is not None
    assert {problem.code for problem in reading.problems} == {"nothing_there_yet"}


def test_one_error_anywhere_means_no_knowledge(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    change(folder, "bijeenkomsten/burendag.yaml", "zaterdag 25", "vrijdag 25")
    assert read(folder).knowledge is None


def test_a_see_also_that_leads_nowhere_does_not_stop_the_bot(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    change(folder, "antwoorden/groepsgrootte.yaml", "[approach/dialoog]", "[answer/nog-te-schrijven]")
    assert read(folder).knowledge is not None


def test_a_former_name_still_finds_the_entry(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    change(folder, "antwoorden/groepsgrootte.yaml", "zie_ook:", "voorheen: [tafels]\nzie_ook:")
    knowledge = read(folder).knowledge
    assert knowledge is not None
    found = knowledge.find(EntryId(Kind.ANSWER, "tafels"))
    assert found is not None
    assert found.id.slug == "groepsgrootte"


@pytest.mark.parametrize("status", ["concept", "vervallen"])
def test_a_draft_or_a_withdrawn_entry_is_kept_and_not_shown(status: str, tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    change(folder, "antwoorden/groepsgrootte.yaml", "zie_ook:", f"status: {status}\nzie_ook:")
    change(folder, "bijeenkomsten/burendag.yaml", "status: aangekondigd", f"status: {status}")
    knowledge = read(folder).knowledge
    assert knowledge is not None
    for own in (EntryId(Kind.ANSWER, "groepsgrootte"), EntryId(Kind.EVENT, "burendag")):
        assert knowledge.find(own) is None
        assert own in knowledge.entries


def test_examples_and_referrals_carry_their_facts() -> None:
    knowledge = read(SOUND).knowledge
    assert knowledge is not None
    [example] = knowledge.of_type(PracticeExample)
    assert (example.municipalities, example.groups) == (("utrecht",), ("iedereen",))
    [referral] = knowledge.of_type(Referral)
    assert referral.crisis
    assert referral.phones == (Phone("0800-2000", date(2026, 11, 20), "site"),)
    assert knowledge.municipalities["utrecht"].latitude == 52.0908


def test_equal_content_has_an_equal_revision(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    first, second = read(SOUND).knowledge, read(folder).knowledge
    change(folder, "aanpakken/dialoog.yaml", "Dialoog", "Dialogen")
    third = read(folder).knowledge
    assert first is not None
    assert second is not None
    assert third is not None
    assert first.revision == second.revision != third.revision


def test_nobody_can_change_what_was_read() -> None:
    knowledge = read(SOUND).knowledge
    assert knowledge is not None
    [example] = knowledge.of_type(PracticeExample)
    with pytest.raises(FrozenInstanceError):
        example.place = "elders"  # type: ignore[misc]


def test_our_own_knowledge_has_no_errors() -> None:
    reading = read(ROOT / "knowledge")
    assert reading.problems == ()
    assert reading.knowledge is not None


def test_our_own_knowledge_needs_nothing_but_taste() -> None:
    problems = check(ROOT / "knowledge", now=datetime.now(UTC)).problems
    tastes = {
        "variant_near",
        "variant_twice",
        "card_wordy",
        "hard_word",
        "long_sentence",
        "long_on_average",
        "many_sentences",
        "no_date_yet",
        "false_alarm",
    }
    assert [(one.file, one.line, one.message) for one in problems if one.code not in tastes] == []


def test_a_folder_that_is_being_built_up_has_hints_and_no_errors(tmp_path: Path) -> None:
    problems = checked(_write(tmp_path, bijeenkomsten__burendag=DESIGN_EVENT)).problems
    assert [(one.code, one.severity) for one in problems] == [("no_tests", Severity.TIP)]
