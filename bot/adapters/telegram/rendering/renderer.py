"""A reply as Telegram messages: text with entities, never markup, so that any text arrives as typed."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bot.adapters.action_codec import encode
from bot.adapters.telegram.rendering.wire import Button, Entity, EntityKind, Rows
from bot.domain.dialogue.reply import (
    Block,
    Choice,
    Link,
    Listing,
    Moment,
    Paragraph,
    Plain,
    Reply,
    Span,
    Strong,
)

MAX_TEXT = 4096  # UTF-16 code units in a message
MAX_CAPTION = 1024  # UTF-16 code units under a file
MAX_ENTITIES = 100  # in a message; Telegram forgets the rest
BULLET = "• "
PAIR_WIDTH = 26  # characters on two buttons that still stand beside each other on a phone

_LINK = re.compile(r"(https?|tg)://\S+$")
_UNSENDABLE = re.compile("[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f\u2028-\u202e]")
_LONG = re.compile("[\U00010000-\U0010ffff]")
_CUTS = ("\n\n", "\n", " ")  # where a long text may be cut, best first


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one message, trimmed, and its entities (offsets in UTF-16 code units)."""

    text: str
    entities: tuple[Entity, ...]

    @property
    def units(self) -> int:
        """The length as Telegram counts."""
        return _units(self.text)


@dataclass(frozen=True, slots=True)
class _Mark:
    """Characters `begin` up to `end` of the whole text are this."""

    begin: int
    end: int
    span: Strong | Link | Moment


def pieces(reply: Reply) -> tuple[Piece, ...]:
    """The words of a reply in as few messages as hold them; none when it has no words."""
    text, marks = _written(reply.blocks)
    return tuple(_piece(text, marks, begin, end) for begin, end in _bounds(text, marks))


def keyboard(reply: Reply) -> Rows:
    """The choices as buttons, short ones two in a row. Raises ValueError for an action too long for one."""
    rows: list[list[Choice]] = []
    for choice in reply.choices:
        if rows and len(rows[-1]) == 1 and len(rows[-1][0].label) + len(choice.label) <= PAIR_WIDTH:
            rows[-1].append(choice)
        else:
            rows.append([choice])
    return tuple(tuple(Button(choice.label, encode(choice.action)) for choice in row) for row in rows)


def _written(blocks: tuple[Block, ...]) -> tuple[str, list[_Mark]]:
    parts: list[str] = []
    marks: list[_Mark] = []
    length = 0
    for span in _spans(blocks):
        text = _sendable(_words(span))
        if not isinstance(span, Plain) and text.strip() and _hideable(span):
            marks.append(_Mark(length, length + len(text), span))
        parts.append(text)
        length += len(text)
    return "".join(parts), marks


def _spans(blocks: tuple[Block, ...]) -> Iterator[Span]:
    for index, block in enumerate(blocks):
        if index:
            yield Plain("\n\n")
        match block:
            case Paragraph(spans):
                yield from spans
            case Listing(items, numbered):
                for number, item in enumerate(items, start=1):
                    yield Plain(("\n" if number > 1 else "") + (f"{number}. " if numbered else BULLET))
                    yield from item


def _words(span: Span) -> str:
    if isinstance(span, Link) and not _hideable(span) and span.url not in span.text:
        return f"{span.text} ({span.url.removeprefix('mailto:').removeprefix('tel:')})"
    return span.text


def _hideable(span: Span) -> bool:
    return not isinstance(span, Link) or _LINK.match(span.url) is not None


def _sendable(text: str) -> str:
    """Without the characters that Telegram takes out or that no encoding can carry: none of them prints."""
    return text if text.isprintable() else _UNSENDABLE.sub("", text.replace("\r\n", "\n"))


def _units(text: str) -> int:
    """The length of a sendable text in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def _bounds(text: str, marks: list[_Mark]) -> Iterator[tuple[int, int]]:
    """The trimmed parts of the text that fit a message each, in order."""
    begin = 0
    while begin < len(text):
        end = _end(text, marks, begin)
        part = text[begin:end]
        if part.strip():
            yield begin + len(part) - len(part.lstrip()), begin + len(part.rstrip())
        begin = end


def _end(text: str, marks: list[_Mark], begin: int) -> int:
    room = text[begin : begin + MAX_TEXT]
    while (surplus := _units(room) - MAX_TEXT) > 0:
        room = room[: -((surplus + 1) // 2)]
    end = begin + len(room)
    inside = [mark for mark in marks if mark.end > begin and mark.begin < end]
    if len(inside) > MAX_ENTITIES:
        end = inside[MAX_ENTITIES].begin
    if end == len(text):
        return end
    for cut in _CUTS:
        found = text.rfind(cut, begin + 1, end + len(cut))
        if found > begin and text[begin:found].strip():
            return found
    return end


def _piece(text: str, marks: list[_Mark], begin: int, end: int) -> Piece:
    own = text[begin:end]
    has_long = _units(own) > len(own)
    long_ones = [match.start() for match in _LONG.finditer(text, begin, end)] if has_long else []

    def offset(position: int) -> int:
        return position - begin + bisect_right(long_ones, position - 1)

    entities: list[Entity] = []
    for mark in marks:
        first, last = offset(max(mark.begin, begin)), offset(min(mark.end, end))
        if first < last:
            entities.append(_entity(mark.span, first, last - first))
    return Piece(own, tuple(entities))


def _entity(span: Strong | Link | Moment, offset: int, length: int) -> Entity:
    match span:
        case Strong():
            return Entity(EntityKind.BOLD, offset, length)
        case Link(_, url):
            return Entity(EntityKind.LINK, offset, length, url=url)
        case Moment(_, at):
            return Entity(EntityKind.MOMENT, offset, length, unix_time=int(at.timestamp()))
