"""A log that programs read: one JSON object a line, without anything that people wrote."""

import json
import logging
import traceback
from datetime import UTC, datetime

from bot.services import correlation


class JsonFormatter(logging.Formatter):
    """`time`, `level`, `logger`, `message`, `code` of the message it is about, and `exception`.

    Of an exception the kinds and the places are told, and never its words: these may be a person's.
    """

    def format(self, record: logging.LogRecord) -> str:
        """See the class."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if code := correlation.current():
            line["code"] = code
        if record.exc_info and record.exc_info[1] is not None:
            line["exception"] = _places(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def write_json() -> None:
    """From now on the log of this process is JSON."""
    for handler in logging.getLogger().handlers:
        handler.setFormatter(JsonFormatter())


def _places(error: BaseException) -> list[dict[str, object]]:
    """The exception and what it came from, outermost first."""
    found: list[dict[str, object]] = []
    one: BaseException | None = error
    while one is not None and len(found) < 5:
        frames = traceback.extract_tb(one.__traceback__)
        at = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        found.append({"type": type(one).__name__, "at": at})
        one = one.__cause__ or one.__context__
    return found
