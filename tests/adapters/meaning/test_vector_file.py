"""Vectors of texts are made once, whatever happens to the file."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.adapters.meaning.vector_file import known_vectors
from bot.domain.search.arrays import Floats


class Counting:
    """Gives every text its length, and remembers what it was asked."""

    name = "tel-1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def vectors(self, texts: Sequence[str]) -> Floats:
        self.asked += texts
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32)


def test_what_was_made_before_is_read_and_only_the_new_is_made(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    known_vectors(tmp_path, first, ["een", "twee", "een"])
    found = known_vectors(tmp_path, second, ["vijftien", "twee"])
    assert first.asked == ["een", "twee"]
    assert second.asked == ["vijftien"]
    assert found[:, 0].tolist() == [8.0, 4.0]


def test_known_or_made_now_the_vectors_are_equal(tmp_path: Path) -> None:
    made = known_vectors(tmp_path, Counting(), ["een", "twee"])
    assert np.array_equal(made, known_vectors(tmp_path, Counting(), ["een", "twee"]))


def test_a_spoilt_file_is_made_anew(tmp_path: Path) -> None:
    known_vectors(tmp_path, Counting(), ["een"])
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"PK\x03\x04 no archive")
    again = Counting()
    assert known_vectors(tmp_path, again, ["een"])[0, 0] == 3.0
    assert again.asked == ["een"]


def test_without_a_place_to_write_they_are_made_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a folder should be", encoding="utf-8")
    assert known_vectors(tmp_path / "state", Counting(), ["een"])[0, 0] == 3.0
