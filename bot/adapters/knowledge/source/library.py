"""Every file of a knowledge folder, or of several in layers, as plain values, with what is wrong as YAML."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path

from bot.adapters.knowledge.source.files import SourceFile, find_files, names_unread
from bot.adapters.knowledge.source.layers import Origins, layered, located
from bot.adapters.knowledge.source.nodes import Document, NodePositions
from bot.adapters.knowledge.source.syntax import compose_or_explain
from bot.domain.diagnostics import Diagnostic, Finding
from bot.domain.language import Language
from bot.messages.say import say

MAX_BYTES = 1_000_000  # of a file; our largest has a tenth of that

JudgeByName = Callable[[str, Document], int]
"""How much is wrong with the fields of a file with this name inside the folder."""

Folders = Path | Sequence[Path]
"""A knowledge folder, or several from the base up: later ones add to and change earlier ones."""


def as_layers(folders: Folders) -> tuple[Path, ...]:
    """The folders from the base up."""
    return (folders,) if isinstance(folders, Path) else tuple(folders)


def _no_judge(_name: str, _document: Document) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Library:
    """The files of all layers; `documents` by name inside the folder, in the order of the names."""

    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    revision: str = ""
    unread: frozenset[str] = frozenset()
    """Names of files without their ending that are there and are not read: `aanpakken/dialoog`."""
    layers: tuple[Path, ...] = ()
    """From the base up."""
    written: tuple[dict[str, Document], ...] = ()
    """The files of each layer by name as they were found, where there is more than one layer."""
    origins: Mapping[str, Origins] = field(default_factory=dict)
    """Where the values of documents were written that were put together from several layers."""

    def shown(self) -> dict[str, Document]:
        """Every file by the path that a person can open."""
        layers = self.written or (self.documents,)
        return {document.file: document for layer in layers for document in layer.values()}

    def file_of(self, name: str) -> str:
        """The shown path of a file at the top of a folder; where it would be when it is not there."""
        document = self.documents.get(name)
        return document.file if document is not None else (self.layers[-1] / name).as_posix()

    def located(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings, each in the file in which an editor wrote what it is about."""
        return [located(finding, self.origins) for finding in findings]

    def named(self, problems: Iterable[Diagnostic], language: Language) -> tuple[Diagnostic, ...]:
        """The problems, each with the name of its layer where there is more than one."""
        if len(self.layers) < 2:
            return tuple(problems)
        return tuple(self._named(problem, language) for problem in problems)

    def _named(self, problem: Diagnostic, language: Language) -> Diagnostic:
        inside = [layer for layer in self.layers if problem.file.startswith(f"{layer.as_posix()}/")]
        if not inside:
            return problem
        nearest = max(inside, key=lambda layer: len(layer.as_posix()))
        values = {"layer": layer_name(nearest, self.layers), "message": problem.what}
        return replace(problem, what=say("check", "layer_named", language, values)[0])

    def around(self, file: str, document: Document) -> "Library | None":
        """What `document` as the file at this path makes of the files that it is put together with.

        None for a file that stands on its own.
        """
        whole = next((one for one in self.origins if file in _files(self.origins[one])), None)
        if whole is None:
            return None
        needed = {name for one in self.origins.values() if file in (of := _files(one)) for name in of} | {
            file
        }
        layers = [
            {name: document if one.file == file else one for name, one in layer.items() if one.file in needed}
            for layer in self.written
        ]
        found = layered(layers)
        return Library(found.documents, found.findings, layers=self.layers, origins=found.origins)


def _files(origins: Origins) -> frozenset[str]:
    return frozenset(document.file for document, _ in origins.values())


def layer_name(folder: Path, layers: Sequence[Path]) -> str:
    """The name of the folder; the whole path when another layer has that name too."""
    equal = sum(1 for other in layers if other.name == folder.name)
    return folder.name if equal == 1 and folder.name else folder.as_posix()


@dataclass(frozen=True, slots=True)
class DraftFile:
    """What a file of the last layer would hold; `name` is its path inside the folder. It may be new there."""

    name: str
    text: str


class DocumentMemory:
    """Documents as they were read before: a file that did not change is not read as YAML once more.

    For one `judge`, and for one thread at a time.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[bytes, Document]] = {}

    def document(self, source: SourceFile, content: bytes, judge: JudgeByName) -> Document:
        """What a file with this content holds."""
        known = self._known.get(source.shown)
        if known is not None and known[0] == content:
            return known[1]
        document = read_document(source, content, judge)
        self._known[source.shown] = content, document
        return document


def open_library(
    folders: Folders,
    judge: JudgeByName = _no_judge,
    *,
    draft: DraftFile | None = None,
    memory: DocumentMemory | None = None,
) -> Library:
    """Reads every YAML file below each folder. Never raises: what cannot be read is a finding.

    `judge` helps to choose between ways to mend what is not YAML; `draft` stands in for a file of the last
    layer, as if it was saved; `memory` spares reading again what is the same as the last time.
    """
    layers = as_layers(folders)
    digest = blake2b(digest_size=8)
    findings: list[Finding] = []
    opening = _Opening(findings, digest.update, judge, memory or DocumentMemory())
    opened = tuple(
        opening.folder(folder, draft if number == len(layers) else None)
        for number, folder in enumerate(layers, start=1)
    )
    unread = frozenset(name for folder in layers for name in names_unread(folder))
    if len(opened) == 1:
        return Library(opened[0], findings, digest.hexdigest(), unread, layers)
    whole = layered(opened)
    told = [*findings, *whole.findings]
    return Library(whole.documents, told, digest.hexdigest(), unread, layers, opened, whole.origins)


@dataclass(frozen=True, slots=True)
class _Opening:
    findings: list[Finding]
    digested: Callable[[bytes], None]
    judge: JudgeByName
    memory: DocumentMemory

    def folder(self, folder: Path, draft: DraftFile | None) -> dict[str, Document]:
        documents: dict[str, Document] = {}
        shown = folder.as_posix()
        if not folder.is_dir():
            self.findings.append(Finding(shown, (), "no_folder", {"folder": shown}))
            return documents
        before = len(self.findings)
        for source in _with_draft(folder, draft):
            content = draft.text.encode() if draft is not None and source.name == draft.name else None
            document = self._file(source, content)
            if document is not None:
                documents[source.name] = document
        if not documents and len(self.findings) == before:
            self.findings.append(Finding(shown, (), "nothing_to_read", {"folder": shown}))
        return documents

    def _file(self, source: SourceFile, content: bytes | None) -> Document | None:
        try:
            size = source.path.stat().st_size if content is None else len(content)
            if size > MAX_BYTES:
                found = Finding(source.shown, (), "too_large")
                self.findings.append(found)
                return Document(source.shown, "", None, NodePositions(), (found,))
            content = source.path.read_bytes() if content is None else content
        except OSError as error:
            reason = error.strerror or str(error)
            self.findings.append(Finding(source.shown, (), "unreadable_file", {"reason": reason}))
            return None
        self.digested(digest_part(source.name, content))
        document = self.memory.document(source, content, self.judge)
        self.findings.extend(document.findings)
        return document


def _with_draft(folder: Path, draft: DraftFile | None) -> list[SourceFile]:
    """The files of the folder, by name; with that of the draft where it is not there yet."""
    found = list(find_files(folder))
    if draft is not None and all(source.name != draft.name for source in found):
        path = folder / draft.name
        found.append(SourceFile(draft.name, path.as_posix(), path))
        found.sort(key=lambda source: source.path)
    return found


def digest_part(name: str, content: bytes) -> bytes:
    """What one file adds to the digest that is the revision of its folder."""
    return f"{name}\0{len(content)}\0".encode(errors="surrogateescape") + content


def read_document(source: SourceFile, content: bytes, judge: JudgeByName = _no_judge) -> Document:
    """What a file with this content holds."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        near = content[max(error.start - 12, 0) : error.end + 12].decode("cp1252", "replace").split("\n")
        values = {"near": near[0].strip() or near[-1].strip()}
        found = Finding(source.shown, (), "not_utf8", values, at=(line, column))
        return Document(source.shown, content.decode("cp1252", "replace"), None, NodePositions(), (found,))
    return compose_or_explain(source.shown, text, lambda document: judge(source.name, document))
