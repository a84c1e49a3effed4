"""`agenda`: coming events, and what became of the reminders. Changes nothing."""

import asyncio
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.sqlite.store import DATABASE
from bot.app.house import open_state
from bot.app.loading import load_current
from bot.app.settings import load_config
from bot.commands.guard import guarded
from bot.commands.output import show
from bot.domain.agenda.announced import DEADLINE, sign_up_deadline
from bot.domain.agenda.event import Event
from bot.domain.agenda.occurrences import occurrences
from bot.domain.language import Language
from bot.domain.reminders.state import State
from bot.messages.tools import say, tool_language
from bot.services.conversation.current import Current
from bot.services.reminders.store import DateCount, Trouble
from bot.services.spoken_time import spoken_lead, spoken_moment, spoken_occurrence

LOOKS_BACK = timedelta(days=30)
MOST_TROUBLES = 1000


@guarded
def agenda(config_file: Path | None, days: int) -> int:
    """Prints it; 0 whatever there is to see."""
    config = load_config(config_file)
    now = SystemClock().now()
    counts, troubles = asyncio.run(_from_store(config, now, days))
    current = load_current(config)
    show(*_coming(current, counts, now, days), *_troubles(current, troubles))
    return 0


async def _from_store(
    config: Config, now: datetime, days: int
) -> tuple[tuple[DateCount, ...], tuple[Trouble, ...]]:
    if not (config.state / DATABASE).exists():
        return (), ()
    store = await open_state(config)
    try:
        counts = await store.report.dates(now, now + timedelta(days=days))
        return counts, await store.report.troubles(now - LOOKS_BACK, MOST_TROUBLES)
    finally:
        await store.close()


def _coming(current: Current, counts: tuple[DateCount, ...], now: datetime, days: int) -> Iterator[str]:
    language, until = tool_language(), now + timedelta(days=days)
    by_date = {count.date.key: count.counts for count in counts}
    events = current.knowledge.of_type(Event)
    dates = [(one, event) for event in events for one in occurrences(event, now, until)]
    deadlines = [
        (deadline, event)
        for event in events
        if (deadline := sign_up_deadline(event)) is not None
        if now < deadline.start < until and not deadline.cancelled
    ]
    coming = sorted((*dates, *deadlines), key=lambda pair: pair[0].start.timestamp())
    if not coming:
        yield say("agenda_none", days=str(days))
    for one, event in coming:
        mark = f" ({say('agenda_sign_up')})" if one.id == DEADLINE else ""
        yield f"{spoken_occurrence(one, current.texts, language)}  {event.title(language)}{mark}"
        yield f"    {_states(by_date.get((event.id.slug, one.id), {}))}"


def _states(counts: Mapping[State, int]) -> str:
    named = [f"{say(f'state_{state}')} {counts[state]}" for state in State if counts.get(state)]
    return ", ".join(named) or say("agenda_no_reminders")


def _troubles(current: Current, troubles: tuple[Trouble, ...]) -> Iterator[str]:
    language = tool_language()
    if troubles:
        yield ""
        yield say("agenda_troubles", days=str(LOOKS_BACK.days))
    for one in troubles:
        reason = f" ({say(f'reason_{one.reason}')})" if one.reason else ""
        due = spoken_moment(one.at, current.texts, language)
        yield f"    {due}  {_what(one, language)}: {say(f'state_{one.state}')}{reason}, {one.address}"


def _what(one: Trouble, language: Language) -> str:
    if one.wish is not None:
        return say(f"agenda_wish_{one.wish}")
    kind = spoken_lead(one.lead, language) if one.lead else say("agenda_notice")
    return f"{' '.join((one.event, one.date_id)).strip()}, {kind}"
