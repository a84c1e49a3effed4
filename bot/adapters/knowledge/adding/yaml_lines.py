"""Plain values as lines of YAML, in the way that editors write them."""

import re
from collections.abc import Iterator
from textwrap import wrap

from bot.adapters.knowledge.source.nodes import Plain
from bot.adapters.knowledge.source.quick_fixes import quoted

LONGEST = 90  # characters of a text behind its field; a longer one stands below it
WIDTH = 110  # of those lines

_SLUG = re.compile(r"[a-z][a-z0-9-]*")
_PLAIN_START = re.compile(r"[^\W\d_]|\d+[ .-]|https?:")
_UNSAFE_END = (":", " ")


def scalar(text: str, *, in_braces: bool = False) -> str:
    """`text` on one line: between quotes where YAML could read it otherwise."""
    text = " ".join(text.split())
    plain = _PLAIN_START.match(text) and ": " not in text and " #" not in text
    if not plain or text.endswith(_UNSAFE_END) or (in_braces and set(text) & set(",[]{}")):
        return quoted(text)
    return text


def braced(value: Plain) -> str:
    """The value on one line: `{tekst: …, bron: …}`."""
    if isinstance(value, str):
        return scalar(value, in_braces=True)
    if isinstance(value, list):
        return f"[{', '.join(map(braced, value))}]"
    return f"{{{', '.join(f'{name}: {braced(one)}' for name, one in value.items())}}}"


def field_lines(name: str, value: Plain, indent: int = 0) -> Iterator[str]:
    """The field with what it holds, `indent` spaces in."""
    room = " " * indent
    if isinstance(value, str):
        text = " ".join(value.split())
        if len(text) > LONGEST and text[:1].isalnum():
            yield f"{room}{name}: >-"
            for line in wrap(text, WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False):
                yield f"{room}  {line}"
        else:
            yield f"{room}{name}: {scalar(text)}"
    elif isinstance(value, list) and all(isinstance(one, str) and _SLUG.fullmatch(one) for one in value):
        yield f"{room}{name}: {braced(value)}"
    elif isinstance(value, list):
        yield f"{room}{name}:"
        for one in value:
            yield from item_lines(one, indent + 2)
    elif len(value) == 1 and len(braced(value)) <= LONGEST:
        yield f"{room}{name}: {braced(value)}"
    else:
        yield f"{room}{name}:"
        for below, one in value.items():
            yield from field_lines(below, one, indent + 2)


def item_lines(value: Plain, indent: int = 0) -> Iterator[str]:
    """An item of a list, its dash `indent` spaces in."""
    room = " " * indent
    if isinstance(value, str):
        yield f"{room}- {scalar(value)}"
    elif isinstance(value, list):
        yield f"{room}- {braced(value)}"
    else:
        inside = [line for name, one in value.items() for line in field_lines(name, one, indent + 2)]
        yield f"{room}- {inside[0][indent + 2 :]}"
        yield from inside[1:]


def mapping_lines(value: dict[str, Plain]) -> Iterator[str]:
    """A whole file with these fields."""
    for name, one in value.items():
        yield from field_lines(name, one)
