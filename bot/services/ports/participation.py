"""What going to an event needs of a store."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.address import Address
from bot.domain.events.announced import AnnouncedDate
from bot.domain.events.participation import Attendance, ChosenSession, Participation


@dataclass(frozen=True, slots=True)
class AttendanceCount:
    """How many people said whether they come to a date."""

    date: AnnouncedDate
    yes: int
    maybe: int
    no: int


class ParticipationStore(Protocol):
    """Whole deeds, each one transaction."""

    async def participation(self, address: Address) -> Participation:
        """What this person said about the events they go to."""
        ...

    async def choose_session(self, address: Address, chosen: ChosenSession, now: datetime) -> None:
        """Keep the choice, in the place of another of the same round; makes the person known."""
        ...

    async def drop_session(self, address: Address, chosen: ChosenSession) -> bool:
        """Forget the choice; False when it was not made."""
        ...

    async def sign_up(self, address: Address, event: str, now: datetime) -> None:
        """Keep that they signed up for the event (slug), and skip reminders of its deadline."""
        ...

    async def attend(
        self, address: Address, event: str, start: datetime, attendance: Attendance, now: datetime
    ) -> AnnouncedDate | None:
        """Keep whether they come to the date of `event` (slug) that begins at `start`.

        Or that began then when this person was reminded. Skips the reminders that are not for them any more;
        makes the person known. Which date it is; None when there is none.
        """
        ...

    async def attendance(self, now: datetime) -> tuple[AttendanceCount, ...]:
        """How many people said what about each coming date of which anybody did, in order of start."""
        ...

    async def sign_off(self, address: Address, event: str) -> None:
        """Forget that they signed up."""
        ...
