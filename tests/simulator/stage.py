"""What is so in the simulated world, and how a happening changes it."""

from collections import deque
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.events.event import Event, EventStatus
from bot.domain.events.participation import Attendance
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.runtime.application import Application
from tests.agenda import Agenda, SetClock
from tests.simulator.audit import Audit
from tests.simulator.audit_recurring import RecurringAudit
from tests.simulator.ledger import Asked, Ledger
from tests.simulator.post import Post, Tap
from tests.simulator.program import Program
from tests.simulator.script import Happening, What, cancelled, deadline_of, moved, start_of, the_tips

ANSWERS = {
    What.COMES: Attendance.YES,
    What.DOES_NOT_COME: Attendance.NO,
    What.PERHAPS: Attendance.MAYBE,
}
Deed = Callable[[], Awaitable[object]]


class Truth:
    """The events as they are at this moment, and who follows them, whatever the program thinks."""

    def __init__(self, events: tuple[Event, ...]) -> None:
        self.events = {event.id.slug: event for event in events}
        self.agenda = Agenda(*events, besides=the_tips())
        self.followers: dict[str, dict[str, datetime]] = {slug: {} for slug in self.events}

    def edit(self, slug: str, event: Event) -> None:
        """An editor saves it."""
        self.events[slug] = event
        self.agenda.edit(*self.events.values())

    def start_of(self, slug: str, deadline: bool) -> int | None:
        """When the event begins or its deadline ends, in seconds; None when it was cancelled."""
        event = self.events[slug]
        if event.event_status is EventStatus.CANCELLED:
            return None
        at = deadline_of(event) if deadline else start_of(event)
        return None if at is None else int(at.timestamp())


class Stage:
    """Where everything happens, and is noted for the audit."""

    def __init__(
        self,
        truth: Truth,
        clock: SetClock,
        post: Post,
        program: Program,
        ledger: Ledger,
        audit: Audit,
        recurring: RecurringAudit,
    ) -> None:
        self._truth = truth
        self._clock = clock
        self._post = post
        self._program = program
        self._ledger = ledger
        self._audit = audit
        self._recurring = recurring

    @property
    def _application(self) -> Application:
        return self._program.life.application

    async def _reload(self) -> None:
        await self._application.planner.reload()

    async def happen(self, one: Happening, waiting: deque[Happening], work: Deed) -> None:
        """Let it happen; `waiting` is what comes later, `work` what a new process does first."""
        now = self._clock.at
        match one.what:
            case What.FOLLOW:
                await self._follow(one)
            case What.RECURRING_MESSAGE:
                await self._recurring_message(one)
            case What.ZONE:
                await self._zone(one)
            case What.LEADS:
                await self._lead_times(one)
            case What.UNFOLLOW:
                await self._unfollow(one)
            case What.RESTRICT | What.RESTORE:
                await self._restrict(one)
            case What.COMES | What.DOES_NOT_COME | What.PERHAPS:
                await self._answer(one)
            case What.SIGN_UP:
                await self._sign_up(one)
            case What.MOVE | What.CANCEL:
                self._edit(one)
                await self._program.do(self._reload)
                if one.what is What.CANCEL and one.event:
                    await self._audit.check_cancelled(self._program.store, one.event)
            case What.OUTAGE:
                self._post.unreachable_until = now + one.lasting
                self._ledger.troubled.append((now, now + one.lasting + timedelta(minutes=5)))
            case What.DOWN:
                await self._program.stop()
                self._clock.at += one.lasting
                self._ledger.troubled.append((now, self._clock.at + timedelta(minutes=5)))
                self._edit_while_down(waiting)
                await self._program.do(work)
            case What.SET_BACK:
                self._clock.at -= one.lasting
            case What.BLOCK | What.RETURN | What.STOP:
                await self._block(one)

    async def _follow(self, one: Happening) -> None:
        address, scope, now = one.address, one.scope, self._clock.now()
        assert address is not None
        assert scope is not None
        for slug, event in self._truth.events.items():
            if scope.covers(event):
                self._truth.followers[slug].setdefault(address.id, now)
        await self._program.do(
            lambda: self._application.subscriptions.follow(address, scope, Language.NL, self._clock.now())
        )

    async def _recurring_message(self, one: Happening) -> None:
        address, recurring_message = one.address, one.recurring_message
        assert address is not None
        assert recurring_message is not None
        self._recurring.note_recurring(address.id, recurring_message, self._clock.now())
        await self._program.do(
            lambda: self._application.recurring.ask(
                address, recurring_message, Language.NL, self._clock.now(), zone=self._zone_of(address)
            )
        )

    def _zone_of(self, address: Address) -> str | None:
        zone = self._ledger.zones.get(address.id)
        return zone.key if zone is not None else None

    async def _zone(self, one: Happening) -> None:
        address, zone = one.address, one.zone
        assert address is not None
        assert zone is not None

        async def choose() -> None:
            now = self._clock.now()
            recurring = await self._application.recurring.plans_in(address, zone, now)
            await self._application.subscriptions.set_zone(address, zone, recurring, now)

        await self._program.do(choose)
        self._ledger.zones[address.id] = ZoneInfo(zone)

    async def _answer(self, one: Happening) -> None:
        """Who follows it and heard nothing of it yet says whether they come."""
        address, slug, now = one.address, one.event, self._clock.now()
        assert address is not None
        assert slug is not None
        event = self._truth.events[slug]
        follows = address.id in self._truth.followers[slug] and address.id not in self._ledger.stopped
        start = self._truth.start_of(slug, False)
        if not follows or start is None or start <= now.timestamp():
            return
        comes = ANSWERS[one.what]
        await self._program.do(
            lambda: self._application.participations.attend(
                address,
                event,
                datetime.fromtimestamp(start, UTC),
                comes,
                language=Language.NL,
                now=self._clock.now(),
            )
        )
        key = (address.id, slug)
        if comes is Attendance.MAYBE:
            if self._ledger.not_coming.pop(key, None) is not None:
                self._ledger.perhaps[key] = self._clock.now()
            return
        said = self._ledger.coming if comes is Attendance.YES else self._ledger.not_coming
        said[key] = self._clock.now()

    async def _lead_times(self, one: Happening) -> None:
        address = one.address
        assert address is not None
        leads = [LeadTime.parse(lead) for lead in one.leads]
        await self._program.do(
            lambda: self._application.subscriptions.set_lead_times(address, leads, self._clock.now())
        )
        self._ledger.leads.setdefault(address.id, []).append((self._clock.now(), one.leads))

    async def _unfollow(self, one: Happening) -> None:
        """Who follows an event lets it go; who never followed it, or stopped, does nothing."""
        address, scope, slug = one.address, one.scope, one.event
        assert address is not None
        assert scope is not None
        assert slug is not None
        if address.id not in self._truth.followers[slug] or address.id in self._ledger.stopped:
            return
        await self._program.do(
            lambda: self._application.subscriptions.unfollow(address, scope, self._clock.now())
        )
        del self._truth.followers[slug][address.id]
        self._ledger.unfollowed[address.id, slug] = self._clock.now()
        self._ledger.numbers["unfollowed"] += 1

    async def _restrict(self, one: Happening) -> None:
        address, now = one.address, self._clock.now()
        assert address is not None
        times = self._ledger.restricted.setdefault(address.id, [])
        if one.what is What.RESTRICT:
            if address not in self._post.restricted:
                self._post.restricted.add(address)
                times.append((now, datetime.max.replace(tzinfo=UTC)))
            return
        self._post.restricted.discard(address)
        if times and times[-1][1] > now:
            times[-1] = (times[-1][0], now)
        await self._program.do(lambda: self._application.people.may_write(address))

    async def _sign_up(self, one: Happening) -> None:
        address, slug = one.address, one.event
        assert address is not None
        assert slug is not None
        await self._program.do(
            lambda: self._application.participations.sign_up(
                address, self._truth.events[slug], self._clock.now()
            )
        )
        self._ledger.signed_up[address.id, slug] = self._clock.now()

    async def snooze(self, tap: Tap) -> None:
        """Somebody taps, and what they are told is noted."""
        if tap.address.id in self._ledger.stopped or (tap.address.id, tap.event) in self._ledger.unfollowed:
            return
        start = datetime.fromtimestamp(tap.start, UTC)
        planned: datetime | None = None

        async def put_off() -> None:
            nonlocal planned
            found = await self._application.snoozing.snooze(
                tap.address,
                tap.event,
                start,
                tap.snooze,
                self._clock.now(),
                zone=self._ledger.zones.get(tap.address.id),
            )
            planned = found.at if found is not None else None

        await self._program.do(put_off)
        if planned is not None:
            asked = self._ledger.snoozes.setdefault((tap.address.id, tap.event), [])
            asked.append(Asked(self._clock.now(), planned))

    async def _block(self, one: Happening) -> None:
        address = one.address
        assert address is not None
        if one.what is What.BLOCK:
            self._ledger.blocked.add(address.id)
            self._post.blocked.add(address)
            return
        self._post.blocked.discard(address)
        if one.what is What.STOP:
            await self._program.do(lambda: self._stop(address))
            self._ledger.stopped.setdefault(address.id, self._clock.now())
        await self._program.do(lambda: self._write(address))

    async def _write(self, address: Address) -> None:
        await self._application.people.seen(address, self._clock.now())
        await self._application.people.settle()

    async def _stop(self, address: Address) -> None:
        await self._application.subscriptions.stop(address, self._clock.now())
        await self._application.recurring.stop(address, self._clock.now())

    def _edit(self, one: Happening) -> None:
        assert one.event is not None
        event = self._truth.events[one.event]
        edited = cancelled(event) if one.day is None else moved(event, one.day)
        self._truth.edit(one.event, edited)
        soon = min(start_of(event), start_of(edited)) - self._clock.at < timedelta(days=1, hours=12)
        self._ledger.edited[one.event] = self._clock.at
        if one.what is What.CANCEL or soon:
            self._ledger.urgent.add(one.event)

    def _edit_while_down(self, waiting: deque[Happening]) -> None:
        edits = (What.MOVE, What.CANCEL)
        now = [one for one in waiting if one.at <= self._clock.at and one.what in edits]
        for one in now:
            waiting.remove(one)
            self._edit(one)
