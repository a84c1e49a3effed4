"""`teksten/{nl,en}.yaml`: what the bot says in a conversation."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter

from rapidfuzz import fuzz, process

from bot.adapters.knowledge.library import Library
from bot.adapters.knowledge.nodes import Document, compose
from bot.domain.finding import Finding
from bot.domain.language import Language
from bot.domain.texts import Texts

TEXTS = "teksten"


def read_texts(library: Library, fallback: Path | None) -> tuple[Texts | None, list[Finding]]:
    """The sentences; a key or a file that is missing comes from `fallback`, a knowledge folder.

    None when there are no sentences at all. Raises yaml.YAMLError when the fallback itself is broken.
    """
    findings: list[Finding] = []
    base = {language: _packaged(fallback, language) for language in Language}
    own: dict[Language, Document] = {}
    sentences: dict[Language, dict[str, str]] = {}
    for language in Language:
        document = library.documents.get(f"{TEXTS}/{language}.yaml")
        written = _sentences(document, findings) if document is not None else {}
        if document is not None:
            own[language] = document
        sentences[language] = {**base[language], **written}
    for language, document in own.items():
        other = Language.EN if language is Language.NL else Language.NL
        expected = base[language] or sentences[other]
        findings.extend(_compare(document, sentences[language], expected, strict=bool(base[language])))
    return (Texts(sentences) if any(sentences.values()) else None), findings


def _packaged(folder: Path | None, language: Language) -> dict[str, str]:
    path = folder / TEXTS / f"{language}.yaml" if folder is not None else None
    if path is None or not path.is_file():
        return {}
    document = compose(path.as_posix(), path.read_text(encoding="utf-8"))
    return _sentences(document, [])


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


def _compare(
    document: Document, own: Mapping[str, str], expected: Mapping[str, str], *, strict: bool
) -> list[Finding]:
    findings: list[Finding] = []
    written = document.value if isinstance(document.value, dict) else {}
    for key in written.keys() & own.keys():
        if key in expected:
            given, wanted = placeholders(own[key]), placeholders(expected[key])
            if given != wanted:
                values = {"given": _named(given), "expected": _named(wanted)}
                findings.append(Finding(document.file, (key,), "placeholders_differ", values))
        elif strict:
            near = process.extractOne(key, list(expected), scorer=fuzz.ratio, score_cutoff=75)
            code = "unknown_text_near" if near else "unknown_text"
            values = {"key": key, "near": near[0] if near else ""}
            better = near[0] if near else ""
            findings.append(Finding(document.file, (key,), code, values, at_key=True, instead=better))
    if not strict:
        findings.extend(
            Finding(document.file, (), "text_missing", {"key": key}, add=f"{key}: …")
            for key in expected.keys() - own.keys()
        )
    return findings


def _named(names: frozenset[str] | None) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names or ())) or "-"
