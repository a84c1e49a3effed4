"""The entries that the files of a folder hold, and where each stands."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from bot.adapters.knowledge.library import Library
from bot.adapters.knowledge.models.answer import AnswerModel
from bot.adapters.knowledge.models.approach import ApproachModel
from bot.adapters.knowledge.models.entry import EntryModel
from bot.adapters.knowledge.models.event import EventModel
from bot.adapters.knowledge.models.example import ExampleModel
from bot.adapters.knowledge.models.material import MaterialModel
from bot.adapters.knowledge.models.referral import ReferralModel
from bot.adapters.knowledge.models.situation import SituationModel
from bot.adapters.knowledge.models.smalltalk import SmallTalkModel
from bot.adapters.knowledge.models.term import TermModel
from bot.adapters.knowledge.nodes import Document, Plain
from bot.adapters.knowledge.slugs import another_id
from bot.adapters.knowledge.validation import validate
from bot.domain.finding import Finding, Path
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
class Placed:
    """An entry and where it stands: the name of its file inside the folder, and the path in that file."""

    entry: Entry
    name: str
    document: Document
    path: Path
    raw: dict[str, Plain]
    """As written."""


@dataclass(slots=True)
class Shelf:
    """The entries of a folder; only those that are right. `findings` says what is not."""

    placed: list[Placed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def fill_shelf(library: Library) -> Shelf:
    """Validates every file of the library and makes the domain's values."""
    shelf = Shelf()
    for folder, model in MODELS.items():
        for name, document in library.documents.items():
            if name.startswith(f"{folder}/"):
                _entries(shelf, name, document, model)
    _refuse_equal_ids(shelf)
    return shelf


def _entries(shelf: Shelf, name: str, document: Document, model: type[EntryModel]) -> None:
    if document.value is None:
        return
    rows: list[tuple[Path, Plain]] = (
        [((number,), row) for number, row in enumerate(document.value)]
        if isinstance(document.value, list)
        else [((), document.value)]
    )
    for path, row in rows:
        if not isinstance(row, dict):
            shelf.findings.append(Finding(document.file, path, "not_entries"))
            continue
        read = validate(model, row, document, path)
        if isinstance(read, tuple):
            shelf.findings.extend(read)
        else:
            shelf.placed.append(Placed(read.entry(), name, document, path, row))


def _refuse_equal_ids(shelf: Shelf) -> None:
    first: dict[EntryId, Placed] = {}
    taken = tuple(own.slug for placed in shelf.placed for own in (placed.entry.id, *placed.entry.former))
    for placed in shelf.placed:
        for own in (placed.entry.id, *placed.entry.former):
            other = first.setdefault(own, placed)
            if other is not placed:
                line, _ = other.document.places.find((*other.path, "id"))
                values = {"id": str(own), "text": own.slug, "other": other.document.file, "line": str(line)}
                shelf.findings.append(_equal_id(placed, own, values, taken))


def _equal_id(placed: Placed, own: EntryId, values: dict[str, str], taken: tuple[str, ...]) -> Finding:
    file, top = placed.document.file, placed.path
    if own != placed.entry.id:
        return Finding(file, (*top, "voorheen"), "duplicate_id", values)
    promised = "" if top else PurePosixPath(placed.name).stem
    better = promised if promised and promised not in taken else another_id(own.slug, taken)
    return Finding(file, (*top, "id"), "duplicate_entry", values, fix={(*top, "id"): better})
