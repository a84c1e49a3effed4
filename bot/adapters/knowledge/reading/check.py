"""Everything that is wrong with a knowledge folder and the layers on it, or could be better, all at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.adapters.knowledge.diagnostics.explain import explain_all
from bot.adapters.knowledge.reading.gathering import GatheredKnowledge, gather
from bot.adapters.knowledge.reading.history import entries_at
from bot.adapters.knowledge.reading.one_file import FileRereading
from bot.adapters.knowledge.reading.questions import QUESTIONS
from bot.adapters.knowledge.reading.text_marks import text_marks
from bot.adapters.knowledge.reading.texts import PACKAGED
from bot.adapters.knowledge.source.files import strays
from bot.adapters.knowledge.source.library import Folders
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
    gathered = gather(folders, fallback)
    reading = _Sound.of(gathered)
    findings = [*refusals(gathered, now), *tips(gathered, now)]
    if gathered.tables.notice is not None and gathered.tables.notice.until <= now:
        over = gathered.library.file_of(NOTICE)
        findings.append(Finding(over, ("tot",), "notice_over", severity=Severity.TIP))
    findings += near_duplicates(reading.subjects)
    findings += false_alarms(
        gathered.library.file_of(CRISIS), gathered.tables.crisis, reading.subjects, reading.tests
    )
    if not reading.broken:
        events = (gathered.library.layers[-1] / EVENTS).as_posix()
        findings += unannounced(followed, reading.subjects, events, now)
    if against is not None:
        before = {
            own: old
            for own, old in entries_at(against, gathered.library.layers).items()
            if old.file not in reading.broken
        }
        findings += removed_ids(before, {item.entry.id for item in gathered.subjects}, gathered.subjects)
        findings += removed_parts(before, reading.subjects, now.date())
    problems = explained(gathered, findings, now, language, fallback)
    return Checked(problems, coverage(gathered.subjects, gathered.tests, now.date()))


@dataclass(frozen=True, slots=True)
class _Sound:
    """What stands in files without errors: only that is looked at further."""

    broken: frozenset[str]
    """Shown paths of the files with errors."""
    subjects: tuple[CheckedEntry, ...]
    tests: tuple[LocatedTest, ...]
    """None of them when one of their files is broken."""
    tested: bool
    """Whether the test questions can be read."""

    @classmethod
    def of(cls, gathered: GatheredKnowledge) -> "_Sound":
        broken = frozenset(found.file for found in gathered.findings if found.severity is Severity.ERROR)
        asked = tuple(f"{(folder / QUESTIONS).as_posix()}/" for folder in gathered.library.layers)
        tested = not any(file.startswith(asked) for file in broken)
        subjects = tuple(subject for subject in gathered.subjects if subject.file not in broken)
        return cls(broken, subjects, gathered.tests if tested else (), tested)


def refusals(gathered: GatheredKnowledge, now: datetime) -> list[Finding]:
    """Every error in the files as they are, whatever was before; and the tips that are found with them."""
    library, sound = gathered.library, _Sound.of(gathered)
    findings = [
        *gathered.findings,
        *(stray for folder in library.layers if folder.is_dir() for stray in strays(folder)),
        *incomplete(sound.subjects),
        *shared_variants(sound.subjects),
        *tests_in_disguise(sound.subjects, sound.tests),
        *out_of_date(sound.subjects, now.date()),
    ]
    for placed in gathered.entries.placed:
        if placed.document.file not in sound.broken:
            findings += text_marks(placed)
    if sound.tested:
        findings += untested(sound.subjects, sound.tests, (library.layers[-1] / QUESTIONS).as_posix())
    return findings


def tips(gathered: GatheredKnowledge, now: datetime, file: str | None = None) -> list[Finding]:
    """What could be better in each entry on its own; of one file (as shown) when it is given."""
    sound = _Sound.of(gathered)
    subjects = [one for one in sound.subjects if file is None or one.file == file]
    findings = [
        *too_few_variants(subjects),
        *long_sentences(subjects),
        *choppy(subjects),
        *hard_words(subjects, gathered.tables.plain_words),
    ]
    if not sound.broken:
        findings += long_cards(subjects, gathered.knowledge, gathered.texts, now)
    return findings


def explained(
    gathered: GatheredKnowledge,
    findings: Sequence[Finding],
    now: datetime,
    language: Language,
    fallback: Path = PACKAGED,
) -> tuple[Diagnostic, ...]:
    """The findings as an editor reads them, with the lines that are proved to mend them."""
    library = gathered.library
    reread = FileRereading(library, gathered.entries, now.date(), fallback)
    return library.named(explain_all(library.located(findings), library.shown(), language, reread), language)
