"""The words of a reminder."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.dialogue.action import Later, OpenEntry, OpenScreen, Screen, SignedUp, Unfollow
from bot.domain.dialogue.reply import (
    MAX_CHOICES,
    Block,
    Choice,
    Link,
    Listing,
    Moment,
    Paragraph,
    Plain,
    Reply,
    Span,
    Strong,
)
from bot.domain.events.announced import AnnouncedDate, Purpose
from bot.domain.events.event import Event, EventStatus
from bot.domain.events.occurrences import Occurrence
from bot.domain.events.participation import Attendance
from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.reminders.snooze import Snooze, snoozes
from bot.domain.texts import Texts
from bot.services.ports.clock import Clock
from bot.services.ports.reminders import Claim
from bot.services.presentation import emergency_notice
from bot.services.presentation.attendance import attend_choices
from bot.services.presentation.context import RenderContext
from bot.services.presentation.spoken_time import (
    is_elsewhere,
    spoken_clock,
    spoken_day,
    spoken_moment,
    spoken_occurrence,
    spoken_round,
    time_there,
)

MOST_OPENED = 4  # events that a message about several has a choice for


class ReminderText:
    """Composes from what the store knows of a date; only the titles of sessions come from the knowledge.

    `zone` is the one in which people read "tonight".
    """

    def __init__(
        self,
        texts: Callable[[], Texts],
        knowledge: Callable[[], Knowledge],
        clock: Clock,
        zone: ZoneInfo,
    ) -> None:
        self._texts = texts
        self._knowledge = knowledge
        self._clock = clock
        self._zone = zone

    def reminder(self, claim: Claim) -> Reply:
        """What, when, the person's sessions, where, and choices to be reminded later or never again.

        Above it the emergency notice, if there is one now.
        """
        reply = self._reminder(claim)
        view = RenderContext(
            knowledge=self._knowledge(),
            texts=self._texts(),
            language=claim.language,
            now=self._clock.now(),
            zone=self._zone,
        )
        return replace(reply, blocks=(*emergency_notice.above(view), *reply.blocks))

    def _reminder(self, claim: Claim) -> Reply:
        texts, language = self._texts(), claim.language
        if claim.date.purpose is Purpose.SIGN_UP:
            return self._sign_up(claim, texts)
        key = "herinnering_kop_later" if claim.snoozed else "herinnering_kop"
        heading = texts.say(key, language, titel=claim.date.title.get(language))
        where = place_of(claim.date, texts, language)
        blocks: list[Block] = [
            Paragraph((Strong(heading),)),
            Paragraph(moment_of(claim.date, texts, language, _own(claim))),
            *(Paragraph((line,)) for line in self._sessions(claim, texts)),
            *([Paragraph(where)] if where else []),
        ]
        return Reply(blocks=tuple(blocks), choices=self._choices(claim, texts), language=language)

    def _sign_up(self, claim: Claim, texts: Texts) -> Reply:
        one, language = claim.date.occurrence, claim.language
        title = claim.date.title.get(language)
        spans: list[Span] = [Plain(last_moment(one, texts, language, _own(claim)))]
        if one.link:
            spans += [Plain("\n" + texts.say("kaart_aanmelden", language) + " "), Link(one.link, one.link)]
        done = Choice(texts.say("knop_aangemeld", language), SignedUp(one.event.slug))
        return Reply(
            blocks=(
                Paragraph((Strong(texts.say("herinnering_aanmelden_kop", language, titel=title)),)),
                Paragraph(tuple(spans)),
            ),
            choices=(
                done,
                *attend_choices(one.event.slug, None, Attendance.YES, texts, language)[-1:],
                *_ways_on(claim, texts),
            ),
            language=language,
        )

    def _sessions(self, claim: Claim, texts: Texts) -> list[Plain]:
        one, language = claim.date.occurrence, claim.language
        event = self._knowledge().find(one.event)
        if not isinstance(event, Event):
            return []
        return [
            Plain(
                texts.say(
                    "sessie_van_mij",
                    language,
                    titel=session.title.get(language),
                    tijden=spoken_round(round_, texts, language),
                )
            )
            for round_, session in claim.participation.chosen(event, one.id)
        ]

    def together(self, claims: Sequence[Claim]) -> Reply:
        """The reminders of dates for one person and one day: each date once, in order of time."""
        texts, language = self._texts(), claims[0].language
        dates = {claim.date.key: claim for claim in claims}
        if len(dates) == 1:
            return self.reminder(min(claims, key=lambda claim: claim.lead.seconds))
        coming = sorted(dates.values(), key=lambda claim: (claim.date.occurrence.start, claim.date.key))
        heading = texts.say("herinnering_samen", language, aantal=str(len(coming)))
        events = {one.date.occurrence.event: one.date.title.get(language) for one in coming}
        choices = [Choice(title, OpenEntry(event)) for event, title in events.items()][:MOST_OPENED]
        choices.append(Choice(texts.say("herinnering_mijn", language), OpenScreen(Screen.REMINDERS)))
        return Reply(
            blocks=(
                Paragraph((Strong(heading),)),
                Listing(tuple(self._item(claim, texts) for claim in coming)),
            ),
            choices=tuple(choices),
            language=language,
        )

    def _item(self, claim: Claim, texts: Texts) -> tuple[Span, ...]:
        date, language = claim.date, claim.language
        spans: list[Span] = [
            Strong(date.title.get(language)),
            Plain("\n"),
            *moment_of(date, texts, language, _own(claim)),
        ]
        for line in self._sessions(claim, texts):
            spans += [Plain("\n"), line]
        where = place_of(date, texts, language)
        return (*spans, *((Plain("\n"), *where) if where else ()))

    def _choices(self, claim: Claim, texts: Texts) -> tuple[Choice, ...]:
        moments = snoozes(self._clock.now(), claim.date.occurrence.start, _own(claim) or self._zone)
        choices = later(claim.date, moments, texts, claim.language)
        ways_on = _ways_on(claim, texts)
        one = claim.date.occurrence
        said = claim.participation.attends(one.event.slug, one.id)
        if said is Attendance.YES:
            return (*choices, *ways_on)
        asked = attend_choices(one.event.slug, one.start, said, texts, claim.language)
        ways_on = ways_on[:-1]  # the overview makes room for the question
        return (*asked, *choices[: MAX_CHOICES - len(asked) - len(ways_on)], *ways_on)


def _own(claim: Claim) -> ZoneInfo | None:
    return ZoneInfo(claim.zone) if claim.zone else None


def _ways_on(claim: Claim, texts: Texts) -> tuple[Choice, ...]:
    choices = [Choice(texts.say("herinnering_meer", claim.language), OpenEntry(claim.date.occurrence.event))]
    if claim.scope is not None:
        label = texts.say(f"herinnering_stop_{claim.scope.kind.value}", claim.language)
        choices.append(Choice(label, Unfollow(claim.scope)))
    choices.append(Choice(texts.say("herinnering_mijn", claim.language), OpenScreen(Screen.REMINDERS)))
    return tuple(choices)


def last_moment(deadline: Occurrence, texts: Texts, language: Language, own: ZoneInfo | None = None) -> str:
    """Until when one can sign up: a day, or a moment when the editors gave a time.

    The day is one where the event is; `own` is the zone that the person chose.
    """
    at = deadline.start
    if at.time() == time.min:
        day = spoken_day(at.date() - timedelta(days=1), language)
        return texts.say("herinnering_aanmelden_tot", language, dag=day)
    return texts.say("herinnering_aanmelden_voor", language, moment=_start(at, texts, language, own))


def later(
    date: AnnouncedDate, moments: Iterable[tuple[Snooze, datetime]], texts: Texts, language: Language
) -> tuple[Choice, ...]:
    """A choice for each moment at which a person may be reminded once more."""
    event, start = date.key[0], date.occurrence.start
    return tuple(
        Choice(texts.say(f"knop_later_{snooze.name.lower()}", language), Later(event, start, snooze))
        for snooze, _ in moments
    )


def moment_of(
    date: AnnouncedDate, texts: Texts, language: Language, own: ZoneInfo | None = None
) -> tuple[Span, ...]:
    """`zaterdag 25 september 2027, 10.00 uur`, and until when where that is known.

    For who reads times in `own` in that zone, with the time at the event beside it when that is another.
    """
    one = date.occurrence
    if one.all_day:
        return (Plain(spoken_occurrence(one, texts, language)),)
    expected = (
        () if one.status is not EventStatus.EXPECTED else (Plain(" " + texts.say("tijd_verwacht", language)),)
    )
    if one.end is None or one.end.date() != one.start.date():
        return (Moment(_start(one.start, texts, language, own), one.start), *expected)
    key = "herinnering_tot_ca" if one.end_approximate else "herinnering_tot"
    here = own if is_elsewhere(one.start, own) else None
    until = spoken_clock(one.end.astimezone(here or one.end.tzinfo), language)
    start = Moment(spoken_moment(one.start, texts, language, here.key if here else None), one.start)
    there = time_there(one.start, one.end, texts, language, own)
    return (start, Plain(" " + texts.say(key, language, tijd=until) + there), *expected)


def _start(at: datetime, texts: Texts, language: Language, own: ZoneInfo | None) -> str:
    here = own.key if own is not None and is_elsewhere(at, own) else None
    return spoken_moment(at, texts, language, here) + time_there(at, None, texts, language, own)


def place_of(date: AnnouncedDate, texts: Texts, language: Language) -> tuple[Span, ...]:
    """Where it is: a place, a link, both, or that the link follows; nothing when nothing is known."""
    one = date.occurrence
    spans: list[Span] = []
    if one.place:
        spans.append(Plain(texts.say("herinnering_plaats", language, plaats=one.place)))
    if date.online:
        before = "\n" if spans else ""
        if one.link:
            spans.append(Plain(before + texts.say("herinnering_online", language) + " "))
            spans.append(Link(one.link, one.link))
        else:
            spans.append(Plain(before + texts.say("herinnering_link_volgt", language)))
    return tuple(spans)


def thread_gone(texts: Callable[[], Texts], language: Language) -> Paragraph:
    """Why a message comes in another place than before."""
    return Paragraph((Plain(texts().say("herinnering_onderwerp_weg", language)),))
