"""The files of a knowledge folder with every line that is proved and that needs no person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.adapters.knowledge.diagnostics.proof import proved_edits
from bot.adapters.knowledge.reading.entry_index import index_entries
from bot.adapters.knowledge.reading.one_file import FileRereading, field_mistakes
from bot.adapters.knowledge.reading.texts import PACKAGED
from bot.adapters.knowledge.source.files import find_files
from bot.adapters.knowledge.source.library import Folders, open_library
from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.written.saving import write_whole
from bot.domain.diagnostics import Edit

MOST_ROUNDS = 25  # after each the file is read again: a mended line can show the next mistake

ASKS_A_PERSON = frozenset(
    {
        "missing", "duplicate_entry", "duplicate_date", "duplicate_round", "duplicate_session",
        "unknown_reference_near", "guidance_expected", "comma_cuts", "comma_splits",
        "weekday_wrong", "last_day_first", "ends_before_it_starts", "doors_after_start", "hour_skipped",
        "round_ends_first", "round_outside", "sign_up_after", "rule_without_end", "date_passed",
        "month_number", "several_days", "unknown_zone", "layer_base_changed",
    }
)  # fmt: skip
"""Of these the line is a proposal: only somebody who knows can say whether it is what was meant."""


@dataclass(frozen=True, slots=True)
class RepairedFile:
    """A file that can be mended. The texts have `\\n` for line ends, whatever the file has."""

    path: Path
    before: str
    after: str

    def write(self) -> None:
        """Puts the mended text in the file, with the line ends that it had; whole or not at all.

        Raises OSError.
        """
        write_whole(self.path, self.after)


def repairs(folders: Folders, *, now: datetime, fallback: Path = PACKAGED) -> Iterator[RepairedFile]:
    """Every file of the last layer that can be mended, by name; comments and order stay. Writes nothing."""
    library = open_library(folders, field_mistakes)
    reread = FileRereading(library, index_entries(library), now.date(), fallback)
    paths = {source.shown: source.path for source in find_files(library.layers[-1])}
    own = library.written[-1] if library.written else library.documents
    for document in own.values():
        if not document.text or any(finding.code == "not_utf8" for finding in document.findings):
            continue
        after = _mended(document.file, document.text, reread)
        if after != document.text:
            yield RepairedFile(paths[document.file], document.text, after)


def _mended(file: str, text: str, reread: FileRereading) -> str:
    """The text after every safe edit; as it was when that does not leave fewer problems."""
    before = text
    for _ in range(MOST_ROUNDS):
        reading = reread(file, text)
        findings = [one for one in reading.findings if one.code not in ASKS_A_PERSON]
        if not any(finding.proposals for finding in findings):
            break
        edits = _apart(proved_edits(reading.document, findings, reread).values())
        if not edits:
            break
        lines = split_lines(text)
        for edit in edits:
            lines = edit.apply(lines)
        text = "\n".join(lines)
    if text != before and len(reread(file, text).findings) >= len(reread(file, before).findings):
        return before
    return text


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Those that say nothing about each other's lines, the last in the file first."""
    found: list[Edit] = []
    for edit in sorted(set(edits)):
        if not any(edit.overlaps(other) for other in found):
            found.append(edit)
    return found[::-1]
