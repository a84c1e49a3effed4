"""What the bot says: the editors' own sentences where they are right, else those that came with it."""

from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.check import check
from bot.adapters.knowledge.reading.reader import read
from bot.adapters.knowledge.reading.texts import PACKAGED, placeholders, read_texts
from bot.adapters.knowledge.source.library import open_library
from bot.domain.diagnostics import Edit, Severity
from bot.domain.language import Language
from bot.domain.texts import Texts
from tests.adapters.knowledge.folders import NOW, ROOT

COPY = "cp knowledge/teksten/*.yaml bot/adapters/knowledge/packaged/teksten/"


@pytest.fixture
def packaged(tmp_path: Path) -> Path:
    return _folder(
        tmp_path / "packaged",
        nl="welkom: Welkom bij {naam}.\nmenu: Menu\n",
        en="welkom: Welcome to {naam}.\nmenu: Menu\n",
    )


def _folder(folder: Path, **texts: str) -> Path:
    (folder / "teksten").mkdir(parents=True)
    for language, content in texts.items():
        (folder / "teksten" / f"{language}.yaml").write_text(content, encoding="utf-8")
    return folder


def _read(folder: Path, packaged: Path) -> tuple[Texts, list[tuple[str, Severity]]]:
    texts, findings = read_texts(open_library(folder), packaged)
    return texts, sorted((found.code, found.severity) for found in findings)


def test_an_editor_changes_what_the_bot_says(tmp_path: Path, packaged: Path) -> None:
    folder = _folder(tmp_path / "eigen", nl="welkom: Hoi {naam}!\nmenu: Lijst\n")
    texts, problems = _read(folder, packaged)
    assert texts.say("welkom", Language.NL, naam="Anna") == "Hoi Anna!"
    assert texts.say("welkom", Language.EN, naam="Anna") == "Welcome to Anna."
    assert problems == []


def test_a_sentence_that_is_missing_comes_from_the_program(tmp_path: Path, packaged: Path) -> None:
    texts, problems = _read(_folder(tmp_path / "eigen", nl="welkom: Hoi {naam}!\n"), packaged)
    assert texts.say("menu", Language.NL) == "Menu"
    assert problems == [("text_missing", Severity.TIP)]


def test_a_folder_without_sentences_speaks_like_the_program(tmp_path: Path, packaged: Path) -> None:
    texts, problems = _read(_folder(tmp_path / "eigen"), packaged)
    assert texts.say("welkom", Language.NL, naam="Anna") == "Welkom bij Anna."
    assert problems == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("welkom: Hoi!", "placeholders_differ"),
        ("welkom: Hoi {name}!", "placeholders_differ"),
        ("welkom: Hoi {naam!", "bad_placeholder"),
        ("welkom: Hoi {0}!", "bad_placeholder"),
        ("welkom: Hoi {naam:>9}!", "bad_placeholder"),
        ("welkom: [Hoi]", "texts_not_flat"),
        ("welkom:", "empty"),
    ],
)
def test_a_sentence_that_cannot_be_said_is_an_error(
    line: str, code: str, tmp_path: Path, packaged: Path
) -> None:
    _, problems = _read(_folder(tmp_path / "eigen", nl=f"{line}\nmenu: Menu\n"), packaged)
    assert problems == [(code, Severity.ERROR)]
    for spoken in Language:
        [problem] = read(tmp_path / "eigen", packaged, spoken).problems
        assert problem.line == 1


def test_a_mistyped_key_names_the_right_one(tmp_path: Path, packaged: Path) -> None:
    folder = _folder(tmp_path / "eigen", nl="welkm: Hoi\nmenu: Menu\nwelkom: Welkom {naam}\n")
    _, findings = read_texts(open_library(folder), packaged)
    assert [(found.code, found.values["near"]) for found in findings] == [("unknown_text_near", "welkom")]
    for spoken in Language:
        [problem] = check(folder, now=NOW, fallback=packaged, language=spoken).problems
        assert "'welkom'" in problem.what


def test_a_mistyped_key_is_mended_where_the_right_one_is_missing(tmp_path: Path, packaged: Path) -> None:
    folder = _folder(tmp_path / "eigen", nl="welkm: Welkom {naam}\nmenu: Menu\n")
    problems = check(folder, now=NOW, fallback=packaged).problems
    assert [one.edit for one in problems if one.edit] == [Edit(1, 2, "welkom: Welkom {naam}")]


def test_a_brace_that_is_doubled_is_a_brace() -> None:
    assert placeholders("{{naam}} van {plaats}") == frozenset({"plaats"})


@pytest.mark.parametrize("language", list(Language))
def test_the_program_carries_every_sentence_of_the_folder(language: Language) -> None:
    _, findings = read_texts(open_library(ROOT / "knowledge"))
    assert [found for found in findings if found.file.endswith(f"/{language}.yaml")] == [], COPY


def test_both_languages_say_the_same_things_with_the_same_placeholders() -> None:
    texts, _ = read_texts(open_library(PACKAGED))
    nl, en = texts.sentences[Language.NL], texts.sentences[Language.EN]
    assert nl.keys() == en.keys()
    assert {key for key in nl if placeholders(nl[key]) != placeholders(en[key])} == set()
