"""How sure the bot may be is kept for one content, and once more with the knowledge."""

from pathlib import Path

from bot.adapters.calibration_file import FILE, WITH_KNOWLEDGE, keep, keep_with, kept, kept_before
from bot.domain.search.confidence.signals import SIGNALS, Logistic

LEARNT = Logistic(tuple(float(number) for number in range(len(SIGNALS))), -3.5)
OLDER = Logistic(offset=-1.0)


def test_what_stands_with_the_knowledge_makes_a_fresh_copy_as_sure(tmp_path: Path) -> None:
    keep_with(tmp_path, "4:abc", LEARNT)
    assert kept(tmp_path / "state", [tmp_path], "4:abc") == LEARNT


def test_another_content_is_measured_again_and_meanwhile_as_sure_as_before(tmp_path: Path) -> None:
    keep_with(tmp_path, "4:abc", LEARNT)
    assert kept(tmp_path / "state", [tmp_path], "4:xyz") is None
    assert kept_before([tmp_path]) == LEARNT


def test_what_was_measured_after_a_change_counts_for_that_content(tmp_path: Path) -> None:
    keep_with(tmp_path, "4:abc", OLDER)
    keep(tmp_path / "state", "4:xyz", LEARNT)
    assert kept(tmp_path / "state", [tmp_path], "4:xyz") == LEARNT
    assert kept(tmp_path / "state", [tmp_path], "4:abc") == OLDER


def test_a_file_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / WITH_KNOWLEDGE).write_text("{", encoding="utf-8")
    (tmp_path / FILE).write_text('{"content": "4:abc", "weights": {}, "offset": 0}', encoding="utf-8")
    assert kept(tmp_path, [tmp_path], "4:abc") is None
    assert kept_before([tmp_path]) is None
