"""At the top there are three kinds of failure: expected, interrupted, unexpected."""

import logging
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from bot.adapters.error_code import error_code
from bot.messages.tools import say
from bot.runtime.failures import COULD_NOT_RUN, INTERRUPTED, CannotStartError
from bot.runtime.output import tell, tell_problems

P = ParamSpec("P")


log = logging.getLogger(__name__)


def guarded(command: Callable[P, int]) -> Callable[P, int]:
    """What a person can mend becomes sentences and exit status 2; the rest one sentence with a code."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> int:
        try:
            return command(*args, **kwargs)
        except CannotStartError as error:
            tell(*error.lines)
            tell_problems(error.problems)
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
