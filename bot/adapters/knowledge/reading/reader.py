"""From folders of YAML to the frozen knowledge base, or to everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from bot.adapters.knowledge.diagnostics.explain import explain_all
from bot.adapters.knowledge.diagnostics.followers import without_followers
from bot.adapters.knowledge.reading.entry_index import EntryIndex, index_entries
from bot.adapters.knowledge.reading.event_checks import contradictions
from bot.adapters.knowledge.reading.one_file import FileRereading, field_mistakes
from bot.adapters.knowledge.reading.references import (
    REFERENCE_CODES,
    SEE_ALSO,
    targets_in,
    unknown_references,
    with_likely_targets,
)
from bot.adapters.knowledge.reading.tables import Tables, read_tables
from bot.adapters.knowledge.reading.texts import PACKAGED, UNKNOWN_CODES, read_texts
from bot.adapters.knowledge.source.library import Folders, Library, open_library
from bot.domain.diagnostics import Diagnostic, Finding, any_error
from bot.domain.events.event import Event
from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.texts import Texts


@dataclass(frozen=True, slots=True)
class KnowledgeReading:
    """What a folder holds. `knowledge` is None when any problem is an error."""

    knowledge: Knowledge | None
    texts: Texts
    problems: tuple[Diagnostic, ...]
    """All of all files, sorted by file, line and column."""


def read(folders: Folders, fallback: Path = PACKAGED, language: Language = Language.NL) -> KnowledgeReading:
    """Reads everything below `folders`; sentences of the conversation that are missing come from `fallback`.

    `language` is that of the problems. Never raises for anything that an editor can do.
    """
    library = open_library(folders, field_mistakes)
    entries_found, tables = index_entries(library), read_tables(library)
    texts, texts_findings = read_texts(library, fallback)
    found = [*structural_findings(library, entries_found, tables), *texts_findings]
    reread = FileRereading(library, entries_found, fallback=fallback)
    kept = library.located(one for one in found if not _left_out(one))
    problems = library.named(explain_all(kept, library.shown(), language, reread), language)
    knowledge = None if any_error(problems) else knowledge_of(library, entries_found, tables)
    return KnowledgeReading(knowledge, texts, problems)


def _left_out(finding: Finding) -> bool:
    """What a bot passes over and only `check` tells: a see-also that leads nowhere, a text too many."""
    return finding.code in UNKNOWN_CODES or (SEE_ALSO in finding.path and finding.code in REFERENCE_CODES)


def structural_findings(library: Library, entries_found: EntryIndex, tables: Tables) -> list[Finding]:
    """Whatever is wrong in the files and between them."""
    targets = targets_in(library)
    return without_followers(
        [
            *library.findings,
            *with_likely_targets(entries_found.findings, targets),
            *tables.findings,
            *unknown_references(library, entries_found, tables, targets),
            *(
                found
                for placed in entries_found.placed
                if isinstance(placed.entry, Event)
                for found in contradictions(placed.entry, placed.document.file, placed.path)
            ),
        ],
        library.shown(),
    )


def knowledge_of(library: Library, entries_found: EntryIndex, tables: Tables) -> Knowledge:
    """The frozen whole of files without errors."""
    return Knowledge(
        entries={placed.entry.id: placed.entry for placed in entries_found.placed},
        municipalities=tables.municipalities,
        towns=tables.towns,
        ordinary_names=tables.ordinary_names,
        groups=tables.groups,
        themes=tables.themes,
        diagnosis=tables.diagnosis,
        synonyms=tables.synonyms,
        crisis=tables.crisis,
        crisis_signals=tables.crisis_signals,
        plan_rules=tables.plan_rules,
        out_of_scope=tables.out_of_scope,
        notice=tables.notice,
        revision=library.revision,
    )
