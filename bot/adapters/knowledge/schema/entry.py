"""What every entry's file has in common."""

from datetime import date
from typing import Annotated, ClassVar, Protocol, TypedDict, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Discriminator, Tag, model_validator

from bot.adapters.knowledge.schema.parts import (
    Day,
    FullId,
    OneOrMoreSlugs,
    Slug,
    Slugs,
    Strict,
    Text,
    Texts,
    Url,
    mistake,
)
from bot.domain.knowledge.entry import Entry, EntryId, Guidance, Kind, Source, Status
from bot.domain.language import Bilingual

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class SourceModel(Strict):
    """One source, written out."""

    titel: Text | None = None
    link: Url | None = None
    gezien: Day | None = None
    let_op: Text | None = None

    @model_validator(mode="after")
    def _has_a_name(self) -> "SourceModel":
        if self.titel is None and self.link is None:
            raise mistake("source_without_name")
        return self


class GuidanceModel(Strict):
    """One do or don't."""

    tekst: Text
    bron: OneOrMoreSlugs
    stelling: Text | None = None

    def guidance(self) -> Guidance:
        """The domain's value."""
        return Guidance(self.tekst, self.bron, self.stelling or "")


class TextModel(Strict):
    """What an entry says in one language."""

    titel: Text
    vragen: Texts = ()


def _source(value: object) -> object:
    return {"link": value} if isinstance(value, str) else value


def _shape(value: object) -> str:
    return "lijst" if isinstance(value, list) else "tabel"


AnySource = Annotated[SourceModel, BeforeValidator(_source, json_schema_input_type=str | SourceModel)]
Sources = Annotated[
    Annotated[tuple[AnySource, ...], Tag("lijst")] | Annotated[dict[Slug, AnySource], Tag("tabel")],
    Discriminator(_shape),
]


class CommonFields(TypedDict):
    """The fields of `Entry` by name, without its content."""

    id: EntryId
    sources: tuple[Source, ...]
    reviewed: date
    status: Status
    former: tuple[EntryId, ...]
    see_also: tuple[EntryId, ...]
    themes: tuple[str, ...]


class EntryModel(Strict):
    """The fields that every entry has, whatever its kind."""

    KIND: ClassVar[Kind]

    id: Slug
    bronnen: Sources
    nagekeken: Day
    status: Status = Status.PUBLISHED
    voorheen: Slugs = ()
    zie_ook: tuple[FullId, ...] = ()
    thema: Slugs = ()

    def entry(self) -> Entry:
        """The frozen domain value."""
        raise NotImplementedError

    def common(self) -> CommonFields:
        """The fields of the domain value that every kind has."""
        return CommonFields(
            id=self.entry_id,
            sources=self.sources,
            reviewed=self.nagekeken,
            status=self.shown,
            former=self.former,
            see_also=self.zie_ook,
            themes=self.thema,
        )

    @property
    def shown(self) -> Status:
        """Whether people get to see it."""
        return self.status

    @property
    def entry_id(self) -> EntryId:
        """The full id."""
        return EntryId(self.KIND, self.id)

    @property
    def former(self) -> tuple[EntryId, ...]:
        """The full ids from before."""
        return tuple(EntryId(self.KIND, slug) for slug in self.voorheen)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source with its key: the one written, or in a list its number from 1."""
        if isinstance(self.bronnen, dict):
            pairs = tuple(self.bronnen.items())
        else:
            pairs = tuple((str(number), source) for number, source in enumerate(self.bronnen, start=1))
        return tuple(
            Source(key, source.titel or _host(source.link), source.link, source.gezien, source.let_op)
            for key, source in pairs
        )


def _host(link: str | None) -> str:
    host = (urlsplit(link).hostname or "") if link else ""
    return host.removeprefix("www.")


class BilingualField(Protocol[T_co]):
    """What an entry says in one language, as read."""

    def text(self) -> T_co:
        """The domain's value."""
        ...


def both(nl: BilingualField[T], en: BilingualField[T] | None) -> Bilingual[T]:
    """The domain's values of both languages."""
    return Bilingual(nl.text(), en.text() if en else None)


def ids(kind: Kind, slugs: tuple[str, ...]) -> tuple[EntryId, ...]:
    """Full ids of slugs of one kind."""
    return tuple(EntryId(kind, slug) for slug in slugs)


class BothTexts(Strict):
    """One short text in two languages."""

    nl: Text
    en: Text | None = None

    def bilingual(self) -> Bilingual[str]:
        """The domain's value."""
        return Bilingual(self.nl, self.en)
