"""What is coming, what comes back every year, and what was."""

from datetime import date

from bot.domain.dialogue.action import Follow, OpenEntry, OpenScreen, Screen, Unfollow
from bot.domain.dialogue.reply import Choice, Link, Listing, Paragraph, Plain, Reply, Span
from bot.domain.events.event import Event, EventStatus
from bot.domain.events.occurrences import Occurrence, next_occurrence
from bot.domain.reminders.scope import EVERYTHING
from bot.services.presentation.context import RenderContext
from bot.services.presentation.paging import paged
from bot.services.presentation.screens.overview import nothing
from bot.services.presentation.spoken_time import occurrence_span

ON_A_PAGE = 5  # dates in the text of one page of the agenda


def agenda(view: RenderContext, page: int = 0) -> Reply:
    """The events with a date to come, nearest first; then those that have no date yet."""
    found = coming(view)
    waiting = undated(view)
    if not found and not waiting:
        return Reply(
            blocks=(view.heading("agenda_kop"), view.line("agenda_leeg")),
            choices=(_follow_all(view), view.choice("knop_archief", OpenScreen(Screen.ARCHIVE)), view.menu()),
            language=view.language,
        )
    events = [*(event for event, _ in found), *waiting]
    choices = [Choice(view.title(event), OpenEntry(event.id)) for event in events]
    items = [line(event, one, view) for event, one in found[:ON_A_PAGE]]
    return Reply(
        blocks=(
            view.heading("agenda_kop"),
            *((Listing(tuple(items)),) if items else ()),
            view.line("agenda_uitleg" if items else "agenda_zonder_datum"),
            *_in_own_calendar(view),
        ),
        choices=paged(
            view,
            choices,
            page,
            lambda turned: OpenScreen(Screen.AGENDA, turned),
            _follow_all(view),
            view.choice("knop_archief", OpenScreen(Screen.ARCHIVE)),
        ),
        language=view.language,
    )


def _in_own_calendar(view: RenderContext) -> tuple[Paragraph, ...]:
    """How the whole agenda comes into a calendar of one's own, where the operator offers that."""
    if view.whole_agenda is None:
        return ()
    address = view.whole_agenda.get(view.language)
    return (Paragraph((Plain(view.say("agenda_in_eigen_agenda") + " "), Link(address, address))),)


def coming(view: RenderContext) -> list[tuple[Event, Occurrence]]:
    """Every event that has a date to come, with the first of its dates, nearest first."""
    found = [(event, next_occurrence(event, view.now)) for event in _alive(view)]
    dated = [(event, one) for event, one in found if one is not None]
    return sorted(dated, key=lambda pair: pair[1].start.timestamp())


def archive(view: RenderContext, page: int = 0) -> Reply:
    """The events whose dates are all past, latest first."""
    found = past(view)
    if not found:
        return nothing(view, "archief")
    choices = [Choice(view.title(event), OpenEntry(event.id)) for event in found]
    agenda_ = view.choice("knop_agenda", OpenScreen(Screen.AGENDA))
    return Reply(
        blocks=(view.heading("archief_kop"), view.line("archief_uitleg")),
        choices=paged(view, choices, page, lambda turned: OpenScreen(Screen.ARCHIVE, turned), agenda_),
        language=view.language,
    )


def past(view: RenderContext) -> list[Event]:
    """The events whose dates are all past, latest first."""
    found = [
        event
        for event in view.knowledge.of_type(Event)
        if event.event_status is EventStatus.PAST or (event.dates and not next_occurrence(event, view.now))
    ]
    return sorted(found, key=lambda event: event.final_day or date.min, reverse=True)


def undated(view: RenderContext) -> list[Event]:
    """The events of which no date is known yet."""
    return [event for event in _alive(view) if not event.dates and event.recurrence is None]


def _alive(view: RenderContext) -> list[Event]:
    return [e for e in view.knowledge.of_type(Event) if e.event_status is not EventStatus.PAST]


def line(event: Event, one: Occurrence, view: RenderContext) -> tuple[Span, ...]:
    """An event with its date in words, for a list."""
    words = occurrence_span(one, view.texts, view.language, view.own_zone)
    cancelled = one.status is EventStatus.CANCELLED
    mark = " " + view.say("kaart_datum_afgelast") if cancelled else ""
    return (
        (Plain(f"{view.title(event)}: "), words, Plain(mark))
        if mark
        else (Plain(f"{view.title(event)}: "), words)
    )


def _follow_all(view: RenderContext) -> Choice:
    if EVERYTHING in view.following:
        return view.choice("knop_alles_niet_volgen", Unfollow(EVERYTHING))
    return view.choice("knop_alles_volgen", Follow(EVERYTHING))
