"""From plans to rows: the steps that several deeds share. Each is part of the caller's transaction."""

from collections.abc import Iterable
from itertools import groupby

from bot.adapters.relational.database import Transaction, Value
from bot.adapters.relational.rows import date_values, seconds
from bot.adapters.relational.sql import plan as sql
from bot.domain.reminders.date_plan import DatePlan


async def load_lines(transaction: Transaction, plans: Iterable[DatePlan]) -> None:
    """Fill `plan_line` with these plans, of dates whose start is still the one that was planned for."""
    await transaction.execute(sql.CLEAR_LINES)
    await transaction.executemany(sql.ADD_LINE, [values for plan in plans for values in _lines(plan)])


def by_event(plans: Iterable[DatePlan]) -> list[tuple[str, list[DatePlan]]]:
    """The plans together per event, in order of its slug."""
    in_order = sorted(plans, key=lambda plan: plan.date.key)
    return [(event, list(some)) for event, some in groupby(in_order, key=lambda plan: plan.date.key[0])]


async def introduce(transaction: Transaction, plans: Iterable[DatePlan]) -> None:
    """Make the dates known that are not; one that is known stays as it is."""
    await transaction.executemany(sql.INTRODUCE_DATE, [date_values(plan.date) for plan in plans])


def _lines(plan: DatePlan) -> Iterable[dict[str, Value]]:
    event, date = plan.date.key
    for choice, lines in plan.lines.items():
        for line in lines:
            yield {
                "event": event,
                "date": date,
                "start_at": seconds(plan.date.occurrence.start),
                "choice": choice,
                "lead": line.lead.key,
                "ahead": line.lead.seconds,
                "due_at": seconds(line.at),
                "state": "planned" if line.skipped is None else "skipped",
                "reason": line.skipped,
            }
