"""An event: when, where, for whom, how to sign up, and whether to be reminded."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.dialogue.action import OpenEntry
from bot.domain.dialogue.reply import Block, Link, Paragraph, Plain, Reply, Span, Strong
from bot.domain.events.event import Event, EventStatus
from bot.domain.events.occurrences import Occurrence, occurrences
from bot.services.presentation.attendance import numbers, said_about
from bot.services.presentation.cards.event_choices import event_choices
from bot.services.presentation.cards.frame import CARD_LENGTH, bottom, length, top
from bot.services.presentation.cards.sessions import titled
from bot.services.presentation.context import RenderContext, paragraph, points
from bot.services.presentation.spoken_time import (
    is_elsewhere,
    occurrence_span,
    spoken_clock,
    spoken_day,
    spoken_occurrence,
    spoken_zone,
)

AHEAD = timedelta(days=800)  # a yearly event always shows its next date
DATES_SHOWN = 4


def card(event: Event, view: RenderContext, page: int = 0) -> Reply:
    """The card, with the way to follow it while it has dates to come.

    A programme that does not fit the first page stands on the second.
    """
    coming = occurrences(event, view.now, view.now + AHEAD)
    status = _status(event, bool(coming), view)
    head = (*top(event, view), *([status] if status is not None else []))
    facts = (
        *_facts(event, coming, view),
        *_sign_up(event, bool(coming), view),
        *_attending(event, coming, view),
    )
    programme = (*_programme(event, view), *_rounds(event, view))
    details = (*_there(coming if programme else (), view), *programme, *_people(event, view))
    end = bottom(event, view)
    if length((*head, *facts, *details, end)) <= CARD_LENGTH:
        blocks, more = (*head, *facts, *details, end), None
    elif page == 1:
        blocks, more = (*head, *details, end), view.choice("knop_terug", OpenEntry(event.id))
    else:
        blocks, more = (*head, *facts, end), view.choice("knop_programma", OpenEntry(event.id, 1))
    return Reply(
        blocks=blocks, choices=event_choices(event, bool(coming), more, view), language=view.language
    )


def whole(event: Event, view: RenderContext) -> tuple[Block, ...]:
    """All of it on one page, without the frame."""
    coming = occurrences(event, view.now, view.now + AHEAD)
    status = _status(event, bool(coming), view)
    return (
        *([status] if status is not None else []),
        *_facts(event, coming, view),
        *_sign_up(event, bool(coming), view),
        *_programme(event, view),
        *_rounds(event, view),
        *_people(event, view),
    )


def _facts(event: Event, coming: tuple[Occurrence, ...], view: RenderContext) -> list[Block]:
    content = event.content.get(view.language)
    blocks: list[Block] = [paragraph(content.about)] if content.about else []
    blocks += _when(event, coming, view)
    blocks += _where(event, view)
    for key, value in (
        ("kaart_voor_wie", content.audience),
        ("kaart_prijs", content.price),
        ("kaart_limiet", content.limits),
        ("kaart_resultaat", content.result),
        ("kaart_let_op", content.remark),
    ):
        if value:
            blocks.append(view.labelled(key, value))
    return blocks


def _status(event: Event, coming: bool, view: RenderContext) -> Paragraph | None:
    if event.event_status in (EventStatus.CANCELLED, EventStatus.FULL, EventStatus.CHANGED):
        return view.heading(f"kaart_status_{event.event_status.value}")
    if event.event_status is EventStatus.PAST or (event.dates and not coming):
        return view.heading("kaart_status_geweest")
    return None


def _when(event: Event, coming: tuple[Occurrence, ...], view: RenderContext) -> list[Block]:
    if coming:
        doors = coming[0].doors and coming[0].doors.astimezone(view.own_zone or coming[0].doors.tzinfo)
        opens = [] if doors is None else [view.line("kaart_inloop", tijd=spoken_clock(doors, view.language))]
        return [_moments(coming[:DATES_SHOWN], view), *opens]
    zone = ZoneInfo(event.zone)
    began = datetime.combine(min(d.day for d in event.dates), time.min, zone) if event.dates else None
    past = occurrences(event, began, view.now) if began else ()
    if past:
        words = "; ".join(
            spoken_occurrence(one, view.texts, view.language, view.own_zone) for one in past[-DATES_SHOWN:]
        )
        return [view.labelled("kaart_was", words)]
    period = event.content.get(view.language).period
    return [view.labelled("kaart_wanneer_event", period)] if period else []


def _moments(coming: tuple[Occurrence, ...], view: RenderContext) -> Paragraph:
    spans: list[Span] = [Strong(view.say("kaart_wanneer_event")), Plain(" ")]
    for number, one in enumerate(coming):
        if number:
            spans.append(Plain("; "))
        spans.append(occurrence_span(one, view.texts, view.language, view.own_zone))
        if one.status is EventStatus.CANCELLED:
            spans.append(Plain(" " + view.say("kaart_datum_afgelast")))
    return Paragraph(tuple(spans))


def _where(event: Event, view: RenderContext) -> list[Block]:
    blocks: list[Block] = []
    if event.place:
        blocks.append(view.labelled("kaart_plaats", event.place))
    if event.online and event.link:
        blocks.append(Paragraph((Strong(view.say("kaart_online")), Plain(" "), Link(event.link, event.link))))
    elif event.online:
        blocks.append(view.labelled("kaart_online", view.say("kaart_link_volgt")))
    return blocks


def _programme(event: Event, view: RenderContext) -> list[Block]:
    if event.programme_follows:
        return [view.labelled("kaart_programma", view.say("kaart_programma_volgt"))]
    if not event.programme:
        return []
    lines = tuple(f"{view.clock(item.begin)} {item.text.get(view.language)}" for item in event.programme)
    return [view.heading("kaart_programma"), points(lines)]


def _attending(event: Event, coming: tuple[Occurrence, ...], view: RenderContext) -> list[Block]:
    """What the person said of the next date; and for who organises it how many said so."""
    said = said_about(coming[0], view) if coming else None
    blocks: list[Block] = [view.line(f"kaart_komt_{said.value}")] if said is not None else []
    mine = [one for one in view.attendance if one.date.key[0] == event.id.slug]
    return [*blocks, points(numbers(mine, view))] if mine else blocks


def _there(coming: tuple[Occurrence, ...], view: RenderContext) -> list[Block]:
    """Where the clock times of the programme are, for who reads times elsewhere."""
    if not coming or not is_elsewhere(coming[0].start, view.own_zone):
        return []
    place = spoken_zone(str(coming[0].start.tzinfo), view.language)
    return [view.line("tijd_programma_daar", plaats=place)]


def _rounds(event: Event, view: RenderContext) -> list[Block]:
    mine = {session.id for _, session in view.participation.chosen(event)}
    lines = tuple(
        view.say(
            "kaart_ronde",
            begin=view.clock(one.begin),
            einde=view.clock(one.end),
            keuzes="; ".join(titled(session, session.id in mine, view) for session in one.sessions),
        )
        for one in event.rounds
    )
    return [view.heading("kaart_deelsessies"), points(lines)] if lines else []


def _people(event: Event, view: RenderContext) -> list[Block]:
    blocks: list[Block] = []
    if event.seats is not None:
        blocks.append(view.labelled("kaart_aantal_plaatsen", str(event.seats)))
    if event.speakers:
        blocks.append(view.labelled("kaart_sprekers", ", ".join(event.speakers)))
    contact = event.contact
    if contact is not None:
        role = contact.role.get(view.language)
        named: Span = Link(role, contact.link) if contact.link else Plain(role)
        blocks.append(Paragraph((Strong(view.say("kaart_contact")), Plain(" "), named)))
    return blocks


def _sign_up(event: Event, coming: bool, view: RenderContext) -> list[Block]:
    sign_up = event.sign_up
    if sign_up is None or not coming or event.event_status is EventStatus.CANCELLED:
        return []
    spans: list[Span] = [Strong(view.say("kaart_aanmelden"))]
    if sign_up.link:
        spans += [Plain(" "), Link(sign_up.link, sign_up.link)]
    if sign_up.until_day is not None:
        spans.append(
            Plain(" " + view.say("kaart_aanmelden_tot", dag=spoken_day(sign_up.until_day, view.language)))
        )
    said = [view.line("kaart_aangemeld")] if event.id.slug in view.participation.signed_up else []
    return [Paragraph(tuple(spans)), *said] if len(spans) > 1 else [*said]
