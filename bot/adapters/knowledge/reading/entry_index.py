"""The entries that the files of a folder hold, and where each stands."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from bot.adapters.knowledge.reading.validation import validate
from bot.adapters.knowledge.schema.answer import AnswerModel
from bot.adapters.knowledge.schema.approach import ApproachModel
from bot.adapters.knowledge.schema.entry import EntryModel
from bot.adapters.knowledge.schema.event import EventModel
from bot.adapters.knowledge.schema.example import ExampleModel
from bot.adapters.knowledge.schema.material import MaterialModel
from bot.adapters.knowledge.schema.referral import ReferralModel
from bot.adapters.knowledge.schema.situation import SituationModel
from bot.adapters.knowledge.schema.smalltalk import SmallTalkModel
from bot.adapters.knowledge.schema.term import TermModel
from bot.adapters.knowledge.source.library import Library
from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.adapters.knowledge.written.slugs import another_id
from bot.domain.diagnostics import Finding, NewValues, Path
from bot.domain.knowledge.entry import Entry, EntryId

MODELS: dict[str, type[EntryModel]] = {
    "situaties": SituationModel,
    "aanpakken": ApproachModel,
    "antwoorden": AnswerModel,
    "hulpmiddelen": MaterialModel,
    "voorbeelden": ExampleModel,
    "begrippen": TermModel,
    "doorverwijzingen": ReferralModel,
    "bijeenkomsten": EventModel,
    "praatjes": SmallTalkModel,
}
"""The folders that hold entries, in the order in which `Knowledge` keeps them."""


@dataclass(frozen=True, slots=True)
class LocatedEntry:
    """An entry and where it stands: the name of its file inside the folder, and the path in that file."""

    entry: Entry
    name: str
    document: Document
    path: Path
    raw: dict[str, Plain]
    """As written."""


@dataclass(slots=True)
class EntryIndex:
    """The entries of a folder; only those that are right. `findings` says what is not."""

    placed: list[LocatedEntry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def index_entries(library: Library) -> EntryIndex:
    """Validates every file of the library and makes the domain's values."""
    entries_found = EntryIndex()
    for folder, model in MODELS.items():
        for name, document in library.documents.items():
            if name.startswith(f"{folder}/"):
                read_entries(entries_found, name, document, model)
    refuse_equal_ids(entries_found)
    return entries_found


def read_entries(entries_found: EntryIndex, name: str, document: Document, model: type[EntryModel]) -> None:
    """Adds the entries of one file, and what is wrong with them."""
    if document.value is None:
        return
    rows: list[tuple[Path, Plain]] = (
        [((number,), row) for number, row in enumerate(document.value)]
        if isinstance(document.value, list)
        else [((), document.value)]
    )
    for path, row in rows:
        if not isinstance(row, dict):
            entries_found.findings.append(Finding(document.file, path, "not_entries"))
            continue
        read = validate(model, row, document, path)
        if isinstance(read, tuple):
            entries_found.findings.extend(read)
        else:
            entries_found.placed.append(LocatedEntry(read.entry(), name, document, path, row))


def refuse_equal_ids(entries_found: EntryIndex) -> None:
    """Adds a finding for each id that a second entry has; an entry in a file of its name is the first."""
    first: dict[EntryId, LocatedEntry] = {}
    taken = tuple(
        own.slug for placed in entries_found.placed for own in (placed.entry.id, *placed.entry.former)
    )
    for placed in sorted(entries_found.placed, key=lambda one: _stem(one) not in (None, one.entry.id.slug)):
        for own in (placed.entry.id, *placed.entry.former):
            other = first.setdefault(own, placed)
            if other is not placed:
                line, _ = other.document.places.find((*other.path, "id"))
                values = {"id": str(own), "text": own.slug, "other": other.document.file, "line": str(line)}
                entries_found.findings.append(_equal_id(placed, own, values, taken))


def _stem(placed: LocatedEntry) -> str | None:
    """The name of the file without its ending, when it holds this entry alone."""
    return None if placed.path else PurePosixPath(placed.name).stem


def _equal_id(placed: LocatedEntry, own: EntryId, values: dict[str, str], taken: tuple[str, ...]) -> Finding:
    file, top = placed.document.file, placed.path
    if own != placed.entry.id:
        return Finding(file, (*top, "voorheen"), "duplicate_id", values)
    if _stem(placed) not in (None, own.slug):
        return Finding(file, (*top, "id"), "copied_entry", values)
    better = NewValues({(*top, "id"): another_id(own.slug, taken)})
    return Finding(file, (*top, "id"), "duplicate_entry", values, proposals=(better,))
