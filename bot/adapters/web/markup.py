"""What the templates ask of a block and of a span."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from bot.domain.dialogue.action import Action, Follow
from bot.domain.dialogue.reply import Block, Link, Listing, Moment, Paragraph, Span, Strong

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_NUMBER = re.compile(r"(?<![\d-])(?:112|113|0[\d -]{7,13}\d)(?![\d-])")


class PhoneText(NamedTuple):
    """A text around a telephone number."""

    before: str
    number: str
    after: str


def is_heading(block: Block) -> bool:
    """Whether a block is a line that stands out as a whole."""
    return isinstance(block, Paragraph) and len(block.spans) == 1 and isinstance(block.spans[0], Strong)


def is_listing(block: Block) -> bool:
    """Whether a block is points below each other."""
    return isinstance(block, Listing)


def is_strong(span: Span) -> bool:
    """Whether a span stands out."""
    return isinstance(span, Strong)


def is_moment(span: Span) -> bool:
    """Whether a span is an instant."""
    return isinstance(span, Moment)


def is_link(span: Span) -> bool:
    """Whether a span leads somewhere that a browser may open."""
    return isinstance(span, Link) and urlsplit(span.url).scheme in SAFE_SCHEMES


def is_following(action: Action) -> bool:
    """Whether a choice is about hearing of dates: that has a page of its own."""
    return isinstance(action, Follow)


def phone_in(text: str) -> PhoneText | None:
    """The first telephone number in a text that stands out, to be tapped; None without one."""
    found = _NUMBER.search(text)
    return PhoneText(text[: found.start()], found[0], text[found.end() :]) if found else None


def dialled(number: str) -> str:
    """The number as a telephone wants it."""
    return re.sub(r"[^\d+]", "", number)
