"""From the shelf to what the checks look at."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from bot.adapters.knowledge.reading.entry_index import EntryIndex, LocatedEntry
from bot.adapters.knowledge.reading.questions import LocatedQuestion
from bot.adapters.knowledge.source.nodes import Plain
from bot.domain.diagnostics import Path
from bot.domain.language import Language
from bot.services.editing.checked_entry import CheckedEntry, LocatedTest, Passage

_NO_PROSE = {"titel", "vragen", "ook", "bron", "link", "kop"}


def checked_entries(entries_found: EntryIndex) -> tuple[CheckedEntry, ...]:
    """Every entry of the shelf with its texts and their places."""
    return tuple(_subject(placed) for placed in entries_found.placed)


def tests_of(questions: list[LocatedQuestion]) -> tuple[LocatedTest, ...]:
    """Every test question with its place."""
    return tuple(LocatedTest(item.question, item.path) for item in questions)


def _subject(placed: LocatedEntry) -> CheckedEntry:
    raw = placed.raw
    passages: list[Passage] = []
    variants: list[Passage] = []
    for language in Language:
        side = raw.get(language)
        if not isinstance(side, dict):
            continue
        top = (*placed.path, str(language))
        for path, text in _prose(side, top):
            passages.append(Passage(path, language, text))
        for number, question in enumerate(side.get("vragen", [])):
            if isinstance(question, str):
                variants.append(Passage((*top, "vragen", number), language, question))
    return CheckedEntry(
        entry=placed.entry,
        file=placed.document.file,
        path=placed.path,
        stem=None if placed.path else PurePosixPath(placed.name).stem,
        passages=tuple(passages),
        variants=tuple(variants),
    )


def _prose(value: Plain, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _prose(below, (*path, number))
    else:
        for field, below in value.items():
            if field not in _NO_PROSE:
                yield from _prose(below, (*path, field))
