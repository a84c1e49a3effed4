"""`health`, as an operator or a program asks it."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import DATABASE, open_store
from bot.cli.operating.health import health
from bot.domain.health import Heartbeat
from tests.cli.databases import newer, of_another_program


def asked(folder: Path, capsys: pytest.CaptureFixture[str], *, as_json: bool = False) -> tuple[int, str]:
    config = folder / "config.yaml"
    config.write_text("state: state\n", encoding="utf-8")
    status = health(config, as_json=as_json, prometheus=False)
    said = capsys.readouterr()
    return status, said.out + said.err


def a_bot_ran(folder: Path, *, knowledge_current: bool = True) -> Path:
    """A store with a beat of this moment; its file."""

    async def beat() -> None:
        store = await open_store(folder / "state")
        now = datetime.now(UTC)
        await store.health.beat(Heartbeat(now, "abc", now, knowledge_current, ("telegram",)))
        await store.close()

    asyncio.run(beat())
    return folder / "state" / DATABASE


def test_a_bot_that_just_gave_a_sign_of_life_is_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_bot_ran(tmp_path)
    status, said = asked(tmp_path, capsys)
    assert status == 0, said
    assert len(said.splitlines()) == 4
    assert asked(tmp_path, capsys, as_json=True)[0] == 0


def test_where_no_bot_ever_ran_it_says_so_and_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = asked(tmp_path, capsys)
    assert status == 1
    assert "--config" in said
    assert not (tmp_path / "state").exists()


def test_json_names_the_check_that_is_not_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_bot_ran(tmp_path, knowledge_current=False)
    status, said = asked(tmp_path, capsys, as_json=True)
    answer = json.loads(said)
    assert (status, answer["healthy"], answer["checks"]["knowledge"]["healthy"]) == (1, False, False)
    assert answer["checks"]["loop"]["healthy"]


def _corrupt(file: Path) -> None:
    file.write_bytes(b"no database at all, but long enough" * 100)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [(_corrupt, "damaged"), (newer, "newer version"), (of_another_program, "another program")],
)
def test_a_database_that_cannot_be_used_is_named_with_what_to_do_and_left_alone(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], None],
    words: str,
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    file = a_bot_ran(tmp_path)
    spoil(file)
    before = file.read_bytes()
    status, said = asked(tmp_path, capsys)
    assert status == 2
    assert words in said
    assert str(file) in said
    assert file.read_bytes() == before
