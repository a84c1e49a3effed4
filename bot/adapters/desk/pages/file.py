"""The page of one file, or of one entry in it: its text, its card, what is wrong, who gets here."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.adapters.desk.cards import ShownCard, shown_card
from bot.adapters.desk.desk import Desk, file_path
from bot.adapters.desk.forms.fields import GUIDANCE, FormName
from bot.adapters.desk.pages.problems import ShownProblem, edit_with, shown_problems
from bot.adapters.desk.pieces import Piece, pieces, whole_file
from bot.adapters.desk.workspace import (
    NEW,
    ChangedMeanwhile,
    DraftReading,
    NoSuchFileError,
    NotWritten,
    Refused,
    Saved,
    Unchanged,
    Workspace,
    WrittenFile,
    may_be_new,
)
from bot.adapters.knowledge.reading.entry_index import LocatedEntry
from bot.adapters.knowledge.reading.gathering import GatheredKnowledge
from bot.adapters.web.form import form_of
from bot.domain.diagnostics import Diagnostic
from bot.domain.knowledge.entry import Kind, Status
from bot.domain.labelled_question import LabelledQuestion
from bot.domain.language import Language

SAID = frozenset({"said_saved", "said_unchanged"})
"""What a page can be told to say by its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePage:
    """What the page of a file shows."""

    name: str
    shown: str
    digest: str
    piece: Piece
    """With the text as it stands in the form."""
    slugs: tuple[str, ...]
    """The entries that can be opened on their own."""
    reading: DraftReading
    card_language: Language
    said: str = ""
    why: str = ""
    written: WrittenFile | None = None
    """The file as it is now, where it is not what the editor opened."""
    conflict: bool = False
    lost_text: str = ""
    """What the editor typed, where it has no place in the file any more."""
    changes: tuple[Diagnostic, ...] | None = None
    """Which questions get another answer; None when nobody asked."""
    changes_to: str = ""
    """With what that was compared: a key of the sentences."""

    @property
    def problems(self) -> tuple[ShownProblem, ...]:
        """Those of the file; of a piece, its own and the errors elsewhere in the file."""
        every = shown_problems(self.reading.problems, self.piece)
        if not self.piece.slug:
            return every
        return tuple(one for one in every if one.is_error or self.piece.holds(one.problem.line))

    @property
    def rows(self) -> int:
        """How many lines the field has: those there are, and some to write on."""
        return len(self.piece.lines) + 3

    @property
    def entry(self) -> LocatedEntry | None:
        """The entry whose card is shown: that of the piece, or the only one of the file."""
        entries = self.reading.entries
        if self.piece.slug:
            return next((one for one in entries if one.path == (self.piece.number,)), None)
        return entries[0] if len(entries) == 1 else None

    @property
    def differences(self) -> tuple[str, ...]:
        """What the form's text has and the file as it is now has not, and the other way round."""
        now = self.written.text if self.written is not None else ""
        mine = self.piece.whole(self.piece.text)
        found = difflib.unified_diff(now.splitlines(), mine.splitlines(), n=1, lineterm="")
        return tuple(line for line in found if not line.startswith(("---", "+++")))


async def file(request: Request, desk: Desk) -> Response:
    """`/bestand/aanpakken/dialoog.yaml`, and `?ingang=…` for one entry of many."""
    name = request.path_params["name"]
    if request.method == "POST":
        return await _post(desk, name, await form_of(request))
    asked = request.query_params
    said = asked.get("gezegd", "")
    language = _language(asked.get("kaart", ""))
    page = await desk.work(lambda: _opened(desk.workspace, name, asked.get("ingang", ""), language))
    return _shown(desk, replace(page, said=said if said in SAID else ""))


def _opened(workspace: Workspace, name: str, slug: str, language: Language) -> FilePage:
    written = workspace.read(name)
    reading = workspace.look(name)
    piece, slugs = _piece(reading, written.text, slug)
    return FilePage(
        name=name,
        shown=written.shown,
        digest=written.digest,
        piece=piece,
        slugs=slugs,
        reading=reading,
        card_language=language,
    )


def _piece(reading: DraftReading, text: str, slug: str) -> tuple[Piece, tuple[str, ...]]:
    """The piece with this slug, or the whole file; and the slugs of all. Raises NoSuchFileError."""
    every = pieces(reading.document) if reading.document is not None else ()
    slugs = tuple(one.slug for one in every)
    if not slug:
        return whole_file(text), slugs
    found = next((one for one in every if one.slug == slug), None)
    if found is None:
        raise NoSuchFileError(slug)
    return found, slugs


async def _post(desk: Desk, name: str, filled: Mapping[str, str]) -> Response:
    text = filled.get("tekst", "").replace("\r\n", "\n").replace("\r", "\n")
    doing = filled.get("doe", "")
    page = await desk.work(lambda: _done(desk.workspace, name, text, filled))
    if doing == "bewaar" and page.said in SAID:
        values = {"ingang": page.piece.slug, "kaart": filled.get("kaart", ""), "gezegd": page.said}
        return RedirectResponse(file_path(name, **values), 303)
    if doing == "vergelijk" and not page.reading.refused and not page.conflict:
        current, start = await desk.work(lambda: (desk.workspace.current(), desk.at_start()))
        same = page.reading.gathered.library.revision == current.library.revision
        was = start if same else current
        changes = await desk.changed_answers(was, page.reading.gathered)
        told = "changes_since_start" if same else "changes_since_saved"
        page = replace(page, changes=changes, changes_to=told, said="")
    return _shown(desk, page)


def _done(workspace: Workspace, name: str, text: str, filled: Mapping[str, str]) -> FilePage:
    """What the page shows after a button; only 'bewaar' writes."""
    slug, seen, doing = (filled.get(key, "") for key in ("ingang", "gezien", "doe"))
    language = _language(filled.get("kaart", ""))
    try:
        written: WrittenFile | None = workspace.read(name)
    except NoSuchFileError:
        if not may_be_new(name):
            raise
        written = None
    if (written.digest if written is not None else NEW) != seen:
        return _changed_meanwhile(workspace, name, written, text, slug=slug, language=language)
    now = workspace.look(name) if slug else None
    piece, slugs = _piece(now, "", slug) if now is not None else (whole_file(text), ())
    piece = piece.with_text(text)
    whole = piece.whole(text)
    reading = workspace.look(name, whole)
    if not slug and reading.document is not None:
        slugs = tuple(one.slug for one in pieces(reading.document))
    page = FilePage(
        name=name,
        shown=reading.file,
        digest=seen,
        piece=piece,
        slugs=slugs,
        reading=reading,
        card_language=language,
        said="said_wrong" if reading.refused else "said_right",
    )
    if doing.startswith("herstel:"):
        return _mended(workspace, page, text, doing.removeprefix("herstel:"))
    return _saved(workspace, page, whole) if doing == "bewaar" else page


def _mended(workspace: Workspace, page: FilePage, text: str, mark: str) -> FilePage:
    edit = edit_with(mark, page.reading.problems)
    after = page.piece.edited(text, edit) if edit is not None else None
    if after is None:
        return replace(page, said="said_not_mended")
    piece = page.piece.with_text(after)
    reading = workspace.look(page.name, piece.whole(after))
    return replace(page, piece=piece, reading=reading, said="said_mended")


def _saved(workspace: Workspace, page: FilePage, whole: str) -> FilePage:
    match workspace.save(page.name, whole, page.digest):
        case Saved(reading):
            own = pieces(reading.document) if page.piece.slug and reading.document is not None else ()
            slug = next((one.slug for one in own if one.number == page.piece.number), "")
            return replace(page, said="said_saved", piece=replace(page.piece, slug=slug))
        case Unchanged():
            return replace(page, said="said_unchanged")
        case Refused():
            return replace(page, said="said_wrong")
        case NotWritten(reason):
            return replace(page, said="said_not_written", why=reason)
        case ChangedMeanwhile(now):
            return _changed_meanwhile(
                workspace,
                page.name,
                now,
                page.piece.text,
                slug=page.piece.slug,
                language=page.card_language,
            )


def _changed_meanwhile(
    workspace: Workspace, name: str, now: WrittenFile | None, text: str, *, slug: str, language: Language
) -> FilePage:
    """Both texts; what was typed stands where the file now has that entry, or all of the file."""
    reading = workspace.look(name)
    lost = ""
    slugs: tuple[str, ...] = ()
    try:
        piece, slugs = _piece(reading, text, slug)
        piece = piece.with_text(text)
    except NoSuchFileError:
        piece, lost = whole_file(now.text if now is not None else ""), text
    if now is not None or not slug:
        reading = workspace.look(name, piece.whole(piece.text))
    return FilePage(
        name=name,
        shown=reading.file,
        digest=now.digest if now is not None else NEW,
        piece=piece,
        slugs=slugs,
        reading=reading,
        card_language=language,
        said="said_conflict",
        written=now,
        conflict=True,
        lost_text=lost,
    )


def _language(value: str) -> Language:
    return Language.EN if value == Language.EN else Language.NL


def _shown(desk: Desk, page: FilePage) -> Response:
    entry = page.entry
    gathered = page.reading.gathered
    card: ShownCard | None = None
    if entry is not None:
        card = shown_card(entry.entry, desk.view(gathered, page.card_language))
    names = {source.shown: source.name for source in desk.workspace.files()}
    status = 409 if page.conflict else 422 if page.said in ("said_wrong", "said_not_written") else 200
    return desk.show(
        "file.html",
        entry.entry.title(desk.language) if entry is not None else page.name,
        status=status,
        shows=page,
        located=entry,
        card=card,
        hidden=entry is not None and entry.entry.status is not Status.PUBLISHED,
        languages=entry.entry.content.versions() if entry is not None else (),
        tests=tests_for(entry, gathered) if entry is not None else (),
        forms=_forms(entry) if entry is not None else (),
        elsewhere=shown_problems(page.reading.elsewhere),
        path_of=lambda shown: file_path(names[shown]) if shown in names else "",
        changes=shown_problems(page.changes) if page.changes is not None else None,
    )


def tests_for(placed: LocatedEntry, gathered: GatheredKnowledge) -> tuple[LabelledQuestion, ...]:
    """The test questions that must lead to the entry."""
    own = {placed.entry.id, *placed.entry.former}
    return tuple(one.question for one in gathered.questions if not own.isdisjoint(one.question.accepted))


def _forms(placed: LocatedEntry) -> tuple[FormName, ...]:
    guided = tuple(GUIDANCE) if placed.entry.id.kind is Kind.APPROACH else ()
    return (*guided, FormName.WAY_OF_ASKING)
