"""`plan.yaml` and `niet-voor-mij.yaml`: what is wrong in them, and what to type instead."""

from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.reader import read
from bot.domain.diagnostics import Diagnostic

APPROACH = """\
id: dialoog
nl:
  titel: Dialoog
  over: Een gesprek met een vorm.
  werkt_wel: [{tekst: Spreek vooraf regels af., bron: kis}]
  werkt_niet: [{tekst: Maak er geen debat van., bron: kis}]
en: {titel: Dialogue, over: A conversation with a form.}
situaties: []
bronnen: {kis: {titel: KIS, link: https://www.kis.nl}}
nagekeken: 2026-11-20
"""


def problems(folder: Path, name: str, content: str) -> list[Diagnostic]:
    """What is wrong in a folder with one approach and this file."""
    (folder / "aanpakken").mkdir()
    (folder / "aanpakken/dialoog.yaml").write_text(APPROACH, encoding="utf-8")
    (folder / name).write_text(content, encoding="utf-8")
    return [one for one in read(folder).problems if one.file.endswith(name)]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("{aanpak: dialog, lijst: werkt_niet, regel: Maak er geen debat van., patronen: [debat*]}",
         "dialoog"),
        ("{aanpak: dialoog, lijst: werkt_niet, regel: Maak er debat., patronen: [debat*]}",
         "Maak er geen debat van."),
        ("{aanpak: dialoog, lijst: werkt_wel, regel: Maak er geen debat van., patronen: [debat*]}",
         "Spreek vooraf regels af."),
        ("{aanpak: dialoog, lijst: werkt_niet, regel: Maak er geen debat van., patronen: ['*debat']}",
         "debat*"),
        ("{aanpak: dialoog, lijst: werkt_soms, regel: Maak er geen debat van., patronen: [debat*]}",
         "werkt_wel"),
    ],
)  # fmt: skip
def test_a_rule_that_names_nothing_says_what_there_is(rule: str, said: str, tmp_path: Path) -> None:
    (found,) = problems(tmp_path, "plan.yaml", f"regels:\n  - {rule}\n")
    assert said in f"{found.what} {found.advice} {found.edit.text if found.edit else ''}"
    assert found.line == 2


def test_a_rule_as_it_should_be_has_nothing_wrong(tmp_path: Path) -> None:
    rule = "{aanpak: dialoog, lijst: werkt_niet, regel: Maak er geen debat van., patronen: [debat*]}"
    assert problems(tmp_path, "plan.yaml", f"regels:\n  - {rule}\n") == []


def test_a_way_on_that_is_not_there_is_named(tmp_path: Path) -> None:
    kind = "{id: geld, nl: Dat weet ik niet., patronen: [uitkering*], verder: [approach/dialog]}"
    (found,) = problems(tmp_path, "niet-voor-mij.yaml", f"soorten:\n  - {kind}\n")
    assert "approach/dialoog" in f"{found.what} {found.advice}"
