"""What contradicts itself in one event, with the paths that editors know."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.agenda.event import Event, EventDate, SessionRound
from bot.domain.agenda.written_rule import never_ends, rule_mistake
from bot.domain.agenda.written_time import say_day
from bot.domain.finding import Finding, Path
from bot.domain.problem import Severity

_EVENING, _NIGHT = time(18), time(6)  # from the one to the other is past midnight, not a mistake


def contradictions(event: Event, file: str, top: Path) -> Iterator[Finding]:
    """Times and dates of `event`, which stands at `top` of `file`, that cannot all be true."""
    yield from _equal_ids(file, (*top, "data"), tuple(row.id for row in event.dates), "duplicate_date")
    for number, row in enumerate(event.dates):
        yield from _date(event, row, file, (*top, "data", number))
    if event.recurrence is not None:
        rule = event.recurrence
        own = EventDate("", rule.since, None, rule.begin, rule.end, doors=rule.doors)
        yield from _order(own, file, top)
        code = rule_mistake(rule.rule, rule.since)
        if code is not None:
            yield Finding(file, (*top, "herhaling"), code, {"text": rule.rule})
        elif never_ends(rule.rule):
            yield Finding(file, (*top, "herhaling"), "rule_without_end", {"text": rule.rule}, Severity.HINT)
    yield from _rounds(event, file, (*top, "deelsessies"))


def _equal_ids(file: str, path: Path, ids: tuple[str, ...], code: str) -> Iterator[Finding]:
    for number, own in enumerate(ids):
        if own in ids[:number]:
            yield Finding(file, (*path, number, "id"), code, {"text": own})


def _date(event: Event, row: EventDate, file: str, path: Path) -> Iterator[Finding]:
    if row.last_day is not None and row.last_day < row.day:
        values = {"first": say_day(row.day), "last": say_day(row.last_day)}
        yield Finding(file, (*path, "tot_en_met"), "last_day_first", values)
    yield from _order(row, file, path)
    for field, clock, day in (
        ("begin", row.begin, row.day),
        ("einde", row.end, row.last_day or row.day),
        ("inloop", row.doors, row.day),
    ):
        if clock is not None and not _exists(day, clock, event.zone):
            values = {"time": _shown(clock), "day": say_day(day)}
            yield Finding(file, (*path, field), "hour_skipped", values)


def _order(row: EventDate, file: str, path: Path) -> Iterator[Finding]:
    if row.end is not None and row.begin is None and row.last_day is None:
        yield Finding(file, (*path, "einde"), "end_without_begin", {}, Severity.HINT)
    if row.begin is None:
        return
    begin = _shown(row.begin)
    same_day = row.last_day is None or row.last_day == row.day
    if row.end is not None and same_day and not _in_order(row.begin, row.end):
        values = {"begin": begin, "end": _shown(row.end), "next": say_day(row.day + timedelta(days=1))}
        yield Finding(file, (*path, "einde"), "ends_before_it_starts", values)
    if row.doors is not None and row.doors > row.begin:
        values = {"begin": begin, "doors": _shown(row.doors)}
        yield Finding(file, (*path, "inloop"), "doors_after_start", values)


def _in_order(begin: time, end: time) -> bool:
    return begin < end or (begin >= _EVENING and end <= _NIGHT)


def _exists(day: date, clock: time, zone: str) -> bool:
    moment = datetime.combine(day, clock, tzinfo=ZoneInfo(zone))
    back = moment.astimezone(UTC).astimezone(ZoneInfo(zone))
    return back.replace(tzinfo=None) == moment.replace(tzinfo=None)


def _rounds(event: Event, file: str, path: Path) -> Iterator[Finding]:
    yield from _equal_ids(file, path, tuple(round_.id for round_ in event.rounds), "duplicate_round")
    seen: set[str] = set()
    for number, round_ in enumerate(event.rounds):
        at = (*path, number)
        for index, session in enumerate(round_.sessions):
            if session.id in seen:
                yield Finding(file, (*at, "keuzes", index, "id"), "duplicate_session", {"text": session.id})
            seen.add(session.id)
        if not _in_order(round_.begin, round_.end):
            values = {"begin": _shown(round_.begin), "end": _shown(round_.end)}
            yield Finding(file, (*at, "einde"), "round_ends_first", values)
        for begin, end in _hours(event, round_):
            if round_.begin < begin or (end is not None and round_.end > end):
                values = {
                    "round": round_.id,
                    "times": f"{_shown(round_.begin)}-{_shown(round_.end)}",
                    "event": f"{_shown(begin)}-{_shown(end)}" if end else _shown(begin),
                }
                yield Finding(file, (*at, "begin"), "round_outside", values)
                break


def _hours(event: Event, round_: SessionRound) -> Iterator[tuple[time, time | None]]:
    """Begin and end of every one-day date that the round belongs to; an estimated end sets no bound."""
    for row in event.dates:
        mine = round_.date_id in (None, row.id)
        if mine and row.begin is not None and row.last_day is None:
            bounded = row.end is not None and not row.end_approximate and row.end > row.begin
            yield row.begin, row.end if bounded else None
    rule = event.recurrence
    if rule is not None and rule.begin is not None:
        bounded = rule.end is not None and not rule.end_approximate and rule.end > rule.begin
        yield rule.begin, rule.end if bounded else None


def _shown(clock: time) -> str:
    return f"{clock.hour}.{clock.minute:02}"
