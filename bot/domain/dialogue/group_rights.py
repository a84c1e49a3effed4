"""Who may change the reminders and the settings of a group."""

from collections.abc import Awaitable, Callable
from enum import StrEnum


class GroupChanges(StrEnum):
    """Who may. The value is what the configuration spells."""

    ADMINS = "admins"
    EVERYONE = "everyone"


MayChange = Callable[[], Awaitable[bool]]
"""Whether who does something may change what is kept at that address. Asked only when it matters."""


async def everyone_may() -> bool:
    """Where a person speaks for themselves."""
    return True
