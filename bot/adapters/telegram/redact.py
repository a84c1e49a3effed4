"""No token in any log line."""

import logging
import traceback
from collections.abc import Callable
from urllib.parse import quote

HIDDEN = "[token]"
SHORTEST = 8  # characters; the half of a token after its colon is hidden on its own when it is as long

_secrets: set[str] = set()
_installed: list[Callable[..., logging.LogRecord]] = []


def hide(secret: str) -> None:
    """From now on no log record of this process holds `secret`, in message, traceback or stack.

    Works where records are made, so that it holds for every handler, level and library. Also keeps the
    libraries that log whole requests and updates from doing so: people's words do not belong in a log.
    """
    if not secret:
        return
    key = secret.partition(":")[2]
    _secrets.update({secret, quote(secret, safe="")} | ({key} if len(key) >= SHORTEST else set()))
    for library in ("httpx", "httpcore"):
        logging.getLogger(library).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.INFO)
    if not _installed:
        _installed.append(logging.getLogRecordFactory())
        logging.setLogRecordFactory(_make_record)


def redacted(text: str) -> str:
    """`text` without any hidden secret."""
    for secret in sorted(_secrets, key=len, reverse=True):
        text = text.replace(secret, HIDDEN)
    return text


def _make_record(*args: object, **kwargs: object) -> logging.LogRecord:
    record = _installed[0](*args, **kwargs)
    try:
        message = record.getMessage()
    except (TypeError, ValueError, KeyError):  # wrong arguments; their words must not slip through
        message, record.args = f"{record.msg} {record.args}", ()
        record.msg = message
    if (clean := redacted(message)) != message:
        record.msg, record.args = clean, ()
    if record.exc_info and record.exc_info[1] is not None:
        text = "".join(traceback.format_exception(*record.exc_info)).rstrip("\n")
        if (clean := redacted(text)) != text:
            record.exc_text, record.exc_info = clean, None
    if record.stack_info:
        record.stack_info = redacted(record.stack_info)
    return record
