"""What an editor reads about a mistake: the line, why, and the line as it should be."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.knowledge.repair import repairs
from bot.domain.diagnostics import Diagnostic, Severity
from bot.domain.language import Language
from tests.adapters.knowledge.folders import NOW, ROOT, SOUND, change, checked, copy_of_sound, seen


@dataclass(frozen=True)
class Mistake:
    """One mistake, and what `check` says about it."""

    name: str
    file: str
    old: str | None
    new: str
    seen: str

    def make(self, folder: Path) -> None:
        """Spoils the folder."""
        if self.old is None:
            path = folder / self.file
            path.parent.mkdir(exist_ok=True)
            path.write_text(self.new, encoding="utf-8")
        else:
            change(folder, self.file, self.old, self.new)


def _mistakes() -> list[Mistake]:
    rows = [
        row
        for path in sorted((ROOT / "tests" / "mistakes").glob("*.yaml"))
        for row in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
    return [
        Mistake(row["fout"], row["bestand"], row.get("van"), row.get("naar", row.get("inhoud")), row["ziet"])
        for row in rows
    ]


MISTAKES = _mistakes()
each_mistake = pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)


def test_a_sound_folder_has_no_problems(tmp_path: Path) -> None:
    assert seen(copy_of_sound(tmp_path)) == ""


@each_mistake
def test_a_mistake_is_explained(mistake: Mistake, tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    mistake.make(folder)
    assert seen(folder) == mistake.seen


@each_mistake
def test_a_mistake_is_explained_in_english_at_the_same_place(mistake: Mistake, tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    mistake.make(folder)
    dutch, english = checked(folder), checked(folder, Language.EN)
    assert [(one.code, one.line, one.column, one.edit) for one in english.problems] == [
        (one.code, one.line, one.column, one.edit) for one in dutch.problems
    ]
    assert {one.what for one in english.problems}.isdisjoint(one.what for one in dutch.problems)


@each_mistake
def test_the_lines_that_are_offered_mend_the_file(mistake: Mistake, tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    mistake.make(folder)
    before = checked(folder).problems
    for problem in before:
        if problem.edit is None:
            continue
        path = Path(problem.file)
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        path.write_text("\n".join(problem.edit.apply(lines)), encoding="utf-8")
        after = checked(folder).problems
        assert _kinds(after)[problem.code] < _kinds(before)[problem.code]
        assert not _kinds(one for one in after if one.severity is Severity.ERROR) - _kinds(before)
        path.write_text(text, encoding="utf-8")


def _kinds(problems: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(one.code for one in problems)


@each_mistake
def test_a_message_shows_no_more_than_a_piece_of_the_file(mistake: Mistake, tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    mistake.make(folder)
    for problem in checked(folder).problems:
        assert len(problem.excerpt) <= 200
        assert problem.caret <= len(problem.excerpt)


@each_mistake
def test_repairing_writes_only_what_was_proved(mistake: Mistake, tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    mistake.make(folder)
    before = _kinds(checked(folder).problems)
    for repaired in repairs(folder, now=NOW):
        repaired.path.write_text(repaired.after, encoding="utf-8")
    after = _kinds(checked(folder).problems)
    assert sum(after.values()) <= sum(before.values())


def test_every_mistake_of_every_file_is_seen_at_once(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    change(folder, "aanpakken/dialoog.yaml", "titel: Dialoog", "titel: 't Gesprek")
    change(folder, "aanpakken/dialoog.yaml", "situaties: [spanning]", "situaties: [spaning]")
    change(folder, "bijeenkomsten/burendag.yaml", "zaterdag 25", "vrijdag 25")
    change(folder, "voorbeelden/utrecht.yaml", "gemeenten:", "gemeente:")
    places = [
        (Path(one.file).name, one.line) for one in checked(folder).problems if one.severity is Severity.ERROR
    ]
    assert places == [("dialoog.yaml", 3), ("dialoog.yaml", 19), ("burendag.yaml", 4), ("utrecht.yaml", 3)]


def test_a_file_in_another_encoding_is_named_with_the_place(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    path = folder / "aanpakken" / "dialoog.yaml"
    text = path.read_text(encoding="utf-8").replace("titel: Dialoog", "titel: Café")
    path.write_bytes(text.encode("cp1252"))
    assert seen(folder) == (
        "aanpakken/dialoog.yaml:3:13: Dit bestand is niet opgeslagen als UTF-8: bij 'titel: Café' staat een "
        "teken dat niet te lezen is.\n3 |   titel: Café\n  |             ^\n"
        "Open het bestand en sla het opnieuw op met codering UTF-8."
    )


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "weg"
    [problem] = checked(folder).problems
    assert problem.what == f"De map met kennis is er niet: {folder.as_posix()}."


def test_an_empty_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    [problem] = checked(tmp_path / "leeg").problems
    assert problem.code == "nothing_to_read"


SIGNS = (
    "\t",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    ": ",
    "- ",
    " #",
    "&",
    "*",
    "!",
    "|",
    ">",
    "\n",
    "\n  ",
    "%",
    "\u00a0",
    "é",
)
FILES = sorted(path.relative_to(SOUND).as_posix() for path in SOUND.rglob("*.yaml"))


@given(
    file=st.sampled_from(FILES),
    at=st.floats(0, 1),
    lost=st.integers(0, 12),
    typed=st.lists(st.sampled_from(SIGNS), max_size=3).map("".join),
)
@settings(max_examples=60)
def test_whatever_is_typed_or_lost_in_a_file_check_has_an_answer(
    file: str, at: float, lost: int, typed: str
) -> None:
    with TemporaryDirectory() as place:
        folder = copy_of_sound(Path(place))
        path = folder / file
        text = path.read_text(encoding="utf-8")
        where = int(at * len(text))
        path.write_text(text[:where] + typed + text[where + lost :], encoding="utf-8")
        for problem in checked(folder).problems:
            assert problem.message
            if problem.file == path.as_posix():
                assert problem.line <= len(path.read_text(encoding="utf-8").split("\n"))
