"""The forms: they show the YAML that they will write, and then write that."""

from pathlib import Path

import pytest

from tests.adapters.desk.editor import APPROACH, Editor
from tests.adapters.knowledge.folders import copy_of_sound


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(copy_of_sound(tmp_path))


def without(text: str, lines: str) -> str:
    """The text without lines that were added."""
    left = text.split("\n")
    for line in lines.split("\n"):
        left.remove(line.partition(" | ")[2])
    return "\n".join(left)


async def test_a_do_is_shown_first_and_then_written_with_all_else_as_it_was(editor: Editor) -> None:
    before = editor.on_disk(APPROACH)
    await editor.opens("/nieuw/werkt-wel?ingang=approach/dialoog")
    filled = {"nl": "Zorg voor thee: die #1 helpt.", "en": "Make tea, it helps.", "bron": "leiden"}
    await editor.presses("Laat zien", **filled)
    assert editor.on_disk(APPROACH) == before
    assert '- tekst: "Zorg voor thee: die #1 helpt."' in editor.previewed
    assert "Zorg voor thee: die #1 helpt." in editor.page.all("div", class_="phone-frame")[0].text
    added = editor.previewed
    await editor.presses("Zet dit in het bestand")
    assert "Bewaard" in editor.told
    after = editor.on_disk(APPROACH)
    assert 'werkt_wel: [{tekst: "Make tea, it helps.", bron: leiden}]' in after
    assert without(after, added) == before


async def test_a_dont_comes_with_a_source_of_its_own(editor: Editor) -> None:
    await editor.opens("/nieuw/werkt-niet")
    await editor.presses("Verder", ingang="approach/dialoog")
    source = {"bron": "+", "bron_titel": "Gids voor gesprekken", "bron_link": "https://example.org/gids"}
    await editor.presses("Laat zien", nl="Praat niet door elkaar.", **source)
    await editor.presses("Zet dit in het bestand")
    after = editor.on_disk(APPROACH)
    assert "    - tekst: Praat niet door elkaar.\n      bron: gids-voor-gesprekken\n" in after
    written = "titel: Gids voor gesprekken, link: https://example.org/gids, gezien: 2026-11-21"
    assert f"  gids-voor-gesprekken: {{{written}}}\n" in after


async def test_a_way_of_asking_that_belongs_to_another_entry_is_refused(editor: Editor) -> None:
    before = editor.on_disk(APPROACH)
    await editor.opens("/nieuw/vraag?ingang=approach/dialoog")
    await editor.presses("Laat zien", vraag_nl="ze mijden elkaar")
    assert editor.answer.status_code == 422
    assert "Zo kan het nog niet" in editor.says
    assert not [one for one in editor.page.all("button") if "Zet dit" in one.text]
    await editor.presses("Laat zien", vraag_nl="kletsen met de buren", vraag_en="chatting")
    await editor.presses("Zet dit in het bestand")
    after = editor.on_disk(APPROACH)
    assert "    - kletsen met de buren\n" in after
    assert "listening to each other, chatting]" in after
    assert len(after.split("\n")) == len(before.split("\n")) + 1


async def test_an_example_stands_behind_the_others_of_its_file(editor: Editor) -> None:
    name = "voorbeelden/utrecht.yaml"
    before = editor.on_disk(name)
    await editor.opens("/nieuw/voorbeeld")
    filled = {
        "bestand": name, "titel": "De Soepclub", "gemeente": "utrecht", "plaats": "Lunetten",
        "over": "Buren koken elke maand samen soep: iedereen neemt iets mee, wie niet kookt dekt de tafel.",
        "aanpak": "dialoog",
        "doelgroep": "iedereen", "link": "https://example.org", "bron_titel": "eigen bezoek",
    }  # fmt: skip
    await editor.presses("Laat zien", **filled)
    await editor.presses("Zet dit in het bestand")
    assert "Bewaard" in editor.told
    assert editor.on_disk(name).startswith(before)
    assert "Buren koken elke maand samen soep" in editor.page.all("div", class_="phone-frame")[0].text


async def test_an_event_gets_a_file_of_its_own(editor: Editor) -> None:
    await editor.opens("/nieuw/bijeenkomst")
    filled = {
        "titel": "Straatdiner", "over": "Samen eten op straat.", "datum": "zaterdag 12 juni 2027",
        "begin": "17.00", "einde": "ca. 20.00", "plaats": "de Kerkstraat", "bron_titel": "de buurtvereniging",
    }  # fmt: skip
    await editor.presses("Laat zien", **(filled | {"datum": "vrijdag 12 juni 2027"}))
    assert "12 juni 2027 is een zaterdag" in editor.says
    assert not (editor.folder / "bijeenkomsten/straatdiner.yaml").exists()
    await editor.presses("Laat zien", **filled)
    assert "Dit is een nieuw bestand" in editor.says
    await editor.presses("Zet dit in het bestand")
    assert editor.on_disk("bijeenkomsten/straatdiner.yaml").startswith(
        "id: straatdiner\nnl:\n  titel: Straatdiner\n"
    )
    assert "Bewaard" in editor.told


@pytest.mark.parametrize(
    ("form", "filled", "said"),
    [
        ("werkt-wel?ingang=approach/dialoog", {"nl": "", "bron": "leiden"}, "Vul nog in"),
        ("werkt-wel?ingang=approach/dialoog", {"nl": "Ja.", "bron": "weg"}, "Kies iets uit de lijst"),
        ("werkt-wel?ingang=approach/dialoog", {"nl": "Ja.", "bron": "+"}, "nieuwe bron"),
        ("vraag?ingang=approach/dialoog", {}, "Vul ten minste één vraag in"),
        (
            "bijeenkomst",
            {"titel": "!!", "over": "x", "datum": "x", "plaats": "x", "bron_titel": "x"},
            "letters",
        ),
    ],
)
async def test_what_is_still_missing_is_said_and_what_was_filled_in_stays(
    editor: Editor, form: str, filled: dict[str, str], said: str
) -> None:
    await editor.opens(f"/nieuw/{form}")
    await editor.presses("Laat zien", **filled)
    assert editor.answer.status_code == 422
    assert said in editor.told
