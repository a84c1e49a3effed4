"""`bijeenkomsten/`: one event a file."""

from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, PlainValidator, Tag, model_validator

from bot.adapters.knowledge.schema.entry import BothTexts, EntryModel, TextModel, both
from bot.adapters.knowledge.schema.parts import (
    AboutTime,
    ClockTime,
    Day,
    Slug,
    Strict,
    Text,
    Texts,
    Url,
    Whole,
    Zone,
    mistake,
    read_url,
)
from bot.adapters.knowledge.written.likely_values import likely_word
from bot.domain.events.event import (
    Contact,
    Event,
    EventDate,
    EventStatus,
    EventText,
    ProgrammeItem,
    Recurrence,
    SeriesException,
    Session,
    SessionRound,
    SignUp,
)
from bot.domain.events.recurrence_rule import ends
from bot.domain.knowledge.entry import Kind, Status

FOLLOWS = "volgt"
_STATUSES = {
    "announced": EventStatus.ANNOUNCED, "cancelled": EventStatus.CANCELLED, "canceled": EventStatus.CANCELLED,
    "geannuleerd": EventStatus.CANCELLED, "vol": EventStatus.FULL, "volgeboekt": EventStatus.FULL,
    "gepland": EventStatus.ANNOUNCED, "voorbij": EventStatus.PAST, "afgelopen": EventStatus.PAST,
    "changed": EventStatus.CHANGED, "verplaatst": EventStatus.CHANGED, "verzet": EventStatus.CHANGED,
    "published": Status.PUBLISHED, "draft": Status.DRAFT,
}  # fmt: skip
"""What people write for a status of ours."""


def _event_status(value: object) -> EventStatus | Status:
    if isinstance(value, str):
        for kind in (EventStatus, Status):
            if value.strip() in tuple(kind):
                return kind(value.strip())
    words = (*EventStatus, *Status)
    better = likely_word(value, words, _STATUSES) if isinstance(value, str) else ""
    raise mistake("unknown_status", better, text=str(value), words=", ".join(words))


def _link_or_follows(value: object) -> str | None:
    return None if value == FOLLOWS else read_url(value)


class EventTextModel(TextModel):
    """What an announcement says in one language."""

    over: Text
    periode: Text | None = None
    voor_wie: Text | None = None
    prijs: Text | None = None
    limiet: Text | None = None
    resultaat: Text | None = None
    let_op: Text | None = None

    def text(self) -> EventText:
        """The domain's value."""
        return EventText(
            title=self.titel,
            questions=self.vragen,
            about=self.over,
            period=self.periode,
            audience=self.voor_wie,
            price=self.prijs,
            limits=self.limiet,
            result=self.resultaat,
            remark=self.let_op,
        )


class DateModel(Strict):
    """One date."""

    id: Slug
    datum: Day
    tot_en_met: Day | None = None
    inloop: ClockTime | None = None
    begin: ClockTime | None = None
    einde: AboutTime | None = None
    status: EventStatus | None = None
    plaats: Text | None = None

    def date(self) -> EventDate:
        """The domain's value."""
        return EventDate(
            id=self.id,
            day=self.datum,
            last_day=self.tot_en_met,
            begin=self.begin,
            end=self.einde.time if self.einde else None,
            end_approximate=self.einde.approximate if self.einde else False,
            doors=self.inloop,
            status=self.status,
            place=self.plaats,
        )


class ExceptionModel(Strict):
    """One date of a rule that is otherwise."""

    datum: Day
    wordt: Day | None = None
    inloop: ClockTime | None = None
    begin: ClockTime | None = None
    einde: AboutTime | None = None
    status: EventStatus | None = None
    plaats: Text | None = None

    def exception(self) -> SeriesException:
        """The domain's value."""
        return SeriesException(
            day=self.datum,
            moved_to=self.wordt,
            begin=self.begin,
            end=self.einde.time if self.einde else None,
            end_approximate=self.einde.approximate if self.einde else False,
            doors=self.inloop,
            status=self.status,
            place=self.plaats,
        )


class OnlineModel(Strict):
    """Where an online event is."""

    link: Annotated[str | None, PlainValidator(_link_or_follows, json_schema_input_type=str)] = None


class SignUpModel(Strict):
    """How to sign up, and until when."""

    link: Url | None = None
    tot: Day | None = None
    tot_tijd: ClockTime | None = None


class ProgrammeModel(BothTexts):
    """A line of the programme."""

    tijd: ClockTime


class SessionModel(BothTexts):
    """A part that people choose."""

    id: Slug


class RoundModel(Strict):
    """Sessions at the same time."""

    id: Slug
    begin: ClockTime
    einde: ClockTime
    datum: Slug | None = None
    keuzes: tuple[SessionModel, ...]

    def round(self) -> SessionRound:
        """The domain's value."""
        sessions = tuple(Session(choice.id, choice.bilingual()) for choice in self.keuzes)
        return SessionRound(self.id, self.begin, self.einde, sessions, self.datum)


class ContactModel(BothTexts):
    """A function to ask."""

    link: Url | None = None


def _programme_shape(value: object) -> str:
    return FOLLOWS if value == FOLLOWS else "lijst"


Programme = Annotated[
    Annotated[Literal["volgt"], Tag(FOLLOWS)] | Annotated[tuple[ProgrammeModel, ...], Tag("lijst")],
    Discriminator(_programme_shape),
]


AnyStatus = Annotated[EventStatus | Status, PlainValidator(_event_status, json_schema_input_type=str)]


class EventModel(EntryModel):
    """Something with dates."""

    KIND: ClassVar[Kind] = Kind.EVENT

    nl: EventTextModel
    en: EventTextModel | None = None
    data: tuple[DateModel, ...] = ()
    herhaling: Text | None = None
    vanaf: Day | None = None
    tot: Day | None = None
    behalve: tuple[Day, ...] = ()
    uitzonderingen: tuple[ExceptionModel, ...] = ()
    inloop: ClockTime | None = None
    begin: ClockTime | None = None
    einde: AboutTime | None = None
    tijdzone: Zone = "Europe/Amsterdam"
    plaats: Text | None = None
    gemeente: Slug | None = None
    online: OnlineModel | None = None
    status: AnyStatus = EventStatus.ANNOUNCED  # type: ignore[assignment]
    aanmelden: SignUpModel | None = None
    plaatsen: Whole | None = None
    programma: Programme = ()
    deelsessies: tuple[RoundModel, ...] = ()
    sprekers: Texts = ()
    contact: ContactModel | None = None

    @model_validator(mode="after")
    def _dates_or_rule(self) -> "EventModel":
        if self.data and self.herhaling:
            raise mistake("dates_and_rule")
        if not self.herhaling and any((self.begin, self.einde, self.inloop, self.vanaf, self.tot)):
            raise mistake("times_without_rule")
        if not self.herhaling and (self.behalve or self.uitzonderingen):
            raise mistake("exceptions_without_rule")
        if self.herhaling and self.tot and ends(self.herhaling):
            raise mistake("two_ends")
        return self

    @property
    def shown(self) -> Status:
        """Whether people get to see it; the states of an event say nothing about that."""
        return self.status if isinstance(self.status, Status) else Status.PUBLISHED

    def entry(self) -> Event:
        own = self.status
        return Event(
            **self.common(),
            content=both(self.nl, self.en),
            dates=tuple(row.date() for row in self.data),
            recurrence=self._recurrence(),
            zone=self.tijdzone,
            event_status=own if isinstance(own, EventStatus) else EventStatus.ANNOUNCED,
            place=self.plaats,
            municipality=self.gemeente,
            online=self.online is not None,
            link=self.online.link if self.online else None,
            sign_up=self._sign_up(),
            seats=self.plaatsen,
            programme=()
            if isinstance(self.programma, str)
            else tuple(ProgrammeItem(row.tijd, row.bilingual()) for row in self.programma),
            programme_follows=self.programma == FOLLOWS,
            rounds=tuple(row.round() for row in self.deelsessies),
            speakers=self.sprekers,
            contact=Contact(self.contact.bilingual(), self.contact.link) if self.contact else None,
        )

    def _recurrence(self) -> Recurrence | None:
        if self.herhaling is None:
            return None
        rule = self.herhaling.removeprefix("RRULE:")
        return Recurrence(
            rule=f"{rule};UNTIL={self.tot:%Y%m%d}" if self.tot else rule,
            since=self.vanaf,
            begin=self.begin,
            end=self.einde.time if self.einde else None,
            end_approximate=self.einde.approximate if self.einde else False,
            doors=self.inloop,
            left_out=self.behalve,
            exceptions=tuple(row.exception() for row in self.uitzonderingen),
        )

    def _sign_up(self) -> SignUp | None:
        if self.aanmelden is None:
            return None
        return SignUp(self.aanmelden.link, self.aanmelden.tot, self.aanmelden.tot_tijd)
