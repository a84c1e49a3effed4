"""`teksten/{nl,en}.yaml`: what the bot says in a conversation."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

from rapidfuzz import fuzz, process

from bot.adapters.knowledge.source.library import Library
from bot.adapters.knowledge.source.nodes import Document, compose
from bot.domain.diagnostics import Finding, NewName, Severity
from bot.domain.language import Language
from bot.domain.texts import Texts

TEXTS = "teksten"
PACKAGED = Path(__file__).parent.parent / "packaged"
"""The copy that came with the program: every sentence that the program says, each with its placeholders."""

UNKNOWN_CODES = frozenset({"unknown_text", "unknown_text_near"})


def read_texts(library: Library, fallback: Path = PACKAGED) -> tuple[Texts, list[Finding]]:
    """The sentences; a key, a file or a folder that is missing comes from `fallback`.

    What is wrong with a sentence is found, and the one of the fallback taken. Raises yaml.YAMLError when the
    fallback itself is broken.
    """
    findings: list[Finding] = []
    sentences: dict[Language, dict[str, str]] = {}
    for language in Language:
        base = _packaged(fallback, language)
        document = library.documents.get(f"{TEXTS}/{language}.yaml")
        written = _sentences(document, findings) if document is not None else {}
        if document is not None:
            findings.extend(_differences(document, written, base))
        sentences[language] = {**base, **written}
    return Texts(sentences), findings


def _packaged(folder: Path, language: Language) -> dict[str, str]:
    path = folder / TEXTS / f"{language}.yaml"
    return _sentences(compose(path.as_posix(), path.read_text(encoding="utf-8")), [])


def _sentences(document: Document, findings: list[Finding]) -> dict[str, str]:
    if not isinstance(document.value, dict):
        if document.value is not None:
            findings.append(Finding(document.file, (), "texts_not_flat"))
        return {}
    found: dict[str, str] = {}
    for key, text in document.value.items():
        if not isinstance(text, str):
            findings.append(Finding(document.file, (key,), "texts_not_flat"))
        elif not text.strip():
            findings.append(Finding(document.file, (key,), "empty", {"field": key}))
        elif placeholders(text) is None:
            findings.append(Finding(document.file, (key,), "bad_placeholder"))
        else:
            found[key] = text.strip("\n")
    return found


def placeholders(text: str) -> frozenset[str] | None:
    """The names between braces; None when the braces are not right."""
    try:
        parts = [(name, spec, conversion) for _, name, spec, conversion in Formatter().parse(text)]
    except ValueError:
        return None
    names = [name for name, _, _ in parts if name is not None]
    plain = all(name.isidentifier() for name in names) and not any(spec or how for _, spec, how in parts)
    return frozenset(names) if plain else None


def _differences(document: Document, own: Mapping[str, str], base: Mapping[str, str]) -> Iterator[Finding]:
    for key, text in own.items():
        if key not in base:
            yield _unknown(document.file, key, base)
        elif (given := placeholders(text)) != (wanted := placeholders(base[key])):
            values = {"given": _named(given), "expected": _named(wanted)}
            yield Finding(document.file, (key,), "placeholders_differ", values)
    written = document.value if isinstance(document.value, dict) else {}
    for key in base.keys() - written.keys():
        values = {"key": key, "text": base[key]}
        yield Finding(document.file, (), "text_missing", values, Severity.TIP)


def _unknown(file: str, key: str, base: Mapping[str, str]) -> Finding:
    near = process.extractOne(key, list(base), scorer=fuzz.ratio, score_cutoff=75)
    if near is None:
        return Finding(file, (key,), "unknown_text", {"key": key}, at_key=True)
    values = {"key": key, "near": near[0]}
    return Finding(file, (key,), "unknown_text_near", values, at_key=True, proposals=(NewName(near[0]),))


def _named(names: frozenset[str] | None) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names or ())) or "-"
