"""Where a command writes: answers to standard output, the rest to standard error, the log included."""

import logging
import os
import sys
from collections.abc import Iterable

from bot.domain.diagnostics import Problem
from bot.messages.tools import say


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


def lines_of(problems: Iterable[Problem]) -> Iterable[str]:
    """Each problem on one line: place, what is wrong, what to do."""
    for problem in problems:
        place = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
        yield " ".join(filter(None, (f"{place}:", problem.message, problem.hint)))


QUIET = ("httpx", "httpcore", "telegram", "aiosqlite")  # loud at INFO; httpx would show every address


def start_logging() -> None:
    """Once, before anything else runs."""
    level = getattr(logging, os.environ.get("BUURTGIDS_LOG", "WARNING").upper(), logging.WARNING)
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING) if level > logging.DEBUG else level)
