"""Starting the bot without Telegram: what it says, and with which status it ends."""

import shutil
from pathlib import Path

from tests.cli.process import ROOT, bot


def broken_copy(folder: Path) -> Path:
    copy = folder / "knowledge"
    shutil.copytree(ROOT / "knowledge", copy)
    approach = copy / "aanpakken/dialoog.yaml"
    approach.write_text(
        approach.read_text(encoding="utf-8").replace("werkt_wel:", "werkt_well:", 1), encoding="utf-8"
    )
    (copy / "situaties/rust.yaml").write_text("id: rust\n\tkleur: groen\n", encoding="utf-8")
    return copy


def test_without_a_token_it_says_so_in_one_line_and_answers_in_the_pipe(tmp_path: Path) -> None:
    done = bot(folder=tmp_path, typed="hoe start ik een dialoog?\n2\n")
    assert done.status == 0
    first, second = done.err.splitlines()
    assert first == "No TELEGRAM_BOT_TOKEN: the same bot talks here in the terminal. Stop: Ctrl-D."
    assert second.startswith(
        ("As a web page: http://127.0.0.1:8080/", "The page cannot open at 127.0.0.1:8080 (")
    )
    assert "Dit werkt wel" in done.out


def test_with_nothing_to_work_with_it_ends_with_2(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("web: {address: none}\n", encoding="utf-8")
    done = bot("run", folder=tmp_path)
    assert done.status == 2
    assert "nothing on standard input" in done.err


def test_only_telegram_never_falls_back(tmp_path: Path) -> None:
    done = bot("run", "--telegram", folder=tmp_path, typed="hoe start ik een dialoog?\n")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("There is no token.")


def test_a_token_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    done = bot("run", "--telegram", folder=tmp_path, TELEGRAM_BOT_TOKEN_FILE="/nowhere/token")
    assert done.status == 2
    assert "/nowhere/token" in done.err
    assert len(done.err.splitlines()) == 1


def test_knowledge_with_errors_stops_the_start_with_every_error_named(tmp_path: Path) -> None:
    knowledge = broken_copy(tmp_path)
    done = bot("run", folder=tmp_path, typed="hallo\n")
    assert (done.status, done.out) == (2, "")
    for place in ("aanpakken/dialoog.yaml:", "situaties/rust.yaml:2:1"):
        assert place in done.err
    assert "werkt_wel" in done.err
    assert knowledge.is_dir()
    assert not (tmp_path / "state").exists()


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("knowledge: elsewhere\n", encoding="utf-8")
    done = bot("run", folder=tmp_path, typed="hallo\n")
    assert done.status == 2
    assert "elsewhere" in done.err.splitlines()[-1]


def test_every_wrong_setting_is_told_and_ends_with_2(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("langauge: nl\nreload: perhaps\n", encoding="utf-8")
    done = bot("run", folder=tmp_path, typed="hallo\n")
    assert done.status == 2
    assert len(done.err.splitlines()) == 2


def test_a_corrupt_database_is_one_sentence_and_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    database = tmp_path / "state/buurtgids.sqlite3"
    database.write_bytes(b"this is not a database, but it is somebody's file" * 100)
    before = database.read_bytes()
    done = bot("chat", folder=tmp_path, typed="hallo\n")
    assert done.status == 2
    assert "damaged" in done.err or "another program" in done.err
    assert database.read_bytes() == before


def test_the_version_names_the_knowledge_too(tmp_path: Path) -> None:
    done = bot("--version", folder=tmp_path)
    assert done.status == 0
    assert done.out.startswith("buurtgids ")
    assert ", knowledge " in done.out


def test_check_is_clean_on_our_own_knowledge(tmp_path: Path) -> None:
    done = bot("check", str(ROOT / "knowledge"), folder=tmp_path)
    assert done.status == 0, done.out


def test_check_names_every_error_and_ends_with_1(tmp_path: Path) -> None:
    done = bot("check", str(broken_copy(tmp_path)), folder=tmp_path)
    assert done.status == 1
    assert "rust.yaml:2:1" in done.out
