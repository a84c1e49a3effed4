"""An editor adds a do, an example and an event to the real knowledge, and nothing turns red."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.coverage import PAGE, renewed
from bot.adapters.knowledge.reading.check import check
from bot.adapters.knowledge.reading.reader import read
from bot.domain.diagnostics import Severity
from bot.domain.knowledge.entry import EntryId

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
EXAMPLE = """
- id: soepclub-van-de-toets
  nl: {titel: Soepclub van de toets, over: "Buren koken in 2026 elke maand samen soep."}
  en: {titel: Soup club of the test, over: "In 2026 neighbours make soup together every month."}
  gemeenten: [utrecht]
  doelgroep: [iedereen]
  aanpakken: [terugkerend]
  kenmerken: [eigen-indeling, link-niet-getest]
  link: https://www.example.org/soep
  gezien: 2026-11-29
  bronnen: {eigen: {titel: eigen tekst van Buurtgids}}
  nagekeken: 2026-11-29
"""
EVENT = """\
id: soepdag-van-de-toets
nl: {titel: Soepdag van de toets, over: Buren koken en eten samen soep op het plein.}
en: {titel: Soup Day of the test, over: Neighbours cook and eat soup together on the square.}
data:
  - {id: "2027", datum: zaterdag 9 januari 2027, begin: 12.00, einde: 15.00}
plaats: het plein
status: aangekondigd
bronnen: {eigen: {titel: eigen tekst van Buurtgids}}
nagekeken: 2026-11-29
"""


@pytest.mark.long
def test_a_do_an_example_and_an_event_can_be_added_without_a_red_test(tmp_path: Path) -> None:
    folder = shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    approach = folder / "aanpakken" / "dialoog.yaml"
    text = approach.read_text(encoding="utf-8")
    for language, do in (("nl", "Zet de stoelen in een kring."), ("en", "Put the chairs in a circle.")):
        before, own, after = text.partition(f"\n{language}:\n")
        source = after.partition("bron: ")[2].split()[0].strip("[],}")
        after = after.replace("  werkt_wel:\n", f"  werkt_wel:\n    - {{tekst: {do}, bron: {source}}}\n", 1)
        text = before + own + after
    approach.write_text(text, encoding="utf-8")
    with (folder / "voorbeelden" / "utrecht.yaml").open("a", encoding="utf-8") as file:
        file.write(EXAMPLE)
    (folder / "bijeenkomsten" / "soepdag-van-de-toets.yaml").write_text(EVENT, encoding="utf-8")
    problems = check(folder, now=NOW).problems
    assert [one for one in problems if one.severity is Severity.ERROR] == []
    knowledge = read(folder).knowledge
    assert knowledge is not None
    page = renewed(PAGE.read_text(encoding="utf-8"), knowledge)
    for added in ("example/soepclub-van-de-toets", "event/soepdag-van-de-toets"):
        assert knowledge.find(EntryId.parse(added)) is not None
        assert added in page
