"""The rounds stay what they are: a measure by people who never saw the knowledge."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.adapters.knowledge.reading.reader import read
from bot.domain.knowledge.entry import EntryId

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
ROUNDS = sorted(HERE.glob("round-*.tsv"))
OUT_OF_SIGHT = ("round-5",)
"""Rounds that teach nothing, by the names of their files."""
SHORTEST = 4  # words; shorter questions may well be thought of by anybody
VERDICTS = {"in", "none", "near", "far"}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in folded if not unicodedata.combining(c))))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


def test_no_question_of_a_round_out_of_sight_stands_in_the_knowledge() -> None:
    written = {
        plain(text)
        for path in (ROOT / "knowledge").rglob("*.yaml")
        if path.name != "crisis-geleerd.yaml"
        for text in strings(yaml.safe_load(path.read_text(encoding="utf-8")))
    }
    asked = {
        question
        for path in ROUNDS
        if path.stem in OUT_OF_SIGHT
        for row in rows(path)
        for question in (plain(row["question"]), plain(row["first"]))
        if len(question.split()) >= SHORTEST
    }
    assert asked
    assert sorted(asked & written) == []


@pytest.mark.parametrize("path", ROUNDS, ids=lambda path: path.stem)
def test_every_question_has_a_writer_and_a_judgement(path: Path) -> None:
    writers = yaml.safe_load((HERE / "writers.yaml").read_text(encoding="utf-8"))
    known = {writer["id"] for writer in writers}
    found = rows(path)
    assert len({row["id"] for row in found}) == len(found)
    assert {row["writer"] for row in found} <= known
    assert {row["verdict"] for row in found if row["verdict"]} <= VERDICTS
    assert all(row["ids"] for row in found if row["verdict"] == "in")


@pytest.mark.parametrize("path", ROUNDS, ids=lambda path: path.stem)
def test_a_judgement_names_entries_that_exist(path: Path) -> None:
    knowledge = read(ROOT / "knowledge").knowledge
    assert knowledge is not None
    named = {
        one for row in rows(path) for one in row["ids"].split() if not one.startswith(("list/", "screen/"))
    }
    assert [one for one in sorted(named) if knowledge.find(EntryId.parse(one)) is None] == []
