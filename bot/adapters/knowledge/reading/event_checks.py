"""What contradicts itself in one event, with the paths that editors know."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.adapters.knowledge.written.likely_values import likely_rule
from bot.adapters.knowledge.written.slugs import another_id
from bot.domain.diagnostics import Finding, NewValues, Path, Severity
from bot.domain.events.event import Event, EventDate, Recurrence, SessionRound
from bot.domain.events.occurrences import days_of
from bot.domain.events.recurrence_rule import needs_start, never_ends, rule_mistake
from bot.domain.events.time_corrections import EventHours, in_order, inside, not_after
from bot.domain.events.written_time import say_day

_NEAR = timedelta(days=366)  # how far from a day that the rule does not give its nearest day is looked for
_EVENING, _NIGHT = time(18), time(6)  # from the one to the other is past midnight, not a mistake


def contradictions(event: Event, file: str, top: Path) -> Iterator[Finding]:
    """Times and dates of `event`, which stands at `top` of `file`, that cannot all be true."""
    yield from _equal_ids(file, (*top, "data"), tuple(row.id for row in event.dates), "duplicate_date")
    for number, row in enumerate(event.dates):
        yield from _date(event, row, file, (*top, "data", number))
    if event.recurrence is not None:
        yield from _series(event, event.recurrence, file, top)
        rule = event.recurrence
        yield from _order(
            EventDate("", event.reviewed, None, rule.begin, rule.end, doors=rule.doors), file, top
        )
    yield from _sign_up(event, file, (*top, "aanmelden"))
    yield from _rounds(event, file, (*top, "deelsessies"))


def _series(event: Event, rule: Recurrence, file: str, top: Path) -> Iterator[Finding]:
    """Of the rule of `event`, which stands at `top` of `file`."""
    at, values = (*top, "herhaling"), {"text": _as_written(rule)}
    code = rule_mistake(rule.rule, rule.since or event.reviewed)
    if code is not None:
        better = likely_rule(rule.rule)
        likely = (NewValues({at: better}),) if better else ()
        yield Finding(file, at, code, values, proposals=likely)
        return
    if rule.since is None and needs_start(rule.rule):
        first = next(days_of(rule, event.reviewed, event.reviewed + _NEAR), event.reviewed)
        start = NewValues({(*top, "vanaf"): say_day(first)})
        yield Finding(file, at, "rule_without_start", values, proposals=(start,))
        return
    if never_ends(rule.rule):
        end = NewValues({(*top, "tot"): say_day((rule.since or event.reviewed) + timedelta(days=365))})
        yield Finding(file, at, "rule_without_end", values, Severity.TIP, proposals=(end,))
    yield from _series_exceptions(rule, file, top)


def _series_exceptions(rule: Recurrence, file: str, top: Path) -> Iterator[Finding]:
    places: list[tuple[date, Path]] = [
        *((day, (*top, "behalve", number)) for number, day in enumerate(rule.left_out)),
        *((one.day, (*top, "uitzonderingen", number, "datum")) for number, one in enumerate(rule.exceptions)),
    ]
    seen: set[date] = set()
    for day, at in places:
        values = {"day": say_day(day), "text": _as_written(rule)}
        if day in seen:
            yield Finding(file, at, "exception_twice", values)
        elif next(days_of(rule, day, day), None) is None:
            near = _nearest(rule, day)
            proposals = () if near is None else (NewValues({at: say_day(near)}),)
            yield Finding(file, at, "not_a_day_of_the_rule", values, proposals=proposals)
        seen.add(day)
    for number, one in enumerate(rule.exceptions):
        told = (one.moved_to, one.begin, one.end, one.doors, one.status, one.place)
        if not any(told):
            yield Finding(file, (*top, "uitzonderingen", number), "exception_of_nothing", {})


def _as_written(rule: Recurrence) -> str:
    """Without the end that `tot` gave it."""
    return re.sub(r";UNTIL=\d{8}$", "", rule.rule)


def _nearest(rule: Recurrence, day: date) -> date | None:
    after = next(days_of(rule, day, day + _NEAR), None)
    before = max(days_of(rule, day - _NEAR, day), default=None)
    return min(
        (one for one in (before, after) if one is not None), key=lambda one: abs(one - day), default=None
    )


def _sign_up(event: Event, file: str, path: Path) -> Iterator[Finding]:
    until = event.sign_up.until_day if event.sign_up is not None else None
    last = event.final_day
    if until is not None and last is not None and until > last:
        values = {"until": say_day(until), "last": say_day(last)}
        at = (*path, "tot")
        yield Finding(
            file, at, "sign_up_after", values, proposals=(NewValues({at: say_day(not_after(until, last))}),)
        )


def _equal_ids(file: str, path: Path, ids: tuple[str, ...], code: str) -> Iterator[Finding]:
    for number, own in enumerate(ids):
        if own in ids[:number]:
            at = (*path, number, "id")
            yield Finding(file, at, code, {"text": own}, proposals=(NewValues({at: another_id(own, ids)}),))


def _date(event: Event, row: EventDate, file: str, path: Path) -> Iterator[Finding]:
    if row.last_day is not None and row.last_day < row.day:
        values = {"first": say_day(row.day), "last": say_day(row.last_day)}
        at = (*path, "tot_en_met")
        fix = {(*path, "datum"): values["last"], at: values["first"]}
        yield Finding(file, at, "last_day_first", values, proposals=(NewValues(fix),))
    yield from _order(row, file, path)
    for field, clock, day in (
        ("begin", row.begin, row.day),
        ("einde", row.end, row.final_day),
        ("inloop", row.doors, row.day),
    ):
        if clock is not None and not _exists(day, clock, event.zone):
            values = {"time": _shown(clock), "day": say_day(day)}
            at = (*path, field)
            yield Finding(
                file,
                at,
                "hour_skipped",
                values,
                proposals=(NewValues({at: _shown(_after_gap(day, clock, event.zone))}),),
            )


def _order(row: EventDate, file: str, path: Path) -> Iterator[Finding]:
    if row.end is not None and row.begin is None and row.last_day is None:
        yield Finding(file, (*path, "einde"), "end_without_begin", {}, Severity.TIP)
    if row.begin is None:
        return
    begin = _shown(row.begin)
    same_day = row.last_day is None or row.last_day == row.day
    if row.end is not None and same_day and not _in_order(row.begin, row.end):
        values = {"begin": begin, "end": _shown(row.end), "next": say_day(row.day + timedelta(days=1))}
        meant = in_order(row.begin, row.end)
        fix = _hours_at(path, EventHours(row.begin, row.end), meant, about=row.end_approximate)
        yield Finding(file, (*path, "einde"), "ends_before_it_starts", values, proposals=(NewValues(fix),))
    if row.doors is not None and row.doors > row.begin:
        values = {"begin": begin, "doors": _shown(row.doors)}
        at = (*path, "inloop")
        fix = {at: begin, (*path, "begin"): values["doors"]}
        yield Finding(file, at, "doors_after_start", values, proposals=(NewValues(fix),))


def _hours_at(path: Path, written: EventHours, meant: EventHours, *, about: bool = False) -> dict[Path, str]:
    """What changes of the hours at `path`; the end as an estimate when it was one."""
    fix: dict[Path, str] = {}
    if meant.begin != written.begin:
        fix[(*path, "begin")] = _shown(meant.begin)
    if meant.end != written.end:
        fix[(*path, "einde")] = f"ca. {_shown(meant.end)}" if about else _shown(meant.end)
    return fix


def _in_order(begin: time, end: time) -> bool:
    return begin < end or (begin >= _EVENING and end <= _NIGHT)


def _exists(day: date, clock: time, zone: str) -> bool:
    return _after_gap(day, clock, zone) == clock


def _after_gap(day: date, clock: time, zone: str) -> time:
    """The same clock time; of one that is skipped that night, as much later as the gap is long."""
    moment = datetime.combine(day, clock, tzinfo=ZoneInfo(zone))
    return moment.astimezone(UTC).astimezone(ZoneInfo(zone)).time()


def _rounds(event: Event, file: str, path: Path) -> Iterator[Finding]:
    yield from _equal_ids(file, path, tuple(round_.id for round_ in event.rounds), "duplicate_round")
    seen: set[str] = set()
    every = tuple(session.id for round_ in event.rounds for session in round_.sessions)
    for number, round_ in enumerate(event.rounds):
        at = (*path, number)
        for index, session in enumerate(round_.sessions):
            if session.id in seen:
                own = (*at, "keuzes", index, "id")
                fix = {own: another_id(session.id, every)}
                yield Finding(
                    file, own, "duplicate_session", {"text": session.id}, proposals=(NewValues(fix),)
                )
            seen.add(session.id)
        written = EventHours(round_.begin, round_.end)
        if not _in_order(*written):
            values = {"begin": _shown(round_.begin), "end": _shown(round_.end)}
            fix = _hours_at(at, written, in_order(*written))
            yield Finding(file, (*at, "einde"), "round_ends_first", values, proposals=(NewValues(fix),))
            continue
        for begin, end, about in _hours(event, round_):
            if _is_outside(round_, begin, end, about=about):
                values = {
                    "round": round_.id,
                    "times": f"{_shown(round_.begin)}-{_shown(round_.end)}",
                    "event": f"{_shown(begin)}-{'ca. ' * about}{_shown(end)}" if end else _shown(begin),
                }
                fix = _hours_at(at, written, inside(written, begin, end))
                wrong = "begin" if (*at, "begin") in fix else "einde"
                yield Finding(file, (*at, wrong), "round_outside", values, proposals=(NewValues(fix),))
                break


def _is_outside(round_: SessionRound, begin: time, end: time | None, *, about: bool) -> bool:
    """Of an estimated end only what begins after it is outside."""
    late = end is not None and (round_.begin >= end if about else round_.end > end)
    return round_.begin < begin or late


def _hours(event: Event, round_: SessionRound) -> Iterator[tuple[time, time | None, bool]]:
    """Begin and end of every one-day date that the round belongs to, and whether the end is an estimate.

    Of a date whose own hours are wrong nothing follows.
    """
    for row in event.dates:
        mine = round_.date_id in (None, row.id)
        wrong = row.begin is not None and row.end is not None and not _in_order(row.begin, row.end)
        if mine and row.begin is not None and row.last_day is None and not wrong:
            bounded = row.end is not None and row.end > row.begin
            yield row.begin, row.end if bounded else None, row.end_approximate
    rule = event.recurrence
    if rule is not None and rule.begin is not None:
        bounded = rule.end is not None and rule.end > rule.begin
        yield rule.begin, rule.end if bounded else None, rule.end_approximate


def _shown(clock: time) -> str:
    return f"{clock.hour}.{clock.minute:02}"
