"""`agenda`: coming events, and what became of the reminders. Changes nothing."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.cli.guard import guarded
from bot.domain.events.announced import Purpose, sign_up_deadline
from bot.domain.events.event import Event
from bot.domain.events.occurrences import occurrences
from bot.domain.language import Language
from bot.domain.reminders.notice import Notice, NoticeKind
from bot.domain.reminders.state import State
from bot.messages.tools import say, tool_language
from bot.runtime.application import has_state, open_state
from bot.runtime.last_good.starting import load_for_start
from bot.runtime.output import show
from bot.runtime.settings import load_config
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.ports.reminders import DateCount, FailedDelivery
from bot.services.presentation.notifications.reminder import last_moment
from bot.services.presentation.spoken_time import spoken_lead, spoken_moment, spoken_occurrence

LOOKS_BACK = timedelta(days=30)
MOST_TROUBLES = 1000


@guarded
def agenda(config_file: Path | None, days: int) -> int:
    """Prints it; 0 whatever there is to see."""
    config = load_config(config_file)
    now = SystemClock().now()
    stored = asyncio.run(_from_store(config, now, days))
    current = load_for_start(config, keeps=False).current
    coming = _coming(current, stored.counts, now, days)
    show(*coming, *_questions(stored.questions), *_troubles(current, stored.troubles))
    return 0


@dataclass(frozen=True, slots=True)
class _Stored:
    counts: tuple[DateCount, ...] = ()
    questions: tuple[Notice, ...] = ()
    troubles: tuple[FailedDelivery, ...] = ()


async def _from_store(config: Config, now: datetime, days: int) -> _Stored:
    if not has_state(config):
        return _Stored()
    store = await open_state(config)
    try:
        return _Stored(
            await store.report.dates(now, now + timedelta(days=days)),
            await store.notices.open_questions(now),
            await store.report.troubles(now - LOOKS_BACK, MOST_TROUBLES),
        )
    finally:
        await store.close()


@dataclass(frozen=True, slots=True)
class _Row:
    start: datetime
    key: tuple[str, str]
    words: str


def _coming(
    current: KnowledgeSnapshot, counts: tuple[DateCount, ...], now: datetime, days: int
) -> Iterator[str]:
    rows = [*_announced(current, now, now + timedelta(days=days))]
    keys = {row.key for row in rows}
    rows += [row for row in _gone(current, counts) if row.key not in keys]
    if not rows:
        yield say("agenda_none", days=str(days))
    by_date = {count.date.key: count.counts for count in counts}
    for row in sorted(rows, key=lambda row: (row.start.timestamp(), row.key)):
        yield row.words
        yield f"    {_states(by_date.get(row.key, {}))}"


def _announced(current: KnowledgeSnapshot, now: datetime, until: datetime) -> Iterator[_Row]:
    language, texts = tool_language(), current.texts
    for event in current.knowledge.of_type(Event):
        title = event.title(language)
        for one in occurrences(event, now, until):
            words = f"{spoken_occurrence(one, texts, language)}  {title}"
            yield _Row(one.start, (event.id.slug, one.id), words)
        deadline = sign_up_deadline(event)
        if deadline is not None and now < deadline.start < until and not deadline.cancelled:
            words = f"{title}: {last_moment(deadline, texts, language)}"
            yield _Row(deadline.start, (event.id.slug, deadline.id), words)


def _gone(current: KnowledgeSnapshot, counts: tuple[DateCount, ...]) -> Iterator[_Row]:
    language = tool_language()
    for date in (count.date for count in counts if count.counts):
        if date.purpose is Purpose.DATE and not date.cancelled:
            when = spoken_occurrence(date.occurrence, current.texts, language)
            words = f"{when}  {date.title.get(language)} ({say('agenda_gone')})"
            yield _Row(date.occurrence.start, date.key, words)


def _questions(questions: tuple[Notice, ...]) -> Iterator[str]:
    language = tool_language()
    if questions:
        yield ""
        yield say("agenda_questions")
    for one in questions:
        key = "agenda_asks_removal" if one.kind is NoticeKind.REMOVAL else "agenda_asks_change"
        yield f"    {say(key, title=one.title.get(language), people=str(one.recipients))}"


def _states(counts: Mapping[State, int]) -> str:
    named = [f"{say(f'state_{state}')} {counts[state]}" for state in State if counts.get(state)]
    return ", ".join(named) or say("agenda_no_reminders")


def _troubles(current: KnowledgeSnapshot, troubles: tuple[FailedDelivery, ...]) -> Iterator[str]:
    language = tool_language()
    if troubles:
        yield ""
        yield say("agenda_troubles", days=str(LOOKS_BACK.days))
    for one in troubles:
        reason = f" ({say(f'reason_{one.reason}')})" if one.reason else ""
        due = spoken_moment(one.at, current.texts, language)
        yield f"    {due}  {_what(one, language)}: {say(f'state_{one.state}')}{reason}, {one.address}"


def _what(one: FailedDelivery, language: Language) -> str:
    if one.recurring_message is not None:
        return say(f"agenda_wish_{one.recurring_message}")
    kind = spoken_lead(one.lead, language) if one.lead else say("agenda_notice")
    return f"{' '.join((one.event, one.date_id)).strip()}, {kind}"
