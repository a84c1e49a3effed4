"""A municipality's own folder on top of the base: it adds, hides and changes, and the base stays whole."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.check import check
from bot.adapters.knowledge.reading.questions import read_questions
from bot.adapters.knowledge.reading.reader import read
from bot.domain.diagnostics import Severity
from bot.domain.events.event import Event
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Status
from bot.domain.language import Language
from bot.services.editing.report import as_text
from tests.adapters.knowledge.folders import NOW, ROOT, change, copy_of_sound

DIALOOG, QUIZ = EntryId.parse("approach/dialoog"), EntryId.parse("event/burendag")


class Layers:
    """The small base with a layer on it, to write in."""

    def __init__(self, tmp_path: Path) -> None:
        self.base = copy_of_sound(tmp_path)
        self.own = tmp_path / "eigen"
        self.own.mkdir()

    def write(self, name: str, text: str) -> None:
        path = self.own / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    @property
    def both(self) -> list[Path]:
        return [self.base, self.own]

    def knowledge(self) -> Knowledge:
        reading = read(self.both)
        assert reading.knowledge is not None, reading.problems
        return reading.knowledge

    def seen(self, *, of: str = "eigen") -> str:
        """What an editor reads about one of the layers, with paths inside it."""
        found = [one for one in check(self.both, now=NOW).problems if f"/{of}/" in one.file]
        lines = list(as_text(found, Language.NL))[:-1]
        return "\n".join(line.replace(f"{self.own.parent.as_posix()}/", "") for line in lines)


@pytest.fixture
def layers(tmp_path: Path) -> Layers:
    return Layers(tmp_path)


def test_a_layer_changes_single_fields_and_the_base_keeps_the_others(layers: Layers) -> None:
    layers.write("aanpakken/dialoog.yaml", "id: dialoog\nnl: {over: Bij ons aan de gesprekstafel.}\n")
    entry = layers.knowledge().entries[DIALOOG]
    assert entry.content.nl.title == "Dialoog"
    assert entry.content.nl.about == "Bij ons aan de gesprekstafel."  # type: ignore[attr-defined]
    assert entry.content.en is not None
    assert entry.content.en.title == "Dialogue"


def test_a_layer_adds_to_a_list_or_puts_its_own_in_the_place(layers: Layers) -> None:
    layers.write(
        "aanpakken/dialoog.yaml",
        "id: dialoog\nnl:\n"
        "  werkt_wel+: [{tekst: Leen de gesprekstafel., bron: leiden}]\n"
        "  werkt_niet: [{tekst: Niet in de kantine., bron: leiden}]\n",
    )
    [read_entry] = [one for one in layers.knowledge().entries.values() if one.id == DIALOOG]
    nl = read_entry.content.nl
    assert [one.text for one in nl.dos] == ["Spreek vooraf regels af.", "Leen de gesprekstafel."]  # type: ignore[attr-defined]
    assert [one.text for one in nl.donts] == ["Niet in de kantine."]  # type: ignore[attr-defined]


def test_a_layer_hides_an_entry_in_two_lines(layers: Layers) -> None:
    layers.write("voorbeelden/weg.yaml", "- {id: de-doordouwers, status: vervallen}\n")
    knowledge = layers.knowledge()
    hidden = EntryId.parse("example/de-doordouwers")
    assert knowledge.entries[hidden].status is Status.WITHDRAWN
    assert hidden not in [entry.id for entry in knowledge.published()]


def test_a_layer_adds_a_date_to_an_event_and_moves_another(layers: Layers) -> None:
    layers.write(
        "bijeenkomsten/burendag.yaml",
        "id: burendag\ndata:\n"
        "  - {id: '2027', datum: zondag 26 september 2027}\n"
        "  - {id: '2028', datum: zaterdag 23 september 2028, begin: 10.00}\n",
    )
    event = layers.knowledge().entries[QUIZ]
    assert isinstance(event, Event)
    assert [(one.id, one.day) for one in event.dates] == [
        ("2027", date(2027, 9, 26)),
        ("2028", date(2028, 9, 23)),
    ]
    assert event.dates[0].begin is not None  # still from the base


def test_an_entry_of_a_list_is_met_by_its_id_in_whatever_file(layers: Layers) -> None:
    layers.write(
        "voorbeelden/bij-ons.yaml",
        "- {id: de-doordouwers, nl: {titel: De Doorpakkers}}\n"
        "- id: de-soepclub\n"
        "  nl: {titel: De Soepclub, over: Buren koken samen soep.}\n"
        "  gemeenten: [utrecht]\n  doelgroep: [iedereen]\n  aanpakken: [dialoog]\n"
        "  bronnen: {eigen: {titel: eigen tekst}}\n  nagekeken: 2026-11-20\n",
    )
    titles = {str(own): entry.content.nl.title for own, entry in layers.knowledge().entries.items()}
    assert titles["example/de-doordouwers"] == "De Doorpakkers"
    assert titles["example/de-soepclub"] == "De Soepclub"


def test_texts_and_tables_meet_by_their_file_and_rows_by_their_id(layers: Layers) -> None:
    layers.write("teksten/nl.yaml", "contact_kop: Bel het wijkteam\n")
    layers.write("doelgroepen.yaml", "- {id: buren, nl: {naam: buren}, en: {naam: neighbours}}\n")
    reading = read(layers.both)
    assert reading.knowledge is not None, reading.problems
    assert reading.texts.sentences[Language.NL]["contact_kop"] == "Bel het wijkteam"
    assert set(reading.knowledge.groups) == {"iedereen", "buren"}


def test_a_third_layer_changes_what_the_second_made(layers: Layers) -> None:
    layers.write("aanpakken/dialoog.yaml", "id: dialoog\nnl: {titel: Gesprek, over: Van de gemeente.}\n")
    third = layers.own.parent / "wijk"
    (third / "aanpakken").mkdir(parents=True)
    (third / "aanpakken/dialoog.yaml").write_text("id: dialoog\nnl: {titel: Praatje}\n", encoding="utf-8")
    reading = read([*layers.both, third])
    assert reading.knowledge is not None, reading.problems
    nl = reading.knowledge.entries[DIALOOG].content.nl
    assert (nl.title, nl.about) == ("Praatje", "Van de gemeente.")  # type: ignore[attr-defined]


def test_a_mistake_is_told_with_its_layer_and_at_the_line_that_somebody_wrote(layers: Layers) -> None:
    change(layers.base, "aanpakken/dialoog.yaml", "bron: wijkverbinder}", "bron: wijkverbindr}")
    layers.write("aanpakken/dialoog.yaml", "id: dialoog\nnl:\n  titel: Gesprek\n  ove: Een gesprek.\n")
    errors = [one for one in read(layers.both).problems if one.severity is Severity.ERROR]
    assert [(Path(one.file).relative_to(layers.own.parent).as_posix(), one.line) for one in errors] == [
        ("eigen/aanpakken/dialoog.yaml", 4)
    ]
    assert errors[0].message.startswith("Laag 'eigen': ")
    change(layers.own, "aanpakken/dialoog.yaml", "  ove: Een gesprek.\n", "")
    [error] = [one for one in read(layers.both).problems if one.severity is Severity.ERROR]
    assert (Path(error.file).parent.parent.name, error.line) == ("kennis", 6)
    assert error.message.startswith("Laag 'kennis': ")
    assert error.edit is not None
    assert error.edit.text.strip() == "- {tekst: Spreek vooraf regels af., bron: wijkverbinder}"


def test_an_editor_is_told_how_to_keep_what_the_base_says_and_then_that_it_changed(layers: Layers) -> None:
    own = "id: dialoog\nnl: {over: Bij ons aan de gesprekstafel.}\n"
    layers.write("aanpakken/dialoog.yaml", own)
    seen = layers.seen()
    assert "Deze laag verandert nl.over. Leg vast wat de basis nu zegt" in seen
    [basis] = re.findall(r"^ *(basis: \{nl\.over: [0-9a-f]{8}\})$", seen, re.MULTILINE)
    layers.write("aanpakken/dialoog.yaml", f"{own}{basis}\n")
    assert layers.seen() == ""
    change(layers.base, "aanpakken/dialoog.yaml", "titel: Dialoog", "titel: Een dialoog")
    assert layers.seen() == ""
    change(layers.base, "aanpakken/dialoog.yaml", "over: Een gesprek met een vorm.", "over: Samen aan tafel.")
    told = layers.seen()
    assert told.startswith(
        "eigen/aanpakken/dialoog.yaml:3:18: Tip: Laag 'eigen': De basis heeft nl.over veranderd"
    )
    assert "In de basis staat nu: Samen aan tafel." in told
    [mended] = re.findall(r"^ *(basis: .*)$", told, re.MULTILINE)
    layers.write("aanpakken/dialoog.yaml", f"{own}{mended}\n")
    assert layers.seen() == ""


def test_a_change_of_what_the_base_dropped_is_a_tip_and_the_bot_goes_on(layers: Layers) -> None:
    layers.write("voorbeelden/weg.yaml", "- {id: nooit-gezien, status: vervallen}\n")
    layers.write("antwoorden/oud.yaml", "id: oud\nbasis: {nl.tekst: 00000000}\nnl: {tekst: Iets anders.}\n")
    assert read(layers.both).knowledge is not None
    assert layers.seen().count("doet dus niets") == 2


def test_an_entry_that_the_base_calls_otherwise_is_still_changed(layers: Layers) -> None:
    change(layers.base, "aanpakken/dialoog.yaml", "id: dialoog\n", "id: dialoog\nvoorheen: [gesprek]\n")
    layers.write("aanpakken/gesprek.yaml", "id: gesprek\nnl: {over: Bij ons.}\n")
    entry = layers.knowledge().entries[DIALOOG]
    assert entry.content.nl.about == "Bij ons."  # type: ignore[attr-defined]
    assert "'gesprek' heet in de basis nu 'dialoog'" in layers.seen()


def test_test_questions_of_all_layers_are_asked(layers: Layers) -> None:
    before = len(read_questions(layers.base).questions)
    layers.write("toetsvragen/eigen.yaml", "- {vraag: waar leen ik de tafel, goed: approach/dialoog}\n")
    assert len(read_questions(layers.both).questions) == before + 1


def test_another_content_of_a_layer_is_another_revision(layers: Layers) -> None:
    layers.write("teksten/nl.yaml", "contact_kop: Bel het wijkteam\n")
    first = layers.knowledge().revision
    layers.write("teksten/nl.yaml", "contact_kop: Bel de wijkagent\n")
    assert layers.knowledge().revision != first


def test_the_layer_in_the_documentation_fits_the_knowledge_of_this_checkout() -> None:
    both = [ROOT / "knowledge", ROOT / "docs" / "voorbeeld-laag"]
    reading = read(both)
    assert [one for one in reading.problems if one.severity is Severity.ERROR] == []
    assert reading.knowledge is not None
    assert reading.knowledge.entries[EntryId.parse("event/soepdag-voorbeeldstad")].content.en is not None
    assert reading.knowledge.entries[EntryId.parse("answer/wat-is-burendag")].status is Status.WITHDRAWN
