"""The desk on an organisation's own layer on top of the base."""

import shutil
from pathlib import Path

import pytest

from tests.adapters.desk.editor import APPROACH, Editor
from tests.adapters.knowledge.folders import SOUND

OWN = """id: dialoog
nl:
  werkt_wel+:
    - {tekst: Bel ons even., bron: eigen}
bronnen: {eigen: {titel: eigen werkwijze}}
"""


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    base = shutil.copytree(SOUND, tmp_path / "basis")
    (tmp_path / "eigen" / "aanpakken").mkdir(parents=True)
    (tmp_path / "eigen" / APPROACH).write_text(OWN, encoding="utf-8")
    return Editor(base, tmp_path / "eigen")


async def test_only_the_own_layer_is_edited_and_its_card_is_that_of_both(editor: Editor) -> None:
    await editor.opens("/")
    assert APPROACH in editor.says
    assert "voorbeelden/utrecht.yaml" not in editor.says
    await editor.opens_file(APPROACH)
    assert editor.text == OWN
    card = editor.page.all("div", class_="phone-frame")[0].text
    assert "Spreek vooraf regels af." in card
    assert "Bel ons even." in editor.says
    await editor.presses("Kijk", OWN.replace("bron: eigen", "bron: eigin"))
    assert editor.answer.status_code == 422
    await editor.presses("Verander het zo")
    await editor.presses("Bewaar", editor.text.replace("Bel ons even.", "Bel ons eerst."))
    assert "Bewaard" in editor.told
    assert editor.on_disk(APPROACH) == OWN.replace("Bel ons even.", "Bel ons eerst.")
    base = editor.folder.parent / "basis" / APPROACH
    assert base.read_bytes() == (SOUND / APPROACH).read_bytes()


async def test_what_the_own_layer_cannot_add_to_is_not_offered(editor: Editor) -> None:
    await editor.opens("/nieuw/werkt-wel")
    assert "Dialoog" not in [one.text.strip() for one in editor.page.all("option")]
