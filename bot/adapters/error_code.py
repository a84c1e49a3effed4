"""A short code for what nobody expected: the person reads it, and the log has it beside the cause."""

import secrets

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # nothing that looks like something else
LENGTH = 5


def error_code() -> str:
    """A new code, easy to read out."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
