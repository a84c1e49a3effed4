"""Opening a file, changing it, and what is and is not written."""

from pathlib import Path

import pytest

from bot.domain.language import Language
from tests.adapters.desk.editor import APPROACH, Editor
from tests.adapters.knowledge.folders import checked, copy_of_sound


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(copy_of_sound(tmp_path))


async def test_the_list_has_every_kind_with_its_problems_counted(editor: Editor) -> None:
    (editor.folder / APPROACH).write_text("id: dialoog\n", encoding="utf-8")
    await editor.opens("/")
    assert "aanpakken" in editor.says
    assert "voorbeelden/utrecht.yaml" in editor.says
    errors = sum(one.file.endswith(APPROACH) for one in checked(editor.folder).problems)
    assert f"fouten: {errors}" in editor.says


async def test_a_file_is_shown_with_its_card_and_who_gets_there(editor: Editor) -> None:
    await editor.opens_file(APPROACH)
    assert editor.text == editor.on_disk(APPROACH)
    assert "Spreek vooraf regels af." in editor.page.all("div", class_="phone-frame")[0].text
    assert "praten met een vorm" in editor.says
    await editor.opens(f"/bestand/{APPROACH}?kaart=en")
    assert "A conversation with a form." in editor.page.all("div", class_="phone-frame")[0].text


async def test_what_is_right_is_saved_with_comments_order_and_line_ends(editor: Editor) -> None:
    path = editor.folder / APPROACH
    before = "# van Els\n" + editor.on_disk(APPROACH)
    path.write_bytes(b"\xef\xbb\xbf" + before.replace("\n", "\r\n").encode())
    await editor.opens_file(APPROACH)
    await editor.presses("Bewaar", editor.text.replace("vooraf regels", "eerst regels"))
    assert "Bewaard" in editor.told
    after = before.replace("vooraf regels", "eerst regels").replace("\n", "\r\n").encode()
    assert path.read_bytes() == b"\xef\xbb\xbf" + after
    assert [one.name for one in path.parent.iterdir()] == [path.name]


async def test_what_check_refuses_is_not_written_and_stays_in_the_form(editor: Editor) -> None:
    before = editor.on_disk(APPROACH)
    await editor.opens_file(APPROACH)
    wrong = before.replace("werkt_wel:", "werkt_well:")
    await editor.presses("Bewaar", wrong)
    assert editor.answer.status_code == 422
    assert "er is niets bewaard" in editor.told
    assert editor.text == wrong
    assert editor.on_disk(APPROACH) == before


async def test_the_mended_line_is_a_button_that_changes_the_text_and_writes_nothing(editor: Editor) -> None:
    before = editor.on_disk(APPROACH)
    await editor.opens_file(APPROACH)
    await editor.presses("Kijk", before.replace("werkt_wel:", "werkt_well:"))
    await editor.presses("Verander het zo (regel 5)")
    assert editor.text == before
    assert "Er is nog niets bewaard" in editor.told
    assert editor.on_disk(APPROACH) == before


async def test_a_mended_line_for_a_text_that_changed_meanwhile_is_not_forced_on_it(editor: Editor) -> None:
    before = editor.on_disk(APPROACH)
    await editor.opens_file(APPROACH)
    await editor.presses("Kijk", before.replace("werkt_wel:", "werkt_well:"))
    await editor.presses("Verander het zo", before)
    assert editor.text == before
    assert "past niet meer" in editor.told


async def test_an_error_that_comes_in_another_file_is_refused_and_named(editor: Editor) -> None:
    before = editor.on_disk("gemeenten.yaml")
    await editor.opens_file("gemeenten.yaml")
    await editor.presses("Bewaar", before.replace("id: utrecht", "id: utrech"))
    assert editor.answer.status_code == 422
    assert "gaat het mis in een ander bestand" in editor.says
    assert "voorbeelden/utrecht.yaml" in editor.says
    assert editor.on_disk("gemeenten.yaml") == before


async def test_two_broken_files_are_mended_one_after_the_other(editor: Editor) -> None:
    sound = {name: editor.on_disk(name) for name in (APPROACH, "voorbeelden/utrecht.yaml")}
    for name, text in sound.items():
        (editor.folder / name).write_text(text.replace("bronnen", "bronen"), encoding="utf-8")
    for name, text in sound.items():
        await editor.opens_file(name)
        await editor.presses("Bewaar", text)
        assert editor.on_disk(name) == text
    assert "Bewaard" in editor.told


async def test_a_file_that_changed_meanwhile_is_not_overwritten_and_both_are_shown(editor: Editor) -> None:
    before = editor.on_disk(APPROACH)
    await editor.opens_file(APPROACH)
    theirs = before.replace("Een gesprek met een vorm.", "Een gesprek van een ander.")
    (editor.folder / APPROACH).write_text(theirs, encoding="utf-8")
    mine = before.replace("vooraf regels", "mijn regels")
    await editor.presses("Bewaar", mine)
    assert editor.answer.status_code == 409
    assert editor.text == mine
    assert "Een gesprek van een ander." in editor.page.all("section", class_="conflict")[0].text
    assert editor.on_disk(APPROACH) == theirs
    await editor.presses("Bewaar", mine)
    assert editor.on_disk(APPROACH) == mine


async def test_one_entry_of_many_is_edited_on_its_own_and_the_rest_stays(editor: Editor) -> None:
    name = "voorbeelden/utrecht.yaml"
    first = editor.on_disk(name)
    other = first.replace("de-doordouwers", "de-tuinders").replace("De Doordouwers", "De Tuinders")
    (editor.folder / name).write_text(f"# Utrecht\n{first}\n\n# hierna\n{other}", encoding="utf-8")
    await editor.opens_file(name, "de-tuinders")
    assert editor.text == other
    await editor.presses("Bewaar", editor.text.replace("hun buurt", "hun tuin"))
    assert editor.on_disk(name) == f"# Utrecht\n{first}\n\n# hierna\n{other.replace('hun buurt', 'hun tuin')}"
    assert "ingang=de-tuinders" in editor.address
    await editor.presses("Kijk", editor.text.replace("over:", "ovr:"))
    await editor.presses("Verander het zo")
    assert "over: " in editor.text


async def test_a_card_that_cannot_be_drawn_yet_is_said(editor: Editor) -> None:
    (editor.folder / "gemeenten.yaml").write_text("gemeenten: [\n", encoding="utf-8")
    await editor.opens_file("voorbeelden/utrecht.yaml", "de-doordouwers")
    assert editor.answer.status_code == 200
    await editor.opens_file(APPROACH)
    await editor.presses("Kijk", editor.text.replace("bron: wijkverbinder", "bron: wijk"))
    assert "is er geen kaart" in editor.says


async def test_saving_without_a_change_writes_nothing(editor: Editor) -> None:
    path = editor.folder / APPROACH
    before = path.stat().st_mtime_ns
    await editor.opens_file(APPROACH)
    await editor.presses("Bewaar")
    assert "niets veranderd" in editor.told
    assert path.stat().st_mtime_ns == before


async def test_the_page_says_which_questions_get_another_answer(editor: Editor) -> None:
    await editor.opens_file(APPROACH)
    without = "\n".join(line for line in editor.text.split("\n") if "tafel" not in line)
    await editor.presses("Wat verandert", without)
    assert "Wat er voor anderen verandert" in editor.says
    assert "Vergeleken met het bestand zoals het nu bewaard is" in editor.says


async def test_the_desk_speaks_english_too(tmp_path: Path) -> None:
    editor = Editor(copy_of_sound(tmp_path), language=Language.EN)
    await editor.opens_file(APPROACH)
    await editor.presses("See whether it is right", editor.text.replace("werkt_wel:", "werkt_well:"))
    assert "Not like this yet" in editor.told
    assert "Did you mean" in editor.says or "Make it this" in editor.says or "must" in editor.says
    assert editor.page.all("html")[0].attributes["lang"] == "en"
