"""What the planner and the dispatcher need of a store. Every method is one transaction."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.domain.address import Address
from bot.domain.events.announced import AnnouncedDate, AnnouncedSession
from bot.domain.events.participation import NONE_YET, Participation
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.reminders.date_plan import DatePlan, PlanChoice
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope
from bot.domain.reminders.snooze import Snooze
from bot.domain.reminders.state import SkipReason, State
from bot.domain.reminders.wave import HeadStart, Wave


@dataclass(frozen=True, slots=True)
class Claim:
    """A reminder that this process, and no other, is to send now. `date` is as subscribers know it."""

    id: int
    address: Address
    language: Language
    date: AnnouncedDate
    lead: LeadTime
    scope: Scope | None
    """The narrowest one through which the person follows it."""
    tries: int
    """Earlier tries of which nobody knows whether they arrived."""
    due: datetime
    """When it was planned for."""
    useful_until: datetime
    """From then on it is too late."""
    snoozed: bool = False
    """Whether the person asked for this one."""
    participation: Participation = NONE_YET
    """The sessions that the person chose of this event."""
    zone: str | None = None
    """The time zone that the person chose."""

    @property
    def silent_at_night(self) -> bool:
        """Whether it makes no sound when it is sent in quiet hours."""
        return not self.snoozed


@dataclass(frozen=True, slots=True)
class DeliveryResult:
    """What became of a claim. PLANNED means: again at `at`; in every other state `at` is when it ended."""

    claim: int
    state: State
    at: datetime
    unknown: bool = False
    """Whether this try may have arrived."""
    withheld: bool = False
    """Whether nothing may be sent to the person for a while."""
    only_this: bool = False
    """Whether a refusal is about this message alone: the person can still be reached."""
    moved_to: Address | None = None
    """Everything of the person moves to this address."""


@dataclass(frozen=True, slots=True)
class AgendaChange:
    """What changed between what the store knows of the agenda and what the editors wrote."""

    scopes: Sequence[tuple[Scope, str]]
    """The whole agenda: which scope covers which event (slug), in order. Replaces what was known."""
    renamed: Sequence[tuple[str, str]] = ()
    """Former and present slug of events that subscribers know by the former."""
    facts: Sequence[AnnouncedDate] = ()
    """Dates that are new, or about which something changed."""
    replan: Sequence[DatePlan] = ()
    """New reminders of the dates that are new, moved, cancelled or on again."""
    sessions: Sequence[AnnouncedSession] = ()
    """Every session of events with a date to come. Replaces what was known of the events in `scopes`."""
    missing: Sequence[tuple[str, str]] = ()
    """Keys of coming dates that the editors no longer announce. Their reminders stay."""


@dataclass(frozen=True, slots=True)
class Filling:
    """The plans of coming dates; `until` and `settings` are what `filled` gives the next time."""

    plans: Sequence[DatePlan]
    until: datetime
    settings: str
    whole: bool
    """Whether `plans` hold every line, so that planned reminders without one are skipped."""


@dataclass(frozen=True, slots=True)
class DateCount:
    """How many reminders of one coming date are in which state."""

    date: AnnouncedDate
    counts: dict[State, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FollowedDate:
    """A coming date, and how many people who can be reached follow it."""

    date: AnnouncedDate
    people: int


@dataclass(frozen=True, slots=True)
class FailedDelivery:
    """A reminder or a notice that did not surely arrive: refused, uncertain or skipped."""

    address: Address
    event: str
    date_id: str
    """Empty for a notice, which may be about more than one date."""
    start: datetime
    lead: LeadTime | None
    """None for a notice of change."""
    at: datetime
    state: State
    reason: SkipReason | None
    recurring_message: RecurringKind | None = None
    """What it is when it is about no event at all; then `event` is empty."""


class PlanStore(Protocol):
    """The agenda as subscribers know it, and the reminders made from it."""

    async def upcoming(self, now: datetime) -> tuple[AnnouncedDate, ...]:
        """Every date known that has not begun, cancelled ones included, in order of start."""
        ...

    async def choices(self) -> tuple[PlanChoice, ...]:
        """Every distinct choice of lead times and zone, the operator's settings among them."""
        ...

    async def scopes(self) -> frozenset[tuple[Scope, str]]:
        """Which scope covers which event (slug), as last kept."""
        ...

    async def sessions(self) -> frozenset[AnnouncedSession]:
        """Every session that can be chosen, as last kept."""
        ...

    async def missing(self) -> frozenset[tuple[str, str]]:
        """Keys of the dates that are kept although the editors do not announce them."""
        ...

    async def filled(self) -> tuple[datetime | None, str]:
        """Until when reminders were last stored, and the settings they were computed with."""
        ...

    async def apply_change(self, change: AgendaChange, now: datetime) -> None:
        """Keep the new facts and scopes, and re-plan for everybody who follows."""
        ...

    async def fill(self, filling: Filling, now: datetime) -> None:
        """Store what is not stored yet, for everybody who follows; reminders already overdue stay."""
        ...

    async def remove_before(self, limit: datetime) -> None:
        """Forget dates that began before `limit`, and all reminders of them."""
        ...


ClaimT_co = TypeVar("ClaimT_co", covariant=True)


class DispatchStore(Protocol[ClaimT_co]):
    """What is due, who sends it, and what became of it."""

    async def take_over(self, owner: str, now: datetime) -> int:
        """Settle the claims of a process that is gone; how many there were.

        Those whose call was begun end as unknown: once more, or uncertain. The others go back to planned, as
        if nothing had happened.

        Only for whoever holds the dispatcher's lock: that no other process is sending is not checked here.
        """
        ...

    async def next_due(self) -> datetime | None:
        """When the first planned message is due; in the past when one is overdue."""
        ...

    async def zones(self) -> frozenset[str | None]:
        """The time zones that people read times in; None, the operator's, is always among them."""
        ...

    async def postpone(self, now: datetime, until: Mapping[str | None, datetime]) -> int:
        """Move what is overdue and may wait, and skip what would then come too late.

        `until`: to when, for the people of each zone in which it is quiet now. How many were skipped. What a
        person snoozed until now, or until less than `OBEYED` ago, stays; so does a notice that would come
        too late.
        """
        ...

    async def claim_due(
        self, now: datetime, owner: str, lease: timedelta, limit: int, channels: Collection[str]
    ) -> tuple[ClaimT_co, ...]:
        """Claim what is due on these channels, longest overdue first; at most `limit`.

        What is too late, on whatever channel, or overtaken by a nearer reminder, is skipped.
        """
        ...

    async def begin(self, claims: Collection[int], owner: str, until: datetime) -> frozenset[int]:
        """Keep, durably, that the calls for these claims begin now, and hold them until then.

        Which ones may begin: not what was cancelled, moved or unsubscribed meanwhile, nor what another
        process took over.
        """
        ...

    async def finish(self, endings: Iterable[DeliveryResult], owner: str, now: datetime) -> None:
        """Keep what became of claims. A refusal skips everything else planned for that person.

        A claim that was cancelled, moved or unsubscribed meanwhile is not planned again.
        """
        ...


class ReportStore(Protocol):
    """For the operator; changes nothing."""

    async def dates(self, since: datetime, until: datetime) -> tuple[DateCount, ...]:
        """Dates that start in between, in order, with the number of reminders in each state."""
        ...

    async def followed(self, now: datetime) -> tuple[FollowedDate, ...]:
        """Dates that have not begun and are not cancelled, in order of start; no sign-up deadlines."""
        ...

    async def troubles(self, since: datetime, limit: int) -> tuple[FailedDelivery, ...]:
        """What did not surely arrive since then, newest first; not what a person did not want any more."""
        ...


class WaveStore(Protocol):
    """Reminders counted by instant."""

    async def waves(self, since: datetime, until: datetime, at_least: int) -> tuple[Wave, ...]:
        """Instants in between at which so many reminders are to be tried, in order of time.

        What a person asked for at a clock time is not counted.
        """
        ...

    async def spread(self, starts: Sequence[HeadStart]) -> None:
        """Let the reminders of each wave be tried one after the other; what they are about stays the same."""
        ...


class SnoozeStore(Protocol):
    """Whole deeds, each one transaction."""

    async def reminded_of(self, address: Address, event: str, start: datetime) -> AnnouncedDate | None:
        """The date of `event` (slug) that begins at `start`, or began then when this person was reminded."""
        ...

    async def snooze(self, address: Address, date: AnnouncedDate, at: datetime, now: datetime) -> None:
        """Plan one more reminder for this person at `at`, in the place of one they asked for before.

        Makes the person known. Nothing is planned when the date has moved to before `at` meanwhile.
        """
        ...


@dataclass(frozen=True, slots=True)
class Snoozed:
    """What came of it: `at` is None when that moment is not between now and the start."""

    date: AnnouncedDate
    at: datetime | None
    others: tuple[tuple[Snooze, datetime], ...] = ()
    """What can still be chosen, when `at` is None."""
