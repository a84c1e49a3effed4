"""The hours in which nobody wants a buzz."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
_SHAPE = re.compile(r"(\d{1,2})[:.](\d{2})\s*-\s*(\d{1,2})[:.](\d{2})")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Every night from `begin` (the first quiet minute) to `end` (the first that is not), local to `zone`."""

    begin: time
    end: time
    zone: str

    @classmethod
    def parse(cls, text: str, zone: str) -> "QuietHours | None":
        """The hours that a setting spells, `22:00-07:30`; None for `none`. Raises ValueError otherwise."""
        if text.strip().lower() in {"none", "geen"}:
            return None
        found = _SHAPE.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"{text!r} is not like 22:00-07:30")
        begin, end = time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))
        if begin == end:
            raise ValueError(f"{text!r} would be quiet all day")
        return cls(begin, end, zone)

    def in_zone(self, zone: str | None) -> "QuietHours":
        """The same hours on the wall of another zone; None changes nothing."""
        return self if zone is None else replace(self, zone=zone)

    def quiet_at(self, at: datetime) -> bool:
        """Whether the wall clock shows a quiet time at `at` (aware)."""
        shown = at.astimezone(ZoneInfo(self.zone)).time()
        if self.begin < self.end:
            return self.begin <= shown < self.end
        return shown >= self.begin or shown < self.end

    def next_allowed(self, at: datetime) -> datetime:
        """`at` itself when it is not quiet, else the moment the night ends. In UTC, whole seconds."""
        return self._edge(at, forward=True)

    def last_allowed(self, at: datetime) -> datetime:
        """`at` itself when it is not quiet, else the last minute before the night. In UTC, whole seconds."""
        return self._edge(at, forward=False)

    def _edge(self, at: datetime, *, forward: bool) -> datetime:
        at = at.astimezone(UTC).replace(microsecond=0)
        if not self.quiet_at(at):
            return at
        minute = at.replace(second=0)
        shown = minute.astimezone(ZoneInfo(self.zone))
        way = _until(shown, self.end) if forward else _until(self.begin, shown) + MINUTE
        edge = minute + way if forward else minute - way
        if edge.astimezone(ZoneInfo(self.zone)).utcoffset() == shown.utcoffset():
            return edge
        # The wall clock jumps inside the night, so the edge is looked for minute by elapsed minute.
        while self.quiet_at(minute):
            minute += MINUTE if forward else -MINUTE
        return minute

    def allowed_near(self, at: datetime, before: datetime) -> datetime | None:
        """The nearest moment to `at` that is not quiet and lies before `before`; the earlier one on a tie."""
        earlier, later = self.last_allowed(at), self.next_allowed(at)
        if later >= before:
            return earlier if earlier < before else None
        return earlier if at - earlier <= later - at else later


def _until(first: datetime | time, then: datetime | time) -> timedelta:
    """How long it takes the hands of a clock to go from one time to the other."""
    minutes = (then.hour - first.hour) * 60 + then.minute - first.minute
    return timedelta(minutes=minutes % (24 * 60))
