"""What a form asks. Its words are sentences of the desk: `field_…` and `hint_…` with the field's name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.adapters.knowledge.reading.entry_index import LocatedEntry
from bot.adapters.knowledge.reading.gathering import GatheredKnowledge
from bot.domain.knowledge.entry import Kind
from bot.domain.language import Language

NEW_SOURCE = "+"  # chosen in the place of a source that is there
NATIONWIDE = "+"  # chosen in the place of a municipality
EXAMPLES, EVENTS = "voorbeelden/", "bijeenkomsten/"


class FormName(StrEnum):
    """The value is its word in the address."""

    DO = "werkt-wel"
    DONT = "werkt-niet"
    WAY_OF_ASKING = "vraag"
    EXAMPLE = "voorbeeld"
    EVENT = "bijeenkomst"


GUIDANCE = {FormName.DO: "werkt_wel", FormName.DONT: "werkt_niet"}
"""The field of an approach that a form adds to."""


class FieldKind(StrEnum):
    """How a field looks."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; options of one `group` stand together."""

    value: str
    label: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form."""

    name: str
    kind: FieldKind = FieldKind.LINE
    required: bool = False
    options: tuple[Option, ...] = ()


def entries_for(form: FormName, gathered: GatheredKnowledge) -> tuple[LocatedEntry, ...]:
    """The entries that the form can add to: those that stand in one file of the last layer."""
    top = f"{gathered.library.layers[-1].as_posix()}/"
    return tuple(
        placed
        for placed in gathered.entries.placed
        if placed.document.file.startswith(top)
        and placed.document.file not in gathered.library.origins
        and (form not in GUIDANCE or placed.entry.id.kind is Kind.APPROACH)
    )


def chooses_entry(form: FormName) -> bool:
    """Whether the form adds to an entry that is there."""
    return form in GUIDANCE or form is FormName.WAY_OF_ASKING


def fields_of(
    form: FormName, gathered: GatheredKnowledge, placed: LocatedEntry | None, words: "FormWords"
) -> tuple[FormField, ...]:
    """The fields, in order. Without the entry that it adds to a form asks for that alone."""
    if chooses_entry(form) and placed is None:
        options = tuple(_entries(entries_for(form, gathered)))
        return (FormField("ingang", FieldKind.CHOICE, required=True, options=options),)
    if form in GUIDANCE:
        assert placed is not None
        english = (FormField("en", FieldKind.TEXT),) if placed.entry.content.en is not None else ()
        return (FormField("nl", FieldKind.TEXT, required=True), *english, *_source(placed, words))
    if form is FormName.WAY_OF_ASKING:
        assert placed is not None
        english = (FormField("vraag_en"),) if placed.entry.content.en is not None else ()
        return (FormField("vraag_nl"), *english)
    shared = (FormField("bron_titel", required=True), FormField("bron_link"))
    towns = tuple(_towns(gathered))
    if form is FormName.EXAMPLE:
        files = tuple(
            Option(name, name.removeprefix(EXAMPLES))
            for name, document in gathered.library.documents.items()
            if name.startswith(EXAMPLES) and isinstance(document.value, list)
        )
        groups = tuple(Option(slug, one.name.nl) for slug, one in gathered.tables.groups.items())
        approaches = tuple(
            Option(one.id.slug, one.title(words.language))
            for one in gathered.knowledge.published()
            if one.id.kind is Kind.APPROACH
        )
        return (
            FormField("bestand", FieldKind.CHOICE, required=True, options=files),
            FormField("titel", required=True),
            FormField("over", FieldKind.TEXT, required=True),
            FormField("titel_en"),
            FormField("over_en", FieldKind.TEXT),
            FormField("gemeente", FieldKind.CHOICE, options=(Option(NATIONWIDE, words.nationwide), *towns)),
            FormField("plaats"),
            FormField("doelgroep", FieldKind.CHOICE, options=groups),
            FormField("aanpak", FieldKind.CHOICE, options=approaches),
            FormField("link"),
            *shared,
        )
    return (
        FormField("titel", required=True),
        FormField("over", FieldKind.TEXT, required=True),
        FormField("titel_en"),
        FormField("over_en", FieldKind.TEXT),
        FormField("datum", required=True),
        FormField("begin"),
        FormField("einde"),
        FormField("plaats", required=True),
        FormField("gemeente", FieldKind.CHOICE, options=towns),
        FormField("aanmelden_link"),
        FormField("aanmelden_tot"),
        *shared,
    )


def _source(placed: LocatedEntry, words: "FormWords") -> Iterator[FormField]:
    known = tuple(Option(source.key, source.title) for source in placed.entry.sources)
    options = (*known, Option(NEW_SOURCE, words.new_source))
    yield FormField("bron", FieldKind.CHOICE, required=True, options=options)
    yield FormField("bron_titel")
    yield FormField("bron_link")


def _entries(found: Iterable[LocatedEntry]) -> Iterator[Option]:
    for placed in found:
        entry = placed.entry
        yield Option(str(entry.id), entry.content.nl.title, placed.name.partition("/")[0])


def _towns(gathered: GatheredKnowledge) -> Iterator[Option]:
    for town in sorted(gathered.tables.municipalities.values(), key=lambda one: one.name):
        yield Option(town.slug, town.name)


@dataclass(frozen=True, slots=True)
class FormWords:
    """What some options are called."""

    language: Language
    new_source: str
    nationwide: str
