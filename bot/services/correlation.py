"""One short code for all that is done about one message: a person can name it, and the log has it."""

import secrets
from contextvars import ContextVar

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # nothing that looks like something else
LENGTH = 5

_code: ContextVar[str] = ContextVar("correlation_code", default="")


def begin() -> str:
    """A new code, easy to read out; from now on the one of this task and of what it starts."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    _code.set(code)
    return code


def current() -> str:
    """The code of the message that this task is about; empty outside of any."""
    return _code.get()
