"""The log for programs: whole lines, one code a message, and nobody's words."""

import asyncio
import json
import logging
import sys
from pathlib import Path

from bot.adapters.error_code import error_code
from bot.adapters.monitoring.json_log import JsonFormatter
from bot.services import correlation
from tests.cli.process import bot

WORDS = "mijn buurvrouw heet Annemiek"


def written(record: logging.LogRecord) -> dict[str, object]:
    line = JsonFormatter().format(record)
    assert "\n" not in line
    read = json.loads(line)
    assert isinstance(read, dict)
    return read


def a_record(message: str, **more: object) -> logging.LogRecord:
    return logging.makeLogRecord({"msg": message, "levelname": "ERROR", "name": "bot.test", **more})


def test_an_exception_is_told_by_kind_and_place_and_never_by_its_words() -> None:
    try:
        try:
            raise KeyError(WORDS)
        except KeyError as cause:
            raise ValueError(WORDS) from cause
    except ValueError:
        line = written(a_record("Error in answering", exc_info=sys.exc_info()))
    assert "Annemiek" not in json.dumps(line)
    exception = line["exception"]
    assert isinstance(exception, list)
    assert [one["type"] for one in exception] == ["ValueError", "KeyError"]
    assert "test_json_log.py" in exception[0]["at"][0]


async def test_all_lines_about_one_message_have_the_code_that_the_person_reads() -> None:
    async def one_message() -> tuple[str, str, object]:
        code = correlation.begin()
        await asyncio.sleep(0)
        return code, error_code(), written(a_record("something"))["code"]

    first, second = await asyncio.gather(*(asyncio.create_task(one_message()) for _ in range(2)))
    assert len(set(first)) == len(set(second)) == 1
    assert first[0] != second[0]
    assert "code" not in written(a_record("outside of any message"))


def test_a_running_bot_writes_a_line_for_each_message_without_what_was_typed(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("log: {format: json}\nweb: {address: none}\n", encoding="utf-8")
    done = bot("run", folder=tmp_path, typed=f"{WORDS}\nhallo\n", BUURTGIDS_LOG="INFO")
    lines = [json.loads(line) for line in done.err.splitlines() if line.startswith("{")]
    answered = [line for line in lines if "answered in" in line["message"]]
    assert len({line["code"] for line in answered}) == 2
    assert "Annemiek" not in done.err
