"""Signs in a text that people would read as they stand: of another notation, or of work that is not done."""

import html
import re
from collections.abc import Iterator
from contextlib import suppress

from bot.adapters.knowledge.diagnostics.likely_shapes import is_flow
from bot.adapters.knowledge.reading.entry_index import LocatedEntry
from bot.adapters.knowledge.source.nodes import Plain
from bot.domain.diagnostics import CopiedItem, Finding, NewPieces, Path, RawValue, Severity
from bot.domain.knowledge.entry import Status
from bot.domain.language import Language

_NO_TEXT = frozenset({"bron", "link"})
_HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_MARKDOWN = re.compile(
    r"\*\*(?P<strong>\S[^*\n]*)\*\*|(?<!\w)__(?P<under>\S[^_\n]*)__(?!\w)|`(?P<code>[^`\n]+)`"
    r"|\[(?P<text>[^\]\n]+)\]\((?P<link>https?://[^)\s]+)\)"
    r"|(?<![\w*])\*(?P<light>\w[^*\n]*\w)\*(?![\w*])|(?<![\w_])_(?P<low>\w[^_\n]*\w)_(?![\w_])"
    r"|^#{1,6} (?P<head>\S)",
    re.MULTILINE,
)
_GLUED = re.compile(r"(?<=[a-zà-ÿ][a-zà-ÿ])([.!?])(?=[A-Z][a-zà-ÿ])|(?<=[a-zà-ÿ])([,;])(?=[a-zA-Zà-ÿ])")
_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
_UNDONE = re.compile(
    r"\b(?:TODO|FIXME|XXX|TBD|INVULLEN|AANVULLEN)\b|\bnog (?:in te vullen|invullen|aanvullen|uitzoeken)\b"
    r"|\blorem ipsum\b|\?\?\?",
)
_ALL_UNDONE = re.compile(
    r"(?:todo|tbd|xxx+|fixme|invullen|aanvullen|tekst volgt|nog doen|\.{3}|…)", re.IGNORECASE
)
_STRAY = re.compile(r"\w[,;\"]$")
_GARBLED = re.compile(r"(?:[\u00c2-\u00c3][\u0080-\u00bf]|\u00e2\u20ac[\u0080-\uffff])+")
_ANY = re.compile(
    r"[<&*`#\[?_\u00c2\u00c3\u20ac\ufffd…]|[,;\"]$|\.\.\.$|[a-zà-ÿ][.!?][A-Z]|[a-zà-ÿ][,;][a-zA-Zà-ÿ]"
    r"|TODO|FIXME|XXX|TBD|VULLEN|\bnog (?:in|aan|uit)|lorem"
    r"|^(?i:todo|tbd|xxx|fixme|invul|aanvul|tekst vol|nog doen)"
)
"""Quick to look for: a text without any of these has no mark."""


def text_marks(placed: LocatedEntry) -> Iterator[Finding]:
    """Each kind of mark once a text; those of a draft that is not done are tips."""
    for language in Language:
        side = placed.raw.get(language)
        for path, text in _texts(side, (*placed.path, str(language))):
            if _ANY.search(text):
                yield from _marks(placed, path, text)
            if " - " in text and path[-2:-1] == ("vragen",):
                yield _two_questions(placed, path, text)


def _two_questions(placed: LocatedEntry, path: Path, text: str) -> Finding:
    questions = tuple(filter(None, (one.strip() for one in text.split(" - "))))
    proposal = (
        RawValue(", ".join(questions)) if is_flow(placed.document, path[:-1]) else CopiedItem(questions)
    )
    file = placed.document.file
    return Finding(file, path, "two_questions", {"text": text}, Severity.TIP, proposals=(proposal,))


def _texts(value: Plain | None, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif value is not None:
        for part, below in value.items() if isinstance(value, dict) else enumerate(value):
            if part not in _NO_TEXT:
                yield from _texts(below, (*path, part))


def _marks(placed: LocatedEntry, path: Path, text: str) -> Iterator[Finding]:
    file = placed.document.file
    if "<" in text and (pieces := tuple((one, "") for one in _HTML.findall(text))):
        yield _tip(file, path, "html_in_text", pieces)
    if "&" in text and (pieces := tuple((one, _said(one)) for one in _ENTITY.findall(text))):
        yield _tip(file, path, "entity_in_text", tuple(one for one in pieces if one[0] != one[1]))
    if pieces := tuple((one[0], _plain(one)) for one in _MARKDOWN.finditer(text)):
        yield _tip(file, path, "markdown_in_text", pieces)
    links = [found.span() for sort in (_LINK, _ENTITY) for found in sort.finditer(text)]
    glued = [
        found
        for found in _GLUED.finditer(text)
        if not any(start <= found.start() < end for start, end in links)
    ]
    if glued:
        pieces = tuple(_apart(text, found) for found in glued)
        yield _tip(file, path, "glued_sentences", pieces)
    if pieces := tuple(_read_again(text)):
        yield _tip(file, path, "garbled_letters", pieces)
    if "\ufffd" in text:
        yield Finding(file, path, "unreadable_letter", {"text": _around(text, text.index("\ufffd"))})
    if (found := _STRAY.search(text)) and (text.count('"') % 2 or not text.endswith('"')):
        last = text.rsplit(maxsplit=1)[-1]
        yield _tip(file, path, "stray_sign", ((last, last[:-1]),))
    if found := _UNDONE.search(text) or _ALL_UNDONE.fullmatch(text.strip()):
        published = placed.entry.status is Status.PUBLISHED
        severity = Severity.ERROR if published else Severity.TIP
        yield Finding(file, path, "not_done", {"text": found[0]}, severity)


def _read_again(text: str) -> Iterator[tuple[str, str]]:
    """The pieces of UTF-8 that another program read as Windows text, each with the letters it was."""
    for found in _GARBLED.finditer(text):
        with suppress(UnicodeError):
            yield found[0], found[0].encode("cp1252").decode("utf-8")


def _around(text: str, at: int) -> str:
    return text[max(0, at - 12) : at + 12].strip()


def _tip(file: str, path: Path, code: str, pieces: tuple[tuple[str, str], ...]) -> Finding:
    return Finding(file, path, code, {"text": pieces[0][0]}, Severity.TIP, proposals=(NewPieces(pieces),))


def _said(entity: str) -> str:
    return html.unescape(entity).replace("\u00a0", " ")


def _plain(found: re.Match[str]) -> str:
    if found["link"]:
        return f"{found['text']} ({found['link']})"
    return next(found[name] for name in ("strong", "under", "code", "light", "low", "head") if found[name])


def _apart(text: str, found: re.Match[str]) -> tuple[str, str]:
    sign = found[1] or found[2]
    before, after = text[found.start() - 2 : found.start()], text[found.end() : found.end() + 2]
    return f"{before}{sign}{after}", f"{before}{sign} {after}"
