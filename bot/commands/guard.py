"""At the top there are three kinds of failure: expected, interrupted, unexpected."""

import logging
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec

from bot.app import CannotStartError
from bot.domain.problem import Problem
from bot.messages.tools import say
from bot.services.error_code import error_code

P = ParamSpec("P")
COULD_NOT_RUN = 2
INTERRUPTED = 130  # what a shell reports for Ctrl-C

log = logging.getLogger(__name__)


def guarded(command: Callable[P, int]) -> Callable[P, int]:
    """What a person can mend becomes sentences and exit status 2; the rest one sentence with a code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> int:
        try:
            return command(*args, **kwargs)
        except CannotStartError as error:
            tell(*error.lines, *lines_of(error.problems))
        except KeyboardInterrupt:
            return INTERRUPTED
        except BrokenPipeError:
            sys.stderr.close()
            return COULD_NOT_RUN
        except Exception:
            code = error_code()
            log.exception("Unexpected error %s", code)
            tell(say("unexpected", code=code))
        return COULD_NOT_RUN

    return run


def tell(*lines: str) -> None:
    """Lines for the person at the keyboard, on standard error: standard output is for answers."""
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201


def lines_of(problems: Iterable[Problem]) -> Iterable[str]:
    """Each problem on one line: place, what is wrong, what to do."""
    for problem in problems:
        place = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
        yield " ".join(filter(None, (f"{place}:", problem.message, problem.hint)))
