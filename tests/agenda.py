"""An agenda, a clock and a channel for tests: small values, and one implementation of each protocol."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

import yaml

from bot.domain.address import Address
from bot.domain.dialogue.reply import Reply
from bot.domain.events.event import Event, EventDate, EventStatus, EventText, Recurrence
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Entry, EntryId, Kind
from bot.domain.language import Bilingual, Language
from bot.domain.search.outcome import Match
from bot.domain.texts import Texts
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.ports.channel import NOT_BEGUN, Ability, Begin, Delivered, Delivery, at_once

TEKSTEN = Path(__file__).parent.parent / "knowledge" / "teksten"
NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


def an_event(
    slug: str = "burendag",
    *dates: EventDate,
    recurrence: Recurrence | None = None,
    zone: str = "Europe/Amsterdam",
    status: EventStatus = EventStatus.ANNOUNCED,
    themes: tuple[str, ...] = (),
    municipality: str | None = None,
    former: tuple[str, ...] = (),
    place: str | None = None,
    online: bool = False,
    link: str | None = None,
) -> Event:
    """An event with the title `Titel van <slug>`, as the reader would make it."""
    return Event(
        id=EntryId(Kind.EVENT, slug),
        sources=(),
        reviewed=date(2026, 11, 20),
        former=tuple(EntryId(Kind.EVENT, old) for old in former),
        themes=themes,
        content=Bilingual(EventText(title=f"Titel van {slug}"), EventText(title=f"Title of {slug}")),
        dates=dates,
        recurrence=recurrence,
        zone=zone,
        event_status=status,
        municipality=municipality,
        place=place,
        online=online,
        link=link,
    )


def on(
    day: date, begin: time | None = time(10), key: str = "1", **more: time | date | bool | None
) -> EventDate:
    """One date with the id `key`."""
    return EventDate(id=key, day=day, begin=begin, **more)  # type: ignore[arg-type]


def a_base(*entries: Entry) -> Knowledge:
    """A knowledge base of these entries alone."""
    return Knowledge(
        entries={entry.id: entry for entry in entries},
        municipalities={},
        groups={},
        themes={},
        diagnosis=None,
    )


class NeverAsked:
    """Implements `Matcher` where nobody asks a question."""

    def match(self, question: str) -> Match:
        """Says that somebody did."""
        raise AssertionError(question)


class Agenda:
    """Implements `KnowledgeHolder`: events that an editor changes while the bot runs, and what stays."""

    def __init__(self, *events: Event, besides: Iterable[Entry] = ()) -> None:
        self._besides = tuple(besides)
        self.edit(*events)

    def edit(self, *events: Event) -> None:
        """From now on these are the events."""
        self.base = a_base(*events, *self._besides)

    def get(self) -> KnowledgeSnapshot:
        """See the protocol."""
        return KnowledgeSnapshot(self.base, the_texts(), NeverAsked())

    def knowledge(self) -> Knowledge:
        """See the protocol."""
        return self.base

    def texts(self) -> Texts:
        """See the protocol."""
        return the_texts()

    def put(self, current: KnowledgeSnapshot) -> None:
        """See the protocol."""
        self.base = current.knowledge


class SetClock:
    """Shows the time it was set to."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        """Aware, in UTC."""
        return self.at.astimezone(UTC)


class Mailbox:
    """A channel that keeps what it was given. `answers` are used up in order, then all is delivered."""

    def __init__(self, name: str = "box", answers: Sequence[Delivery] = ()) -> None:
        self.name = name
        self.abilities = frozenset({Ability.PUSH})
        self.received: list[tuple[Address, Reply]] = []
        self.silent: list[bool] = []
        self.answers = list(answers)
        self.answer: Callable[[Address], Delivery] = lambda _: Delivered()

    async def deliver(
        self, address: Address, reply: Reply, *, silent: bool = False, begin: Begin = at_once
    ) -> Delivery:
        """Keep the message, whatever the answer says about it."""
        await asyncio.sleep(0)
        if not await begin():
            return NOT_BEGUN
        self.received.append((address, reply))
        self.silent.append(silent)
        return self.answers.pop(0) if self.answers else self.answer(address)


@cache
def the_texts() -> Texts:
    """The sentences that the editors wrote."""
    return Texts(
        {
            language: yaml.safe_load((TEKSTEN / f"{language}.yaml").read_text(encoding="utf-8"))
            for language in Language
        }
    )
