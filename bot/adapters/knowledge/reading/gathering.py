"""Everything that is read of a knowledge folder and the layers on it, before anything is said about it."""

from dataclasses import dataclass
from pathlib import Path

from bot.adapters.knowledge.reading.checked_entries import checked_entries, tests_of
from bot.adapters.knowledge.reading.entry_index import EntryIndex, index_entries
from bot.adapters.knowledge.reading.one_file import field_mistakes
from bot.adapters.knowledge.reading.questions import LocatedQuestion, collect_questions
from bot.adapters.knowledge.reading.reader import knowledge_of, structural_findings
from bot.adapters.knowledge.reading.references import targets_in, unknown_answers
from bot.adapters.knowledge.reading.tables import Tables, read_tables
from bot.adapters.knowledge.reading.texts import PACKAGED, read_texts
from bot.adapters.knowledge.source.library import (
    DocumentMemory,
    DraftFile,
    Folders,
    Library,
    open_library,
)
from bot.domain.diagnostics import Finding
from bot.domain.knowledge.base import Knowledge
from bot.domain.texts import Texts
from bot.services.editing.checked_entry import CheckedEntry, LocatedTest


@dataclass(frozen=True, slots=True)
class GatheredKnowledge:
    """The files, their entries, tables, sentences and test questions: what of them is right.

    `findings` is what is wrong in the files and between them.
    """

    library: Library
    entries: EntryIndex
    tables: Tables
    texts: Texts
    questions: list[LocatedQuestion]
    findings: tuple[Finding, ...]

    @property
    def subjects(self) -> tuple[CheckedEntry, ...]:
        """The entries with their texts and places."""
        return checked_entries(self.entries)

    @property
    def tests(self) -> tuple[LocatedTest, ...]:
        """The test questions with their places."""
        return tests_of(self.questions)

    @property
    def knowledge(self) -> Knowledge:
        """The frozen whole of what is right."""
        return knowledge_of(self.library, self.entries, self.tables)


def gather(
    folders: Folders,
    fallback: Path = PACKAGED,
    *,
    draft: DraftFile | None = None,
    memory: DocumentMemory | None = None,
) -> GatheredKnowledge:
    """Reads everything below `folders`; `draft` and `memory` as for `open_library`. Never raises."""
    library = open_library(folders, field_mistakes, draft=draft, memory=memory)
    entries, tables = index_entries(library), read_tables(library)
    texts, texts_findings = read_texts(library, fallback)
    questions, question_findings = collect_questions(library)
    findings = (
        *structural_findings(library, entries, tables),
        *texts_findings,
        *question_findings,
        *unknown_answers(questions, targets_in(library)),
    )
    return GatheredKnowledge(library, entries, tables, texts, questions, findings)
