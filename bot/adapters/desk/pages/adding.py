"""The forms: what to add, what it will look like in the file, and putting it there."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.adapters.desk.cards import ShownCard, shown_card
from bot.adapters.desk.desk import Desk, file_path
from bot.adapters.desk.forms.adding import Addition, CannotAddError, event, example, guidance, way_of_asking
from bot.adapters.desk.forms.fields import (
    GUIDANCE,
    FieldKind,
    FormField,
    FormName,
    FormWords,
    chooses_entry,
    entries_for,
    fields_of,
)
from bot.adapters.desk.pages.problems import ShownProblem, shown_problems
from bot.adapters.desk.pieces import pieces
from bot.adapters.desk.workspace import NEW, DraftReading, NoSuchFileError, Refused, Saved, WrittenFile
from bot.adapters.knowledge.reading.entry_index import LocatedEntry
from bot.adapters.web.form import form_of
from bot.domain.language import Language

LONGEST = 2_000  # characters of a field
AROUND = 2  # lines that are shown above and below a new one


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the file as it would be. `number` counts from 1; 0 for a gap."""

    number: int
    text: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be written, and what `check` says of it."""

    name: str
    seen: str
    is_new: bool
    lines: tuple[ShownLine, ...]
    reading: DraftReading
    card: ShownCard | None
    problems: tuple[ShownProblem, ...]


@dataclass(frozen=True, slots=True)
class FormPage:
    """What the page of a form shows."""

    form: FormName
    fields: tuple[FormField, ...]
    filled: Mapping[str, str]
    placed: LocatedEntry | None
    said: str = ""
    """Why it cannot be done, in words."""
    preview: Preview | None = None
    saved_at: str = ""
    """Where to go now that it was written."""


async def choose(_request: Request, desk: Desk) -> Response:
    """`/nieuw`: what there is to add."""
    return desk.show("choose.html", desk.say("menu_add"), page="add", forms=tuple(FormName))


async def add(request: Request, desk: Desk) -> Response:
    """`/nieuw/werkt-wel?ingang=approach/dialoog`."""
    try:
        form = FormName(request.path_params["form"])
    except ValueError:
        raise HTTPException(404) from None
    posted = request.method == "POST"
    asked = await form_of(request) if posted else request.query_params
    filled = {name: " ".join(value.split())[:LONGEST] for name, value in asked.items()}
    page = await desk.work(lambda: _page(desk, form, filled, posted=posted))
    if page.saved_at:
        return RedirectResponse(page.saved_at, 303)
    wrong = bool(page.said) or (page.preview is not None and page.preview.reading.refused)
    return desk.show(
        "add.html",
        desk.say(f"form_{form}"),
        page="add",
        status=422 if posted and wrong else 200,
        shows=page,
        kinds=FieldKind,
        path_of=lambda _shown: "",
    )


def _page(desk: Desk, form: FormName, filled: Mapping[str, str], *, posted: bool) -> FormPage:
    gathered = desk.workspace.current()
    placed = None
    if chooses_entry(form) and filled.get("ingang"):
        known = entries_for(form, gathered)
        placed = next((one for one in known if str(one.entry.id) == filled["ingang"]), None)
        if placed is None:
            raise NoSuchFileError(filled["ingang"])
    words = FormWords(desk.language, desk.say("new_source"), desk.say("nationwide"))
    fields = fields_of(form, gathered, placed, words)
    page = FormPage(form, fields, filled, placed)
    if not posted or (chooses_entry(form) and placed is None):
        return page
    if said := _not_filled(desk, fields, filled):
        return replace(page, said=said)
    try:
        return _previewed(desk, page, _added(desk, page))
    except CannotAddError as error:
        return replace(page, said=desk.say(f"cannot_{error.reason}"))


def _not_filled(desk: Desk, fields: tuple[FormField, ...], filled: Mapping[str, str]) -> str:
    missing = [desk.say(f"field_{one.name}") for one in fields if one.required and not filled.get(one.name)]
    if missing:
        return desk.say("cannot_missing", fields=", ".join(missing))
    unknown = [
        desk.say(f"field_{one.name}")
        for one in fields
        if one.kind is FieldKind.CHOICE
        and filled.get(one.name)
        and filled[one.name] not in {option.value for option in one.options}
    ]
    return desk.say("cannot_choice", fields=", ".join(unknown)) if unknown else ""


def _added(desk: Desk, page: FormPage) -> Addition:
    gathered, today = desk.workspace.current(), desk.workspace.clock.now().date()
    if page.form is FormName.EXAMPLE:
        return example(page.filled, gathered, today)
    if page.form is FormName.EVENT:
        return event(page.filled, gathered, today)
    assert page.placed is not None
    if page.form in GUIDANCE:
        return guidance(page.form, page.filled, page.placed, today)
    return way_of_asking(page.filled, page.placed)


def _previewed(desk: Desk, page: FormPage, added: Addition) -> FormPage:
    workspace = desk.workspace
    names = {source.shown: source.name for source in workspace.files()}
    name = names.get(added.shown) or added.shown.removeprefix(f"{workspace.folder.as_posix()}/")
    written: WrittenFile | None = workspace.read(name) if added.before else None
    seen = written.digest if written is not None else NEW
    if page.filled.get("doe") == "schrijf" and page.filled.get("gezien") == (seen or "-"):
        match workspace.save(name, added.after, seen):
            case Saved(reading):
                slug = added.slug if reading.document is not None and pieces(reading.document) else ""
                where = file_path(name, ingang=slug, gezegd="said_saved")
                return replace(page, saved_at=where)
            case Refused():
                pass
            case _:
                raise CannotAddError("conflict")
    elif page.filled.get("doe") == "schrijf":
        page = replace(page, said=desk.say("cannot_conflict"))
    reading = workspace.look(name, added.after)
    entry = next((one.entry for one in reading.entries if one.entry.id.slug == added.slug), None)
    card = shown_card(entry, desk.view(reading.gathered, Language.NL)) if entry is not None else None
    lines = tuple(_new_lines(added.before, added.after))
    new = {line.number for line in lines if line.is_new}
    problems = tuple(
        one
        for one in shown_problems((*reading.problems, *reading.elsewhere))
        if one.is_error or one.problem.line in new
    )
    preview = Preview(name, seen or "-", not added.before, lines, reading, card, problems)
    return replace(page, preview=preview)


def _new_lines(before: str, after: str) -> Iterator[ShownLine]:
    """The new lines, each with some around it; a gap between those that are apart."""
    old, new = before.split("\n") if before else [], after.rstrip("\n").split("\n")
    fresh: set[int] = set()
    for tag, _, _, start, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            fresh.update(range(start, end))
    shown = sorted(
        {at for one in fresh for at in range(one - AROUND, one + AROUND + 1) if 0 <= at < len(new)}
    )
    for place, at in enumerate(shown):
        if place and shown[place - 1] != at - 1:
            yield ShownLine(0, "…", is_new=False)
        yield ShownLine(at + 1, new[at], is_new=at in fresh)
