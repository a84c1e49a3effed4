"""A short code for what nobody expected: the person reads it, and the log has it beside the cause."""

from bot.services import correlation


def error_code() -> str:
    """That of the message that is being answered; outside of any a new one."""
    return correlation.current() or correlation.begin()
