"""What is kept of a person who follows something or made a choice."""

from dataclasses import dataclass
from datetime import date

from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime


@dataclass(frozen=True, slots=True)
class Person:
    """Nothing more is kept than this, the scopes they follow and their reminders."""

    address: Address
    language: Language | None = None
    """The language they chose; None follows that of the question."""
    lead_times: tuple[LeadTime, ...] | None = None
    """Their own choice; None follows the operator's setting, an empty one means no reminders."""
    zone: str | None = None
    """The time zone they chose, by name; None follows the operator's setting."""
    last_contact: date | None = None
    """A day, in UTC; never a time."""
    reachable: bool = True
    """Whether the last message to them was not refused for good."""
    withheld: bool = False
    """Whether the last message was refused for a while: it waits, and is tried again."""
