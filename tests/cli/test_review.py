"""`review`: the drafts it gives are taken by `check`."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from bot.cli.check import check
from bot.cli.editing.review import review, take
from bot.domain.language import Language
from bot.domain.usage.shared_example import SharedExample
from tests.adapters.knowledge.folders import copy_of_sound


async def asked(state: Path, words: str) -> None:
    """Three people asked this lately."""
    store = await open_store(state)
    for day in range(3):
        await store.usage.count_unanswered(words, Language.NL, datetime.now(UTC).date() - timedelta(days=day))
    await store.close()


def test_a_question_without_an_answer_comes_with_a_file_that_check_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    folder = copy_of_sound(tmp_path)
    config = tmp_path / "config.yaml"
    config.write_text(f"knowledge: {folder.name}\nstate: state\n", encoding="utf-8")
    asyncio.run(asked(tmp_path / "state", "… vergunning: voor barbecue op plein"))
    assert review(config, links=False) == 0
    said = capsys.readouterr().out
    assert "3× … vergunning: voor barbecue op plein" in said
    name = next(line for line in said.splitlines() if "Begin dan met dit" in line).rpartition(" in ")[2][:-1]
    lines = said.partition("Begin dan met dit")[2].splitlines()[1:]
    draft = [line.removeprefix("      ") for line in lines[: lines.index("")]]
    Path(name).write_text("\n".join(draft) + "\n", encoding="utf-8")
    assert check(config, None, "text", against=None, coverage=False, lang="nl") == 0, capsys.readouterr().out


async def shared(state: Path) -> int:
    """Somebody shared an example with every sign that YAML knows."""
    store = await open_store(state)
    told = 'Een "soeppan": op het plein #1. [Twintig] buren, {allemaal} blij!'
    day = datetime.now(UTC).date()
    number = await store.shared.share(
        SharedExample(day, Language.NL, told, "Utrecht: Zuilen", "kinderen", "https://example.org/soep")
    )
    await store.close()
    return number


def test_a_shared_example_is_copied_as_a_draft_that_check_takes_and_no_longer_waits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_of_sound(tmp_path)
    config = tmp_path / "config.yaml"
    config.write_text(f"knowledge: {folder.name}\nstate: state\n", encoding="utf-8")
    numbers = [asyncio.run(shared(tmp_path / "state")) for _ in range(2)]
    assert [take(config, number) for number in (*numbers, 99)] == [0, 0, 1]
    text = (folder / "voorbeelden" / "gedeeld.yaml").read_text(encoding="utf-8")
    assert text.count("status: concept") == 2
    assert "gemeenten: [utrecht]" in text
    assert check(config, None, "text", against=None, coverage=False, lang="nl") == 0, capsys.readouterr().out
    capsys.readouterr()
    assert review(config, links=False) == 0
    said = capsys.readouterr().out
    assert "soeppan" not in said.partition("review --take")[2]
