"""The sessions of an event: one a round to choose."""

from collections import Counter
from datetime import timedelta

from bot.domain.dialogue.action import ChooseSession, DropSession, MakeCalendar, OpenEntry, OpenPart, Part
from bot.domain.dialogue.reply import Block, Choice, Paragraph, Plain, Reply, Strong
from bot.domain.events.event import Event, Session, SessionRound
from bot.domain.events.occurrences import occurrences
from bot.domain.events.participation import rounds_of
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.presentation.context import RenderContext, points
from bot.services.presentation.paging import paged
from bot.services.presentation.spoken_time import spoken_day, spoken_round

AHEAD = timedelta(days=800)  # as far as the card of an event looks


def coming_rounds(event: Event, view: RenderContext) -> tuple[SessionRound, ...]:
    """The rounds of the dates that have not begun, in order of time; none of an event without such a date."""
    if not event.rounds:
        return ()
    coming = {one.id for one in occurrences(event, view.now, view.now + AHEAD) if not one.cancelled}
    if not coming:
        return ()
    return tuple(one for one in rounds_of(event) if one.date_id is None or one.date_id in coming)


def coming_sessions(view: RenderContext) -> list[tuple[Event, SessionRound, Session]]:
    """The sessions that the person chose of dates that have not begun."""
    return [
        (event, round_, session)
        for event in view.knowledge.of_type(Event)
        for round_, session in view.participation.chosen(event)
        if round_ in coming_rounds(event, view)
    ]


def sessions(event: Event, view: RenderContext, page: int = 0) -> Reply:
    """Every round with its sessions, the chosen ones marked; its choices take one or let it go."""
    rounds = coming_rounds(event, view)
    mine = {session.id for _, session in view.participation.chosen(event)}
    blocks: list[Block] = [view.heading("sessies_kop", titel=view.title(event))]
    if not rounds:
        blocks.append(view.line("sessies_geen"))
    else:
        blocks.append(view.line("sessies_uitleg"))
    for round_ in rounds:
        blocks.append(Paragraph((Strong(_times(round_, event, view)),)))
        blocks.append(points(tuple(titled(one, one.id in mine, view) for one in round_.sessions)))
    counts = Counter(one.title.get(view.language) for round_ in rounds for one in round_.sessions)
    items = [
        _choice(event, round_, one, view, mine=one.id in mine, twice=counts[one.title.get(view.language)] > 1)
        for round_ in rounds
        for one in round_.sessions
    ]
    back = view.choice("knop_terug_kaart", OpenEntry(event.id), titel=view.title(event))
    calendar = view.choice("knop_in_agenda", MakeCalendar(Scope(ScopeKind.EVENT, event.id.slug)))
    return Reply(
        blocks=tuple(blocks),
        choices=paged(
            view, items, page, lambda turned: OpenPart(event.id, Part.SESSIONS, turned), back, calendar
        ),
        language=view.language,
    )


def _times(round_: SessionRound, event: Event, view: RenderContext) -> str:
    times = spoken_round(round_, view.texts, view.language)
    day = next((one.day for one in event.dates if one.id == round_.date_id), None)
    if day is None or len(event.dates) == 1:
        return times
    return f"{spoken_day(day, view.language)}, {times}"


def titled(session: Session, mine: bool, view: RenderContext) -> str:
    """The title, marked when it is the person's own."""
    title = session.title.get(view.language)
    return " ".join((title, view.say("sessies_jouw"))) if mine else title


def _choice(
    event: Event, round_: SessionRound, session: Session, view: RenderContext, *, mine: bool, twice: bool
) -> Choice:
    title, slug = session.title.get(view.language), event.id.slug
    if twice:
        day = next((one.day for one in event.dates if one.id == round_.date_id), None)
        when = view.clock(round_.begin) if day is None else f"{view.day(day)} {view.clock(round_.begin)}"
        title = f"{when} {title}"
    if mine:
        return view.choice("knop_sessie_weg", DropSession(slug, session.key), titel=title)
    return Choice(title, ChooseSession(slug, session.key))


def said(key: str, round_: SessionRound, session: Session, view: RenderContext) -> Paragraph:
    """A sentence about one session: what it is, and when."""
    title = session.title.get(view.language)
    times = spoken_round(round_, view.texts, view.language)
    return Paragraph((Plain(view.say(key, titel=title, tijden=times)),))
