"""What a person gets to read about their reminders."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.events.announced import Purpose
from bot.domain.knowledge.entry import EntryId
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope
from bot.domain.reminders.state import SkipReason, State


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One message that will come, came, or will not come. `at` and `start` are aware, in the event's zone."""

    event: EntryId
    date_id: str
    start: datetime
    lead: LeadTime
    at: datetime
    state: State = State.PLANNED
    reason: SkipReason | None = None
    """Why it is skipped; None in every other state."""
    snoozed: bool = False
    """Whether the person asked for it themselves; then `lead` is to the second."""
    together: bool = False
    """Whether it comes in one message with others of that day."""
    purpose: Purpose = Purpose.DATE
    """What it reminds of; with SIGN_UP `start` is the instant from which it is too late to sign up."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What following `scope` means: every message of the coming year, in order of time.

    `new` is False when the person followed it already; then nothing changed.
    """

    scope: Scope
    lines: tuple[PlannedLine, ...]
    new: bool = True

    @property
    def coming(self) -> tuple[PlannedLine, ...]:
        """The messages that will be sent."""
        return tuple(line for line in self.lines if line.state is State.PLANNED)

    @property
    def skipped(self) -> tuple[PlannedLine, ...]:
        """The messages that will not be sent, each with its reason."""
        return tuple(line for line in self.lines if line.state is State.SKIPPED)


@dataclass(frozen=True, slots=True)
class Overview:
    """A person's reminders: planned in order of time, the rest (of the last 30 days) newest first."""

    following: tuple[Scope, ...]
    lead_times: tuple[LeadTime, ...]
    planned: tuple[PlannedLine, ...]
    sent: tuple[PlannedLine, ...]
    skipped: tuple[PlannedLine, ...]
    uncertain: tuple[PlannedLine, ...]
