"""One file on its own: what is wrong in it, also as if it held another text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.adapters.knowledge.diagnostics.followers import without_followers
from bot.adapters.knowledge.diagnostics.proof import FileReading
from bot.adapters.knowledge.reading.checked_entries import checked_entries
from bot.adapters.knowledge.reading.entry_index import MODELS, EntryIndex, read_entries, refuse_equal_ids
from bot.adapters.knowledge.reading.event_checks import contradictions
from bot.adapters.knowledge.reading.questions import QUESTIONS, collect_questions
from bot.adapters.knowledge.reading.references import Targets, targets_in, unknown_answers, unknown_references
from bot.adapters.knowledge.reading.tables import read_tables
from bot.adapters.knowledge.reading.text_marks import text_marks
from bot.adapters.knowledge.reading.texts import PACKAGED, TEXTS, read_texts
from bot.adapters.knowledge.source.files import SINGLE_FILES
from bot.adapters.knowledge.source.library import Library
from bot.adapters.knowledge.source.nodes import Document
from bot.adapters.knowledge.source.syntax import compose_or_explain
from bot.domain.diagnostics import Finding, Severity
from bot.domain.events.event import Event
from bot.services.editing.completeness import incomplete
from bot.services.editing.freshness import out_of_date


def field_mistakes(name: str, document: Document) -> int:
    """How many mistakes the fields of this file have; 0 for a file that no model describes."""
    return sum(1 for _ in _own(name, document, EntryIndex(), PACKAGED))


def _own(name: str, document: Document, index: EntryIndex, fallback: Path) -> Iterator[Finding]:
    """What is wrong in the fields; the entries go to `index`."""
    alone = Library({name: document})
    folder = name.partition("/")[0] if "/" in name else ""
    if folder in MODELS:
        read_entries(index, name, document, MODELS[folder])
        yield from index.findings
        for placed in index.placed:
            if isinstance(placed.entry, Event):
                yield from contradictions(placed.entry, document.file, placed.path)
    elif folder == QUESTIONS:
        yield from collect_questions(alone)[1]
    elif folder == TEXTS:
        yield from read_texts(alone, fallback)[1]
    elif name in SINGLE_FILES:
        yield from read_tables(alone).findings


@dataclass(slots=True)
class FileRereading:
    """Reads a file of a folder as if it held another text, with all that the whole folder says about it."""

    library: Library
    entries: EntryIndex
    today: date | None = None
    """With it also what time has overtaken."""
    fallback: Path = PACKAGED
    _targets: Targets | None = field(default=None, init=False)

    def __call__(self, file: str, text: str) -> FileReading:
        """The file with the path `file`, as a person can open it."""
        layers = self.library.written or (self.library.documents,)
        name = next(name for layer in layers for name, one in layer.items() if one.file == file)
        document = compose_or_explain(file, text, lambda one: field_mistakes(name, one))
        around = self.library.around(file, document)
        if around is None:
            return FileReading(document, without_followers(self._findings(name, document), {file: document}))
        found = [*document.findings, *around.findings]
        for of_all, one in around.documents.items():
            found += around.located(self._findings(of_all, one))
        mine = [one for one in found if one.file == file]
        return FileReading(document, without_followers(mine, {file: document}))

    def _findings(self, name: str, document: Document) -> list[Finding]:
        if self._targets is None:
            self._targets = targets_in(self.library)
        index = EntryIndex()
        alone = Library({name: document})
        found = [*document.findings, *_own(name, document, index, self.fallback)]
        tables = read_tables(alone)
        found += unknown_references(alone, index, tables, self._targets)
        if name.startswith(f"{QUESTIONS}/"):
            found += unknown_answers(collect_questions(alone)[0], self._targets)
        others = [placed for placed in self.entries.placed if placed.document.file != document.file]
        whole = EntryIndex([*others, *index.placed])
        refuse_equal_ids(whole)
        found += (one for one in whole.findings if one.file == document.file)
        found += (one for one in incomplete(checked_entries(index)) if one.code == "file_name")
        if self.today is not None and not any(one.severity is Severity.ERROR for one in found):
            found += out_of_date(checked_entries(index), self.today)
            found += (mark for placed in index.placed for mark in text_marks(placed))
        return found
