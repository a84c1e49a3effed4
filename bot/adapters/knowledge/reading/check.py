"""Everything that is wrong with a knowledge folder and the layers on it, or could be better, all at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from bot.adapters.knowledge.diagnostics.explain import explain_all
from bot.adapters.knowledge.reading.checked_entries import checked_entries, tests_of
from bot.adapters.knowledge.reading.entry_index import index_entries
from bot.adapters.knowledge.reading.history import entries_at
from bot.adapters.knowledge.reading.one_file import FileRereading, field_mistakes
from bot.adapters.knowledge.reading.questions import QUESTIONS, collect_questions
from bot.adapters.knowledge.reading.reader import knowledge_of, structural_findings
from bot.adapters.knowledge.reading.references import targets_in, unknown_answers
from bot.adapters.knowledge.reading.tables import Tables, read_tables
from bot.adapters.knowledge.reading.text_marks import text_marks
from bot.adapters.knowledge.reading.texts import PACKAGED, read_texts
from bot.adapters.knowledge.source.files import strays
from bot.adapters.knowledge.source.library import Folders, Library, open_library
from bot.domain.diagnostics import Diagnostic, Finding, Severity
from bot.domain.language import Language
from bot.services.editing.card_length import long_cards
from bot.services.editing.checked_entry import CheckedEntry, LocatedTest
from bot.services.editing.completeness import incomplete, untested
from bot.services.editing.coverage import Coverage, coverage
from bot.services.editing.danger import false_alarms
from bot.services.editing.followed import unannounced
from bot.services.editing.freshness import out_of_date
from bot.services.editing.plain_language import choppy, hard_words, long_sentences
from bot.services.editing.renames import removed_ids, removed_parts
from bot.services.editing.variants import (
    near_duplicates,
    shared_variants,
    tests_in_disguise,
    too_few_variants,
)
from bot.services.ports.reminders import FollowedDate

CRISIS = "crisis.yaml"  # the rules of danger
NOTICE = "melding.yaml"
EVENTS = "bijeenkomsten"  # the folder of events


@dataclass(frozen=True, slots=True)
class Checked:
    """What `check` knows of a folder. Problems sorted by file, line and column."""

    problems: tuple[Diagnostic, ...]
    coverage: Coverage


def check(
    folders: Folders,
    *,
    now: datetime,
    fallback: Path = PACKAGED,
    against: str | None = None,
    followed: Sequence[FollowedDate] = (),
    language: Language = Language.NL,
) -> Checked:
    """Checks everything below `folders`; `against` names a git revision whose ids must still be known;
    `followed` are the dates that people wait for.

    `language` is that of the problems; `fallback` as for reading. Raises UnknownRevisionError; nothing else
    for anything that an editor can do.
    """
    library = open_library(folders, field_mistakes)
    own = library.layers[-1]
    entries_found, tables = index_entries(library), read_tables(library)
    texts, texts_findings = read_texts(library, fallback)
    questions, question_findings = collect_questions(library)
    subjects, tests = checked_entries(entries_found), tests_of(questions)
    findings = [
        *structural_findings(library, entries_found, tables),
        *texts_findings,
        *question_findings,
        *unknown_answers(questions, targets_in(library)),
    ]
    broken = {found.file for found in findings if found.severity is Severity.ERROR}
    sound = tuple(subject for subject in subjects if subject.file not in broken)
    findings += (stray for folder in library.layers if folder.is_dir() for stray in strays(folder))
    if tables.notice is not None and tables.notice.until <= now:
        over = library.file_of(NOTICE)
        findings.append(Finding(over, ("tot",), "notice_over", severity=Severity.TIP))
    asked = tuple(f"{(folder / QUESTIONS).as_posix()}/" for folder in library.layers)
    untrue = any(file.startswith(asked) for file in broken)
    findings += _content(library, sound, () if untrue else tests, tables, now.date())
    findings += (
        mark
        for placed in entries_found.placed
        if placed.document.file not in broken
        for mark in text_marks(placed)
    )
    if not untrue:
        findings += untested(sound, tests, (own / QUESTIONS).as_posix())
    if not broken:
        findings += unannounced(followed, subjects, (own / EVENTS).as_posix(), now)
        findings += long_cards(subjects, knowledge_of(library, entries_found, tables), texts, now)
    if against is not None:
        before = {
            own: old for own, old in entries_at(against, library.layers).items() if old.file not in broken
        }
        findings += removed_ids(before, {item.entry.id for item in subjects}, subjects)
        findings += removed_parts(before, sound, now.date())
    reread = FileRereading(library, entries_found, now.date(), fallback)
    explained = explain_all(library.located(findings), library.shown(), language, reread)
    problems = library.named(explained, language)
    return Checked(problems, coverage(subjects, tests, now.date()))


def _content(
    library: Library,
    subjects: tuple[CheckedEntry, ...],
    tests: tuple[LocatedTest, ...],
    tables: Tables,
    today: date,
) -> list[Finding]:
    return [
        *incomplete(subjects),
        *too_few_variants(subjects),
        *shared_variants(subjects),
        *near_duplicates(subjects),
        *tests_in_disguise(subjects, tests),
        *long_sentences(subjects),
        *choppy(subjects),
        *hard_words(subjects, tables.plain_words),
        *out_of_date(subjects, today),
        *false_alarms(library.file_of(CRISIS), tables.crisis, subjects, tests),
    ]
