"""Several knowledge folders as one: each later one adds to, hides or changes what the earlier ones hold.

Entries meet by their id, whatever file they are in; texts and tables by the name of the file. What was put
together keeps for every value the file and the path in which an editor wrote it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from bot.adapters.knowledge.source.layer_merge import BASIS, Node, Overridden, merged, tree_of
from bot.adapters.knowledge.source.nodes import Document, NodePositions, Plain
from bot.domain.diagnostics import Edit, Finding, NewField, NewValues, Path, Proposal, RawValue, Severity

TEXTS, QUESTIONS = "teksten", "toetsvragen"
REPLACED_WHOLE = frozenset({"diagnose.yaml", "crisis-geleerd.yaml", "melding.yaml"})
"""Tables of which the last layer that has one decides."""
ADDED_UP = frozenset({"synoniemen.yaml", "crisis.yaml", "plan.yaml", "niet-voor-mij.yaml"})
"""Tables of which the lists of later layers come on top of those of earlier ones."""
_TRACE = 8  # hexadecimal digits that stand for what a field said

Origins = Mapping[Path, tuple[Document, Path]]
"""For each path of a document that was put together: where it was written."""


@dataclass(frozen=True, slots=True)
class Layered:
    """The files of all layers as if they were in one folder."""

    documents: dict[str, Document]
    findings: list[Finding]
    origins: dict[str, Origins]
    """By the shown name of a document that was put together from several."""


@dataclass(slots=True)
class _Place:
    """Where an entry is: the key of its document and its position there; None when it is the whole."""

    key: str
    number: int | None


@dataclass(slots=True)
class _Stack:
    documents: dict[str, Document]
    trees: dict[str, Node] = field(default_factory=dict)
    """The documents that another layer touched."""
    entries: dict[tuple[str, str], _Place] = field(default_factory=dict)
    """By folder and id."""
    former: dict[tuple[str, str], str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def layered(layers: Sequence[Mapping[str, Document]]) -> Layered:
    """The documents of all layers, by name inside their folder, put together; the first is the base."""
    stack = _Stack(dict(layers[0]))
    _learn(stack, layers[0])
    for number, documents in enumerate(layers[1:], start=2):
        for name, document in documents.items():
            if "/" not in name or name.startswith((f"{QUESTIONS}/", f"{TEXTS}/")):
                _table(stack, name, document, number)
            else:
                _entries(stack, name, document, number)
    origins: dict[str, Origins] = {}
    for key, tree in stack.trees.items():
        made, found = _document(tree)
        stack.documents[key], origins[made.file] = made, found
    return Layered(stack.documents, stack.findings, origins)


def _learn(stack: _Stack, documents: Mapping[str, Document]) -> None:
    for key, document in documents.items():
        folder, _, inside = key.partition("/")
        if inside and folder not in (TEXTS, QUESTIONS):
            for number, row in _rows(document.value):
                _know(stack, folder, row, _Place(key, number))


def _know(stack: _Stack, folder: str, row: Plain, place: _Place) -> None:
    if isinstance(row, dict) and isinstance(own := row.get("id"), str):
        stack.entries.setdefault((folder, own), place)
        for old in row.get("voorheen") or ():
            if isinstance(old, str):
                stack.former.setdefault((folder, old), own)


def _rows(value: Plain | None) -> Iterator[tuple[int | None, Plain]]:
    if isinstance(value, list):
        yield from enumerate(value)
    elif value is not None:
        yield None, value


def _table(stack: _Stack, name: str, document: Document, number: int) -> None:
    """Texts, a single file or test questions; test questions of a later layer come beside the others."""
    below = stack.documents.get(name)
    if document.value is None:
        return
    if below is None or below.value is None or name in REPLACED_WHOLE:
        stack.documents[name] = document
        stack.trees.pop(name, None)
        top = tree_of(document)
        if BASIS in top.fields():
            fields = {key: below for key, below in top.fields().items() if key != BASIS}
            stack.trees[name] = replace(top, value=fields)
    elif name.startswith(f"{QUESTIONS}/"):
        stack.documents[_beside(name, number)] = document
    else:
        tree = stack.trees.get(name) or tree_of(below)
        upper = tree_of(document)
        done = merged(tree, upper, adding=name in ADDED_UP)
        stack.trees[name] = done.node
        stack.findings.extend(_changed(upper, done.overridden, sure=name.startswith(f"{TEXTS}/")))


def _entries(stack: _Stack, name: str, document: Document, number: int) -> None:
    """The entries of a file: those that are known change what is there, the others come beside them."""
    folder = name.partition("/")[0]
    new: list[Node] = []
    top = tree_of(document)
    rows = top.value if isinstance(top.value, list) else [top]
    for row in rows:
        if (place := _meant(stack, folder, row)) is not None:
            _change(stack, place, row)
        elif not _abandoned(stack, row):
            new.append(row)
    if not new and document.value is not None:
        return
    key = _beside(name, number) if name in stack.documents else name
    stack.documents[key] = document
    whole = len(new) == len(rows)
    if not whole:
        stack.trees[key] = replace(top, value=new)
    for position, row in enumerate(new):
        place = _Place(key, None if top.value is not rows else position)
        _know(stack, folder, row.plain(), place)


def _meant(stack: _Stack, folder: str, row: Node) -> _Place | None:
    own = row.text_of("id")
    if own is None:
        return None
    now = stack.former.get((folder, own))
    if (folder, own) not in stack.entries and now is not None:
        values = {"text": own, "now": now}
        at = (*row.path, "id")
        stack.findings.append(
            Finding(
                row.document.file,
                at,
                "layer_renamed",
                values,
                Severity.TIP,
                proposals=(NewValues({at: now}),),
            )
        )
        own = now
    return stack.entries.get((folder, own))


def _abandoned(stack: _Stack, row: Node) -> bool:
    """Whether this only changes or hides what no earlier layer has: then it is left out, and told."""
    own = row.text_of("id")
    hides = row.text_of("status") == "vervallen" and "bronnen" not in row.fields()
    if own is None or not (BASIS in row.fields() or hides):
        return False
    found = Finding(
        row.document.file, (*row.path, "id"), "layer_changes_nothing", {"text": own}, Severity.TIP
    )
    stack.findings.append(found)
    return True


def _change(stack: _Stack, place: _Place, row: Node) -> None:
    tree = stack.trees.get(place.key) or tree_of(stack.documents[place.key])
    below = tree if place.number is None or not isinstance(tree.value, list) else tree.value[place.number]
    keep_id = below.fields().get("id")
    done = merged(below, row)
    entry = done.node
    if keep_id is not None and isinstance(entry.value, dict):
        entry = replace(entry, value={**entry.value, "id": keep_id})
    if place.number is None or not isinstance(tree.value, list):
        stack.trees[place.key] = entry
    else:
        rows = [*tree.value]
        rows[place.number] = entry
        stack.trees[place.key] = replace(tree, value=rows)
    stack.findings.extend(_changed(row, done.overridden, sure=True))


def _changed(row: Node, overridden: Sequence[Overridden], *, sure: bool) -> Iterator[Finding]:
    """Whether the base still says what it said when its fields were changed; `sure` when that is kept."""
    if not sure:
        return
    kept = row.fields().get(BASIS)
    written = kept.plain() if kept is not None else {}
    known = written if isinstance(written, dict) else {}
    now = {one.name: _trace(one.before) for one in overridden}
    line = f"{{{', '.join(f'{name}: {trace}' for name, trace in now.items())}}}"
    changed = [one for one in overridden if one.name in known and known[one.name] != now[one.name]]
    for one in changed:
        values = {"field": one.name, "now": _short(one.before), "trace": now[one.name]}
        at = (*row.path, BASIS, one.name)
        yield Finding(
            row.document.file,
            at,
            "layer_base_changed",
            values,
            Severity.TIP,
            proposals=(NewValues({at: now[one.name]}),),
        )
    if any(one.name not in known for one in overridden):
        fields = ", ".join(one.name for one in overridden if one.name not in known)
        if kept is None:
            yield Finding(
                row.document.file,
                row.path,
                "layer_without_basis",
                {"fields": fields},
                Severity.TIP,
                proposals=(NewField(BASIS, f"{BASIS}: {line}"),),
            )
        else:
            where = (*row.path, BASIS)
            values = {"fields": fields}
            yield Finding(
                row.document.file,
                where,
                "layer_basis_short",
                values,
                Severity.TIP,
                proposals=(RawValue(line),),
            )


def _trace(value: Plain) -> str:
    return blake2b(_written(value).encode(), digest_size=_TRACE // 2).hexdigest()


def _written(value: Plain) -> str:
    """The same for the same content, whatever the lines it was written in."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return "[" + "|".join(map(_written, value)) + "]"
    return "{" + "|".join(f"{key}={_written(below)}" for key, below in sorted(value.items())) + "}"


def _short(value: Plain) -> str:
    text = _written(value)
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


_MOST_SHOWN = 120  # characters of what the base says now


def _beside(name: str, number: int) -> str:
    """Another key for a file whose name an earlier layer has too; its stem stays the same."""
    return f"{name} ({number})"


def _document(tree: Node) -> tuple[Document, Origins]:
    """The tree as a document: its text is that of all files it came from, below each other."""
    origins: dict[Path, tuple[Document, Path]] = {}
    keys: dict[Path, tuple[Document, Path]] = {}
    _walk(tree, (), origins, keys)
    files = list({id(document): document for document, _ in origins.values()}.values())
    if isinstance(tree.value, dict):
        files.sort(key=lambda document: document is tree.document)  # the base first: its lines stay true
    begins: dict[str, int] = {}
    text = ""
    for document in files:
        begins[document.file] = text.count("\n")
        text += document.text.rstrip("\n") + "\n\n"
    places = NodePositions()
    for path, (document, own) in origins.items():
        line, column = document.places.find(own)
        places.values[path] = (line + begins[document.file], column)
    for path, (document, own) in keys.items():
        line, column = document.places.find(own, at_key=True)
        places.keys[path] = (line + begins[document.file], column)
    shown = " + ".join(document.file for document in files)
    return Document(shown, text, tree.plain(), places, ()), origins


def _walk(
    node: Node,
    path: Path,
    origins: dict[Path, tuple[Document, Path]],
    keys: dict[Path, tuple[Document, Path]],
) -> None:
    origins[path] = (node.document, node.path)
    if isinstance(node.value, list):
        for number, below in enumerate(node.value):
            _walk(below, (*path, number), origins, keys)
    elif isinstance(node.value, dict):
        for key, below in node.value.items():
            keys[*path, key] = (below.document, below.path)
            _walk(below, (*path, key), origins, keys)


def located(finding: Finding, origins: Mapping[str, Origins]) -> Finding:
    """The finding at the place where an editor wrote what it is about."""
    if (places := origins.get(finding.file)) is None:
        return finding
    document, path = _origin(finding.path, places)
    moved = (_moved(proposal, document, places) for proposal in finding.proposals)
    proposals = tuple(proposal for proposal in moved if proposal is not None)
    return replace(finding, file=document.file, path=path, proposals=proposals, at=None)


def _moved(proposal: Proposal, document: Document, places: Origins) -> Proposal | None:
    """The proposal for the file in which the value was written; None when it is about other lines too."""
    if isinstance(proposal, Edit):
        return None
    if not isinstance(proposal, NewValues):
        return proposal
    moved = {at: _origin(at, places) for at in proposal.values}
    if any(there is not document for there, _ in moved.values()):
        return None
    return NewValues({own: proposal.values[at] for at, (_, own) in moved.items()})


def _origin(path: Path, places: Origins) -> tuple[Document, Path]:
    known = path
    while known not in places:
        known = known[:-1]
    document, own = places[known]
    return document, (*own, *path[len(known) :])
