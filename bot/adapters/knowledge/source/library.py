"""Every file of a knowledge folder as plain values, with what is wrong in them as YAML."""

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from bot.adapters.knowledge.source.files import SourceFile, find_files, names_unread
from bot.adapters.knowledge.source.nodes import Document, NodePositions
from bot.adapters.knowledge.source.syntax import compose_or_explain
from bot.domain.diagnostics import Finding

MAX_BYTES = 1_000_000  # of a file; our largest has a tenth of that

JudgeByName = Callable[[str, Document], int]
"""How much is wrong with the fields of a file with this name inside the folder."""


def _no_judge(_name: str, _document: Document) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Library:
    """The files of one folder; `documents` by name inside the folder, in the order of the names."""

    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    revision: str = ""
    unread: frozenset[str] = frozenset()
    """Names of files without their ending that are there and are not read: `aanpakken/dialoog`."""

    def shown(self) -> dict[str, Document]:
        """The same documents by the path that a person can open."""
        return {document.file: document for document in self.documents.values()}


def open_library(folder: Path, judge: JudgeByName = _no_judge) -> Library:
    """Reads every YAML file below `folder`. Never raises: what cannot be read is a finding.

    `judge` helps to choose between ways to mend what is not YAML.
    """
    documents: dict[str, Document] = {}
    shown = folder.as_posix()
    if not folder.is_dir():
        return Library(findings=[Finding(shown, (), "no_folder", {"folder": shown})])
    findings: list[Finding] = []
    digest = blake2b(digest_size=8)
    for source in find_files(folder):
        try:
            if source.path.stat().st_size > MAX_BYTES:
                findings.append(Finding(source.shown, (), "too_large"))
                documents[source.name] = Document(source.shown, "", None, NodePositions(), (findings[-1],))
                continue
            content = source.path.read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            findings.append(Finding(source.shown, (), "unreadable_file", {"reason": reason}))
            continue
        digest.update(f"{source.name}\0{len(content)}\0".encode() + content)
        document = documents[source.name] = read_document(source, content, judge)
        findings.extend(document.findings)
    if not documents and not findings:
        findings.append(Finding(shown, (), "nothing_to_read", {"folder": shown}))
    return Library(documents, findings, digest.hexdigest(), names_unread(folder))


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
