"""The words of a weekly tip and of a monthly agenda."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from bot.domain.dialogue.action import OpenEntry, OpenScreen, Screen, StopRecurring
from bot.domain.dialogue.reply import Block, Choice, Listing, Paragraph, Plain, Reply, Span
from bot.domain.events.event import Event, EventStatus
from bot.domain.events.occurrences import Occurrence, occurrences
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry, Guidance
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import AGENDA_WEEKS, RecurringKind
from bot.domain.recurring.tip import Side, Tip
from bot.services.knowledge_snapshot import ConversationSettings, KnowledgeSnapshot
from bot.services.ports.clock import Clock
from bot.services.presentation.cards.card import card
from bot.services.presentation.cards.frame import bottom, named_source
from bot.services.presentation.context import RenderContext, render_context, strong
from bot.services.presentation.spoken_time import occurrence_span

MOST_DATES = 12  # in one agenda; the rest is counted
MOST_OPENED = 3  # events that the agenda has a choice for


class RecurringComposer:
    """Composes from what is known at the moment of sending."""

    def __init__(
        self, current: Callable[[], KnowledgeSnapshot], clock: Clock, settings: ConversationSettings
    ) -> None:
        self._current = current
        self._clock = clock
        self._settings = settings

    def tip(self, tip: Tip, language: Language) -> Reply | None:
        """One do or don't, answer or example, with its source; None when it is there no more."""
        view = self._view(language)
        entry = view.knowledge.find(tip.entry)
        if entry is None:
            return None
        blocks = _guidance(tip, entry, view) if isinstance(entry, Approach) else card(entry, view).blocks
        return Reply(
            blocks=(view.line("tip_van_de_week"), *blocks),
            choices=(
                view.choice("herinnering_meer", OpenEntry(entry.id)),
                view.choice("knop_tip_anders", OpenScreen(Screen.TIP)),
                view.choice("knop_tip_stop", StopRecurring(RecurringKind.TIP)),
            ),
            language=language,
        )

    def agenda(self, language: Language, zone: str | None = None) -> Reply | None:
        """What there is to go to in the coming `AGENDA_WEEKS`; None when that is nothing.

        `zone` is the one that the person chose.
        """
        view = self._view(language, zone)
        coming = sorted(_coming(view), key=lambda pair: (pair[0].start, pair[1].id))
        if not coming:
            return None
        items = tuple(_line(one, event, view) for one, event in coming[:MOST_DATES])
        blocks: list[Block] = [
            view.heading("maandagenda_kop", weken=str(AGENDA_WEEKS)),
            Listing(items),
        ]
        if len(coming) > MOST_DATES:
            blocks.append(view.line("lijst_en_nog", aantal=str(len(coming) - MOST_DATES)))
        events = tuple({event.id: event for _, event in coming}.values())[:MOST_OPENED]
        return Reply(
            blocks=tuple(blocks),
            choices=(
                *(Choice(view.title(event), OpenEntry(event.id)) for event in events),
                view.choice("knop_agenda", OpenScreen(Screen.AGENDA)),
                view.choice("knop_maandagenda_stop", StopRecurring(RecurringKind.AGENDA)),
            ),
            language=language,
        )

    def _view(self, language: Language, zone: str | None = None) -> RenderContext:
        return render_context(self._current(), language, self._clock.now(), self._settings, zone)


def _guidance(tip: Tip, approach: Approach, view: RenderContext) -> tuple[Block, ...]:
    key = "kaart_werkt_wel" if tip.side is Side.DO else "kaart_werkt_niet"
    said = _said(tip, approach, view.language)
    origin: list[Span] = [Plain(view.say("kaart_bron") + " ")]
    for number, source in enumerate(said.sources):
        origin += [Plain("; ")] if number else []
        origin.append(named_source(approach.source(source)))
    return (
        strong(view.title(approach)),
        view.labelled(key, said.text),
        Paragraph(tuple(origin)) if said.sources else bottom(approach, view),
    )


def _said(tip: Tip, approach: Approach, language: Language) -> Guidance:
    """The line in this language; in Dutch when the other has not as many lines."""
    dutch, own = (
        content.dos if tip.side is Side.DO else content.donts
        for content in (approach.content.nl, approach.content.get(language))
    )
    return own[tip.index] if len(own) == len(dutch) else dutch[tip.index]


def _coming(view: RenderContext) -> Iterator[tuple[Occurrence, Event]]:
    until = view.now + timedelta(weeks=AGENDA_WEEKS)
    for event in view.knowledge.of_type(Event):
        for one in occurrences(event, view.now, until):
            if one.status not in (EventStatus.CANCELLED, EventStatus.PAST):
                yield one, event


def _line(one: Occurrence, event: Entry, view: RenderContext) -> tuple[Span, ...]:
    moment = occurrence_span(one, view.texts, view.language, view.own_zone)
    return (moment, Plain(f": {view.title(event)}"), *([Plain(f", {one.place}")] if one.place else []))
