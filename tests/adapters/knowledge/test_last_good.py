"""The last knowledge that could be read is kept whole, and read as it was."""

from pathlib import Path

from bot.adapters.knowledge.last_good import FILE, keep, restore
from bot.adapters.knowledge.reading.reader import read
from tests.adapters.knowledge.folders import change, copy_of_sound


def test_what_was_kept_reads_as_the_same_knowledge_layers_included(tmp_path: Path) -> None:
    layer = tmp_path / "laag"
    (layer / "teksten").mkdir(parents=True)
    (layer / "teksten/nl.yaml").write_text("knop_menu: Naar het begin\n", encoding="utf-8")
    layers = (copy_of_sound(tmp_path), layer)
    before = read(layers)
    assert before.knowledge is not None
    assert keep(tmp_path / "state", layers, before.knowledge.revision)
    kept = restore(tmp_path / "state", tmp_path / "again")
    assert kept is not None
    after = read(kept.layers)
    assert after.knowledge == before.knowledge
    assert after.texts == before.texts


def test_files_that_changed_since_they_were_read_are_not_kept(tmp_path: Path) -> None:
    folder, state = copy_of_sound(tmp_path), tmp_path / "state"
    before = read(folder)
    assert before.knowledge is not None
    change(folder, "aanpakken/dialoog.yaml", "werkt_wel:", "werkt_well:")
    assert not keep(state, (folder,), before.knowledge.revision)
    assert restore(state, tmp_path / "again") is None


def test_what_was_kept_stays_when_it_cannot_be_written_and_a_damaged_file_counts_as_none(
    tmp_path: Path,
) -> None:
    folder, state = copy_of_sound(tmp_path), tmp_path / "state"
    before = read(folder)
    assert before.knowledge is not None
    state.write_text("a file where the folder should be", encoding="utf-8")
    assert not keep(state, (folder,), before.knowledge.revision)
    state.unlink()
    assert keep(state, (folder,), before.knowledge.revision)
    assert [path.name for path in state.iterdir()] == [FILE]
    (state / FILE).write_bytes((state / FILE).read_bytes()[:2000])
    assert restore(state, tmp_path / "again") is None
