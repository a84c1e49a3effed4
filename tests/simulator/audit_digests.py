"""Do many reminders of one day come as one message, with each of them in it once?"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from tests.simulator.labels import SIGN_UP, Key
from tests.simulator.ledger import Ledger
from tests.simulator.post import Try

ENOUGH = 3  # reminders for one person on one day that become one message
REMEMBERED = timedelta(days=60)


class DigestAudit:
    """Writes what it finds in the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._alone: defaultdict[tuple[date, str], set[Key]] = defaultdict(set)
        """What came on its own, days before, by day and chat."""

    def check(self, key: Key, tries: Sequence[Try]) -> None:
        """Every message with this reminder."""
        for one in tries:
            if len(one.keys) > 1:
                self._check_together(key, one)
        first = tries[0]
        if len(first.keys) == 1 and _days_before(key) and key not in self._ledger.in_flight:
            self._note_alone(key, first.at)

    def forget_old(self) -> None:
        """Days of which everything was judged."""
        if not self._alone:
            return
        newest = max(day for day, _ in self._alone)
        for day, chat in [pair for pair in self._alone if pair[0] < newest - REMEMBERED]:
            del self._alone[day, chat]

    def _check_together(self, key: Key, one: Try) -> None:
        ledger, dues = self._ledger, [self._due(other) for other in one.keys]
        ledger.numbers["reminders in a digest"] += 1
        if one.keys.count(key) != 1 or len(one.keys) < ENOUGH:
            ledger.problem(f"{key} came in a message about {one.keys}")
        if {other[0] for other in one.keys} != {key[0]} or not all(_days_before(other) for other in one.keys):
            ledger.problem(f"{key} came together with what does not belong to it: {one.keys}")
        if one.at < min(dues) - ledger.wave:
            ledger.problem(f"{key} was tried at {one.at}, before the first of {dues}")
        latest = max(ledger.wall(due, key[0]).date() for due in dues)
        if latest > ledger.wall(one.at, key[0]).date():
            ledger.problem(f"{key} was tried at {one.at} together with what is due on {latest}")

    def _note_alone(self, key: Key, at: datetime) -> None:
        """Three that were planned for one day and came one by one are two too many."""
        ledger, chat, due = self._ledger, key[0], self._due(key)
        day = ledger.wall(due, chat).date()
        begin = ledger.instant(datetime.combine(day, datetime.min.time()), chat)
        excused = (
            chat in ledger.blocked
            or ledger.trouble(begin, begin + timedelta(days=1))
            or ledger.withheld(chat, begin, begin + timedelta(days=1))
            or ledger.chose_near(chat, due)
            or any(abs(edited - due) < timedelta(days=2) for edited in ledger.edited.values())
        )
        if excused or ledger.wall(at, chat).date() != day:
            return
        alone = self._alone[day, chat]
        alone.add(key)
        if len(alone) == ENOUGH:
            ledger.problem(f"{chat} was reminded one by one of {sorted(alone)}")

    def _due(self, key: Key) -> datetime:
        return self._ledger.moment(key[3], datetime.fromtimestamp(key[2], UTC), key[0])


def _days_before(key: Key) -> bool:
    return key[3].endswith("d") and not key[3].startswith(SIGN_UP)
