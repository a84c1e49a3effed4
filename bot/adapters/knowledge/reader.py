"""From a folder of YAML to the frozen knowledge base, or to everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from bot.adapters.knowledge.catalogue import explain_all
from bot.adapters.knowledge.event_checks import contradictions
from bot.adapters.knowledge.library import Library, open_library
from bot.adapters.knowledge.references import REFERENCE_CODES, SEE_ALSO, unknown_references
from bot.adapters.knowledge.shelf import Shelf, fill_shelf
from bot.adapters.knowledge.tables import Tables, read_tables
from bot.adapters.knowledge.texts import PACKAGED, UNKNOWN_CODES, read_texts
from bot.domain.agenda.event import Event
from bot.domain.finding import Finding
from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.problem import Problem, any_error
from bot.domain.texts import Texts


@dataclass(frozen=True, slots=True)
class Reading:
    """What a folder holds. `knowledge` is None when any problem is an error."""

    knowledge: Knowledge | None
    texts: Texts
    problems: tuple[Problem, ...]
    """All of all files, sorted by file, line and column."""


def read(folder: Path, fallback: Path = PACKAGED, language: Language = Language.NL) -> Reading:
    """Reads everything below `folder`; sentences of the conversation that are missing come from `fallback`.

    `language` is that of the problems. Never raises for anything that an editor can do.
    """
    library = open_library(folder)
    shelf, tables = fill_shelf(library), read_tables(library)
    texts, texts_findings = read_texts(library, fallback)
    found = [*structural_findings(library, shelf, tables), *texts_findings]
    problems = explain_all((one for one in found if not _left_out(one)), library.shown(), language)
    knowledge = None if any_error(problems) else knowledge_of(library, shelf, tables)
    return Reading(knowledge, texts, problems)


def _left_out(finding: Finding) -> bool:
    """What a bot passes over and only `check` tells: a see-also that leads nowhere, a text too many."""
    return finding.code in UNKNOWN_CODES or (SEE_ALSO in finding.path and finding.code in REFERENCE_CODES)


def structural_findings(library: Library, shelf: Shelf, tables: Tables) -> list[Finding]:
    """Whatever is wrong in the files and between them."""
    return [
        *library.findings,
        *shelf.findings,
        *tables.findings,
        *unknown_references(library, shelf, tables),
        *(
            found
            for placed in shelf.placed
            if isinstance(placed.entry, Event)
            for found in contradictions(placed.entry, placed.document.file, placed.path)
        ),
    ]


def knowledge_of(library: Library, shelf: Shelf, tables: Tables) -> Knowledge:
    """The frozen whole of files without errors."""
    return Knowledge(
        entries={placed.entry.id: placed.entry for placed in shelf.placed},
        municipalities=tables.municipalities,
        groups=tables.groups,
        themes=tables.themes,
        diagnosis=tables.diagnosis,
        synonyms=tables.synonyms,
        crisis=tables.crisis,
        revision=library.revision,
    )
