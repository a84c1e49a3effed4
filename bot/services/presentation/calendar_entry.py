"""What somebody's own calendar says of a date."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.domain.events.announced import AnnouncedDate
from bot.domain.events.event import Event, EventStatus
from bot.domain.events.participation import NONE_YET, Participation
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.texts import Texts
from bot.services.ports.calendar import CalendarEntry, calendar_uid
from bot.services.presentation.spoken_time import spoken_clock, spoken_day, spoken_round

_SAID = (EventStatus.EXPECTED, EventStatus.CANCELLED, EventStatus.FULL, EventStatus.CHANGED)


def calendar_entry(
    date: AnnouncedDate,
    event: Event | None,
    texts: Texts,
    language: Language,
    *,
    stamp: datetime,
    alarms: Sequence[LeadTime] = (),
    participation: Participation = NONE_YET,
) -> CalendarEntry:
    """`date` with what its event tells; without one (it was removed) with what the date itself tells."""
    one = date.occurrence
    lines = [] if event is None else list(_lines(date, event, texts, language, participation))
    return CalendarEntry(
        uid=calendar_uid(event, one.id) if event else f"{one.event.slug}.{one.id}@buurtgids",
        sequence=date.sequence,
        occurrence=one,
        title=_title(date, texts, language),
        description="\n".join(lines),
        location=one.place or (one.link if date.online else None),
        url=one.link or (_address(event) if event else None),
        alarms=tuple(alarms),
        stamp=stamp,
    )


def _title(date: AnnouncedDate, texts: Texts, language: Language) -> str:
    title = date.title.get(language)
    return texts.say("agendabestand_afgelast", language, titel=title) if date.cancelled else title


def _address(event: Event) -> str | None:
    if event.sign_up is not None and event.sign_up.link:
        return event.sign_up.link
    return next((source.url for source in event.sources if source.url), None)


def _lines(
    date: AnnouncedDate, event: Event, texts: Texts, language: Language, participation: Participation
) -> Iterator[str]:
    one, content = date.occurrence, event.content.get(language)
    if one.status in _SAID:
        yield texts.say(f"kaart_status_{one.status.value}", language)
    if content.about:
        yield content.about
    if one.doors is not None:
        yield texts.say("kaart_inloop", language, tijd=spoken_clock(one.doors, language))
    if one.end is not None and one.end_approximate and not one.all_day:
        yield texts.say("agendabestand_einde_ca", language, tijd=spoken_clock(one.end, language))
    if one.end is None and not one.all_day and not one.cancelled:
        yield texts.say("agendabestand_einde_onbekend", language)
    for round_, session in participation.chosen(event, one.id):
        title = session.title.get(language)
        yield texts.say("sessie_van_mij", language, titel=title, tijden=spoken_round(round_, texts, language))
    if date.online and one.link:
        yield f"{texts.say('herinnering_online', language)} {one.link}"
    elif date.online:
        yield texts.say("herinnering_link_volgt", language)
    for key, value in (
        ("kaart_voor_wie", content.audience),
        ("kaart_prijs", content.price),
        ("kaart_limiet", content.limits),
        ("kaart_let_op", content.remark),
    ):
        if value:
            yield f"{texts.say(key, language)} {value}"
    sign_up = event.sign_up
    over = one.status in (EventStatus.PAST, EventStatus.CANCELLED)
    if sign_up is not None and not over and event.id.slug not in participation.signed_up:
        words = [texts.say("kaart_aanmelden", language), sign_up.link or ""]
        if sign_up.until_day is not None:
            day = spoken_day(sign_up.until_day, language)
            words.append(texts.say("kaart_aanmelden_tot", language, dag=day))
        yield " ".join(word for word in words if word)
