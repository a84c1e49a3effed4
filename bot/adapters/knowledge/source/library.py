"""Every file of a knowledge folder as plain values, with what is wrong in them as YAML."""

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from bot.adapters.knowledge.source.files import SourceFile, find_files
from bot.adapters.knowledge.source.nodes import Document, NodePositions
from bot.adapters.knowledge.source.syntax import compose_or_explain
from bot.domain.diagnostics import Finding


@dataclass(frozen=True, slots=True)
class Library:
    """The files of one folder; `documents` by name inside the folder, in the order of the names."""

    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    revision: str = ""

    def shown(self) -> dict[str, Document]:
        """The same documents by the path that a person can open."""
        return {document.file: document for document in self.documents.values()}


def open_library(folder: Path) -> Library:
    """Reads every YAML file below `folder`. Never raises: what cannot be read is a finding."""
    documents: dict[str, Document] = {}
    shown = folder.as_posix()
    if not folder.is_dir():
        return Library(findings=[Finding(shown, (), "no_folder", {"folder": shown})])
    findings: list[Finding] = []
    digest = blake2b(digest_size=8)
    for source in find_files(folder):
        try:
            content = source.path.read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            findings.append(Finding(source.shown, (), "unreadable_file", {"reason": reason}))
            continue
        digest.update(f"{source.name}\0{len(content)}\0".encode() + content)
        document = documents[source.name] = _document(source, content)
        findings.extend(document.findings)
    if not documents and not findings:
        findings.append(Finding(shown, (), "nothing_to_read", {"folder": shown}))
    return Library(documents, findings, digest.hexdigest())


def _document(source: SourceFile, content: bytes) -> Document:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        near = content[max(error.start - 12, 0) : error.end + 12].decode("cp1252", "replace").split("\n")
        values = {"near": near[0].strip() or near[-1].strip()}
        found = Finding(source.shown, (), "not_utf8", values, at=(line, column))
        return Document(source.shown, content.decode("cp1252", "replace"), None, NodePositions(), (found,))
    return compose_or_explain(source.shown, text)
