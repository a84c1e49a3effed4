"""What happened in the simulated world, what excuses what, and the promises that were broken."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.simulator.labels import SIGN_UP, Key
from tests.simulator.post import Post, Try

ROOM = timedelta(seconds=10)  # a message that was claimed in time may leave so much later
SLACK = timedelta(hours=2)  # more than the clock is ever set back
OBEYED = timedelta(minutes=15)  # what a person set to a clock time may come at night when it is no later
QUIET_FROM, QUIET_UNTIL = time(22), time(7, 30)
LAST_MINUTE = time(21, 59)
ELAPSED = {"h": timedelta(hours=1), "m": timedelta(minutes=1), "s": timedelta(seconds=1)}
ENDED = ("sent", "refused", "uncertain", "skipped")
NINE = time(9)  # when a reminder to sign up comes


@dataclass(frozen=True, slots=True)
class Asked:
    """A person asked at `since` to hear something at `at`."""

    since: datetime
    at: datetime


@dataclass(slots=True)
class Ledger:
    """`problems` says what went wrong; `numbers` counts what happened."""

    post: Post
    zone: ZoneInfo
    late: timedelta
    """A first try later than this had a cause: a head start leaves room for a wave, not for second tries."""
    wave: timedelta
    """How long a wave of reminders may take, and so how much earlier it may begin."""
    problems: list[str] = field(default_factory=list)
    numbers: Counter[str] = field(default_factory=Counter)
    in_flight: set[Key] = field(default_factory=set)
    """What a killed process was sending: nobody knows whether it arrived."""
    edited: dict[str, datetime] = field(default_factory=dict)
    """When the date of an event changed."""
    urgent: set[str] = field(default_factory=set)
    """Events of which the change may be told at night."""
    blocked: set[str] = field(default_factory=set)
    """Chats that will not receive everything."""
    stopped: dict[str, datetime] = field(default_factory=dict)
    """Chats that want to hear nothing any more, and since when."""
    signed_up: dict[tuple[str, str], datetime] = field(default_factory=dict)
    """Since when, by chat and event."""
    zones: dict[str, ZoneInfo] = field(default_factory=dict)
    """Of the chats that chose one."""
    not_coming: dict[tuple[str, str], datetime] = field(default_factory=dict)
    """Who said that they do not come, by chat and event, and since when."""
    coming: dict[tuple[str, str], datetime] = field(default_factory=dict)
    """Who said that they come."""
    perhaps: dict[tuple[str, str], datetime] = field(default_factory=dict)
    """Who thought again after saying that they do not come."""
    unfollowed: dict[tuple[str, str], datetime] = field(default_factory=dict)
    """Who let an event go, and since when."""
    leads: dict[str, list[tuple[datetime, tuple[str, ...]]]] = field(default_factory=dict)
    """The lead times that a chat chose, with since when, in order."""
    restricted: dict[str, list[tuple[datetime, datetime]]] = field(default_factory=dict)
    """When nothing could be written in a chat; the last end is far away while that lasts."""
    snoozes: dict[tuple[str, str], list[Asked]] = field(default_factory=dict)
    """By chat and event, in the order in which they were asked for."""
    troubled: list[tuple[datetime, datetime]] = field(default_factory=list)
    """When the program could not do its work in time."""

    def trouble(self, begin: datetime, end: datetime) -> bool:
        """Whether any trouble touches this time."""
        return any(first <= end and last >= begin for first, last in self.troubled)

    def withheld(self, chat: str, begin: datetime, end: datetime) -> bool:
        """Whether nothing could be written in this chat at some moment of this time."""
        return any(first <= end and last >= begin for first, last in self.restricted.get(chat, ()))

    def leads_at(self, chat: str, at: datetime, usual: tuple[str, ...]) -> tuple[str, ...]:
        """The lead times that held for this chat at that moment."""
        chosen = [leads for since, leads in self.leads.get(chat, ()) if since <= at]
        return chosen[-1] if chosen else usual

    def every_lead(self, chat: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """All lead times that ever held for this chat."""
        chosen = [lead for _, leads in self.leads.get(chat, ()) for lead in leads]
        return tuple(dict.fromkeys((*usual, *chosen)))

    def chose_near(self, chat: str, at: datetime) -> bool:
        """Whether this chat chose other lead times about then."""
        return any(abs(since - at) < timedelta(days=2) for since, _ in self.leads.get(chat, ()))

    def stopped_before(self, chat: str, at: datetime) -> bool:
        """Whether this chat wanted to hear nothing any more at that moment."""
        return chat in self.stopped and self.stopped[chat] < at

    def answered(self, chat: str, event: str, lead: str) -> datetime | None:
        """Since when a reminder with this lead time is not for this chat, by what they said of coming."""
        said = self.not_coming.get((chat, event))
        return self.coming.get((chat, event)) if said is None and lead.startswith(SIGN_UP) else said

    def quiet(self, at: datetime, chat: str = "") -> bool:
        """Whether nobody wants a buzz at `at`, where this chat is."""
        shown = self.wall(at, chat).time()
        return shown >= QUIET_FROM or shown < QUIET_UNTIL

    def wall(self, at: datetime, chat: str = "") -> datetime:
        """What the wall clock shows, where this chat is; without one where the events are."""
        return at.astimezone(self.zones.get(chat, self.zone)).replace(tzinfo=None)

    def instant(self, wall: datetime, chat: str = "") -> datetime:
        """When the wall clock shows that, for the first time."""
        return wall.replace(tzinfo=self.zones.get(chat, self.zone)).astimezone(UTC)

    def due(self, lead: str, start: datetime) -> datetime:
        """Whatever the quiet hours: days by the wall clock, hours by the stopwatch, deadlines at nine."""
        if lead.startswith(SIGN_UP):
            wall = self.wall(start)
            morning = datetime.combine(wall.date(), NINE)
            last = morning if morning < wall else morning - timedelta(days=1)
            return self.instant(last - timedelta(days=int(lead[len(SIGN_UP) : -1]) - 1))
        count, unit = int(lead[:-1]), lead[-1]
        if unit == "d":
            return self.instant(self.wall(start) - timedelta(days=count))
        return start - count * ELAPSED[unit]

    def moment(self, lead: str, start: datetime, chat: str = "") -> datetime:
        """When it is to come: as it is due, or else at the nearer edge of the night that lies before `start`.

        What a person set to a clock time comes at night too.
        """
        due = self.due(lead, start)
        if lead.endswith("s") or not self.quiet(due, chat):
            return due
        wall = self.wall(due, chat)
        evening, morning = (datetime.combine(wall.date(), edge) for edge in (LAST_MINUTE, QUIET_UNTIL))
        earlier = self.instant(evening if evening <= wall else evening - timedelta(days=1), chat)
        later = self.instant(morning if morning > wall else morning + timedelta(days=1), chat)
        return earlier if later >= start or due - earlier <= later - due else later

    def problem(self, words: str) -> None:
        """A promise was broken."""
        self.problems.append(words)

    def check_end(self, key: Key, state: str, tries: Iterable[Try]) -> None:
        """It is not forgotten, and what counts as sent was."""
        if state not in ENDED:
            self.problem(f"{key} is still {state} after its date: lost")
        if state == "sent" and not any(one.arrived and one.known for one in tries):
            self.problem(f"{key} counts as sent and never was")

    def check_copies(self, key: Key, tries: Sequence[Try]) -> None:
        """A second copy comes only when nobody knew of the first, and never a third."""
        self.numbers["tries"] += len(tries)
        arrived = sum(one.arrived for one in tries)
        self.numbers["second copies"] += max(0, arrived - 1)
        if arrived > 1 and key not in self.in_flight and all(one.known for one in tries):
            self.problem(f"{key} arrived {arrived} times, each with a known outcome")
        if any(self.stopped_before(key[0], one.at - ROOM) for one in tries):
            self.problem(f"{key} was tried after the word stop")
        if sum(one.arrived or not one.known for one in tries) > 2:
            self.problem(f"{key} was tried again after two unknown outcomes")
