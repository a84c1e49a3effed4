"""Where commands write: answers to standard output, words to the person at the keyboard to standard error."""

import sys
from collections.abc import Iterable

from bot.domain.problem import Problem
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
