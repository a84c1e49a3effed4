"""The list of files with their entries and problems, and everything that `check` finds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.desk.desk import Desk, file_path
from bot.adapters.desk.pages.problems import ShownProblem, shown_problems
from bot.adapters.desk.workspace import Problems, Workspace
from bot.adapters.knowledge.source.files import FOLDERS
from bot.domain.diagnostics import Diagnostic, Severity

LONGEST_SEARCH = 100  # characters


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry in the list."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file in the list, with the entries that can be opened on their own."""

    name: str
    path: str
    title: str
    problems: Problems
    entries: tuple[ListedEntry, ...]

    def says(self, text: str) -> bool:
        """Whether `text` (in small letters) stands in its name or a title."""
        every = (self.name, self.title, *(entry.title for entry in self.entries))
        return any(text in one.casefold() for one in every)


@dataclass(frozen=True, slots=True)
class Group:
    """The files of one folder."""

    name: str
    files: tuple[ListedFile, ...]

    @property
    def problems(self) -> Problems:
        """Of all files together."""
        return Problems(
            sum(one.problems.errors for one in self.files), sum(one.problems.tips for one in self.files)
        )


async def files(request: Request, desk: Desk) -> Response:
    """`/`, and `/?zoek=dialoog`."""
    searched = request.query_params.get("zoek", "").strip()[:LONGEST_SEARCH]
    groups = await desk.work(lambda: tuple(_groups(desk.workspace)))
    every = [one for group in groups for one in group.files]
    found = [one for one in every if one.says(searched.casefold())] if searched else []
    return desk.show(
        "files.html",
        desk.say("menu_files"),
        page="files",
        groups=groups,
        searched=searched,
        found=found,
        broken=[one for one in every if one.problems.errors],
    )


async def check_everything(_request: Request, desk: Desk) -> Response:
    """`/nakijken`: all that `check` says, file by file."""
    problems = await desk.work(desk.check_all)
    names = {source.shown: source.name for source in desk.workspace.files()}
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for one in problems:
        by_file[one.file].append(one)
    rows: list[tuple[str, str, tuple[ShownProblem, ...]]] = [
        (file, file_path(names[file]) if file in names else "", shown_problems(some))
        for file, some in sorted(by_file.items(), key=lambda item: not _has_error(item[1]))
    ]
    return desk.show("check.html", desk.say("menu_check"), page="check", rows=rows)


def _has_error(problems: list[Diagnostic]) -> bool:
    return any(one.severity is Severity.ERROR for one in problems)


def _groups(workspace: Workspace) -> Iterator[Group]:
    counts = workspace.counts()
    titles = _titles(workspace)
    by_folder: dict[str, list[ListedFile]] = defaultdict(list)
    for source in workspace.files():
        known = titles.get(source.shown, ())
        alone = len(known) == 1 and not known[0][0]
        entries = (
            ()
            if alone
            else tuple(ListedEntry(title, file_path(source.name, ingang=slug)) for slug, title in known)
        )
        by_folder[source.folder].append(
            ListedFile(
                source.name,
                file_path(source.name),
                known[0][1] if alone else "",
                counts.get(source.shown, Problems()),
                entries,
            )
        )
    for folder in (*FOLDERS, "", *sorted(set(by_folder) - {*FOLDERS, ""})):
        if by_folder.get(folder):
            yield Group(folder, tuple(by_folder[folder]))


def _titles(workspace: Workspace) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """By shown path: slug and title of each entry; no slug for the only one of its file."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for placed in workspace.current().entries.placed:
        slug = placed.entry.id.slug if placed.path else ""
        found[placed.document.file].append((slug, placed.entry.title(workspace.language)))
    return {file: tuple(titles) for file, titles in found.items()}
