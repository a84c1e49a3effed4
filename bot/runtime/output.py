"""Where a command writes: answers to standard output, the rest to standard error, the log included."""

import logging
import os
import sys
from collections.abc import Iterable

from bot.domain.diagnostics import Diagnostic
from bot.messages.tools import say, tool_language
from bot.services.editing.report import lines_of


def show(*lines: str) -> None:
    """Lines of an answer, written at once."""
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def tell(*lines: str) -> None:
    """Lines for the person at the keyboard."""
    sys.stderr.writelines(f"{line}\n" for line in lines)
    sys.stderr.flush()


def notify(key: str, /, **values: str) -> None:
    """One sentence of the tools for the operator."""
    tell(say(key, **values))


def tell_problems(problems: Iterable[Diagnostic]) -> None:
    """What is wrong in files, with the lines as they should be: the same text that `check` shows."""
    tell(*(line for one in problems for line in lines_of(one, tool_language())))


QUIET = ("httpx", "httpcore", "telegram", "aiosqlite")  # loud at INFO; httpx would show every address


def start_logging() -> None:
    """Once, before anything else runs."""
    level = getattr(logging, os.environ.get("BUURTGIDS_LOG", "WARNING").upper(), logging.WARNING)
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING) if level > logging.DEBUG else level)
