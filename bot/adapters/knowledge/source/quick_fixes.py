"""Mistakes that make a line unreadable as YAML, each with the line as it was probably meant.

Every function looks at one line alone and offers mended lines, the likeliest first. Whether a mend is right
shows when the file is read again with it.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.adapters.knowledge.schema.parts import field_names

TAB_WIDTH = 2  # spaces that a tab at the start of a line stands for

_KEY = r"[A-Za-z_][\w-]*"
_FIELD = re.compile(rf"(\s*(?:- +)*)({_KEY}|\"[^\"]*\"): +(\S.*)")
_ITEM = re.compile(r"(\s*(?:- +)+)(\S.*)")
_GLUED = re.compile(rf"(\s*(?:- +)*)({_KEY}):([^\s/].*)")
_GLUED_DASH = re.compile(r"(\s*(?:- +)*)-([^\s-].*)")
_NO_COLON = re.compile(rf"(\s*(?:- +)*)({_KEY})(?: *[=;：] *| +)(\S.*)")
_KEY_ALONE = re.compile(rf"(\s*(?:- +)*)({_KEY}) *[;=]?\s*")
_FLOW_VALUE = re.compile(rf"(\b{_KEY}: +)(.*?)(?=, +{_KEY}: |\s*\}})")
_NEXT_FIELD = re.compile(r"[; ] *(?=([a-z_]+): )([a-z_]+)")
_ODD_SPACES = {0xA0: " ", 0x2007: " ", 0x202F: " ", 0x3000: " ", 0x200B: "", 0xFEFF: ""}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
BULLETS = "–—•·‣▪●◦*"
"""Signs that people type for the dash of a list."""
_BULLET = re.compile(rf"(\s*)[{BULLETS}] *(?=\S)(.*)")
_SPECIAL = set("@`%*&!|>{[]}\"',?#")
_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}


class QuickFix(NamedTuple):
    """A kind of mistake (a code of the messages), the column from 1, and the line as it should be."""

    code: str
    column: int
    line: str
    text: str = ""
    """The piece that the sentence names."""


def quoted(text: str) -> str:
    """The text between the quotes that leave it as typed."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _tab(line: str) -> Iterator[QuickFix]:
    if "\t" in line:
        column = line.index("\t") + 1
        for width in (TAB_WIDTH, 4, 8):
            yield QuickFix("tab", column, line.replace("\t", " " * width))


def _odd_space(line: str) -> Iterator[QuickFix]:
    plain = line.translate(_ODD_SPACES)
    if plain != line:
        column = next(number for number, char in enumerate(line, start=1) if ord(char) in _ODD_SPACES)
        yield QuickFix("odd_space", column, plain)


def _control(line: str) -> Iterator[QuickFix]:
    if found := _CONTROL.search(line):
        yield QuickFix("control_character", found.start() + 1, _CONTROL.sub("", line))


def _no_space(line: str) -> Iterator[QuickFix]:
    if found := _GLUED.fullmatch(line):
        yield QuickFix(
            "no_space_after_colon", found.end(2) + 1, f"{found[1]}{found[2]}: {found[3]}", found[2]
        )
    if found := _GLUED_DASH.fullmatch(line):
        yield QuickFix("no_space_after_dash", found.end(1) + 1, f"{found[1]}- {found[2]}")


def _value(line: str) -> tuple[str, str] | None:
    found = _FIELD.fullmatch(line)
    if found:
        return line[: found.start(3)], found[3].rstrip()
    found = _ITEM.fullmatch(line)
    return (found[1], found[2].rstrip()) if found else None


def colon_in_text(line: str) -> Iterator[QuickFix]:
    """A text with a colon in it."""
    parts = _value(line)
    if parts is None or parts[1][0] in "\"'[{|>":
        return
    before, value = parts
    if ": " in value or value.endswith(":"):
        yield QuickFix("colon_in_text", len(before) + value.index(":") + 1, before + quoted(value), value)


def _trailing_comma(line: str) -> Iterator[QuickFix]:
    """A comma behind a value that ends by itself, as other notations have it."""
    parts = _value(line)
    if parts is None or not parts[1].endswith(","):
        return
    before, value = parts[0], parts[1][:-1].rstrip()
    if len(value) > 1 and value[-1] == _CLOSING.get(value[0]):
        yield QuickFix("trailing_comma", len(before) + len(value) + 1, before + value)


def _quotes(line: str) -> Iterator[QuickFix]:
    parts = _value(line)
    if parts is None:
        return
    before, value = parts
    sign = value[0]
    if sign in "\"'":
        if sign == '"' and value.endswith('"') and len(value) > 1 and "\\" in value:
            yield QuickFix(
                "backslash", len(before) + value.index("\\") + 1, before + quoted(value[1:-1]), value
            )
        elif sign == "'" and value.endswith("'") and len(value) > 1 and "'" in value[1:-1]:
            inner = value[1:-1].replace("''", "'")
            at = len(before) + value.index("'", 1) + 1
            yield QuickFix("quote_in_quotes", at, before + quoted(inner), value)
        elif sign == '"' and value.count('"') > 2 and value.endswith('"'):
            at = len(before) + value.index('"', 1) + 1
            yield QuickFix("quote_in_quotes", at, before + quoted(value[1:-1]), value)
        elif value.count(sign) == 1 and value[-1] in "'“”" and len(value) > 2:
            yield QuickFix("quote_not_closed", len(before) + 1, before + quoted(value[1:-1]), value)
        elif value.count(sign) == 1 and sign == '"':
            yield QuickFix("quote_not_closed", len(before) + 1, f"{before}{value}{sign}", value)
        if value.count(sign) == 1 or not value.endswith(sign):
            yield QuickFix("starts_with_quote", len(before) + 1, before + quoted(value), value)


def special_start(line: str) -> Iterator[QuickFix]:
    """A text that starts with a sign that means something in YAML."""
    parts = _value(line)
    if parts is None or parts[1][0] not in _SPECIAL or parts[1][0] in "\"'":
        return
    before, value = parts
    sign = value[0]
    yield QuickFix("special_start", len(before) + 1, before + quoted(value), sign)


def inside_braces(line: str) -> Iterator[QuickFix]:
    """Texts between { } that need quotes."""
    if "{" not in line:
        return
    start = line.index("{")
    bad = [
        found
        for found in _FLOW_VALUE.finditer(line, start)
        if found[2] and found[2][0] not in "[{" and not _safe_in_braces(found[2])
    ]
    if bad:
        mended = line
        for found in reversed(bad):
            value = found[2]
            inner = value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value
            inner = inner[1:] if inner.count('"') == 1 and inner[0] == '"' else inner
            mended = mended[: found.start(2)] + quoted(inner) + mended[found.end(2) :]
        yield QuickFix("text_in_braces", bad[0].start(2) + 1, mended, bad[0][2])


def _safe_in_braces(value: str) -> bool:
    if value[0] == "'":
        return len(value) > 1 and value[-1] == "'" and "'" not in value[1:-1].replace("''", "")
    if value[0] == '"':
        return len(value) > 1 and value[-1] == '"' and '"' not in value[1:-1].replace('\\"', "")
    return not (value[0] in _SPECIAL or ": " in value or " #" in value or set(value) & set("[]{},"))


def _no_colon(line: str) -> Iterator[QuickFix]:
    found = _NO_COLON.fullmatch(line)
    alone = _KEY_ALONE.fullmatch(line)
    if alone and alone[2] in field_names():
        yield QuickFix("no_colon", alone.end(2) + 1, f"{alone[1]}{alone[2]}:", alone[2])
    if found and found[2] in field_names() and ": " not in line:
        yield QuickFix("no_colon", found.end(2) + 1, f"{found[1]}{found[2]}: {found[3]}", found[2])


def odd_indentation(line: str) -> QuickFix | None:
    """Spaces at the start that look like spaces and are not."""
    own = line[: len(line) - len(line.lstrip())]
    return next(_odd_space(line), None) if own.translate(_ODD_SPACES) != own else None


def as_list(line: str) -> str:
    """A list that was written as one text, on one line; empty when it does not look like that."""
    parts = _FIELD.fullmatch(line)
    if parts is None or parts[3][0] in "\"'[{|>":
        return ""
    value = parts[3].rstrip()
    return f"{line[: parts.start(3)]}[{value.removesuffix(']')}]"


def _bullet(line: str) -> Iterator[QuickFix]:
    if found := _BULLET.fullmatch(line):
        yield QuickFix("dash_sign", found.end(1) + 1, f"{found[1]}- {found[2]}", line.strip()[0])


def inside_brackets(line: str) -> Iterator[QuickFix]:
    """Texts between [ ] that need quotes."""
    start = line.find("[")
    end = line.rfind("]")
    if start < 0 or end < start or "{" in line[start:end]:
        return
    items = _items(line[start + 1 : end])
    better = [item if not item or _safe_in_brackets(item) else quoted(_unquoted(item)) for item in items]
    if better != items:
        bad = next(item for item, now in zip(items, better, strict=True) if item != now)
        mended = f"{line[:start]}[{', '.join(better)}]{line[end + 1 :]}"
        yield QuickFix("text_in_brackets", line.index(bad, start) + 1, mended, bad)


def _items(inside: str) -> list[str]:
    """What stands between the commas; a comma between quotes that close is part of the text."""
    return [found[0].strip() for found in re.finditer(r"""\s*(?:"[^"]*"|'[^']*')\s*(?=,|$)|[^,]+""", inside)]


def _unquoted(item: str) -> str:
    return item[1:-1] if len(item) > 1 and item[0] == item[-1] == '"' else item


def _safe_in_brackets(item: str) -> bool:
    return _safe_in_braces(item) and not item.endswith(":")


def _brackets(line: str) -> Iterator[QuickFix]:
    """A bracket that is missing: put in where it must have been."""
    opening = {closing: sign for sign, closing in (("[", "]"), ("{", "}"))}
    stack: list[str] = []
    mended, wrong = "", ""
    for sign in line:
        if sign in "[{":
            stack.append(sign)
        elif sign in opening and stack and stack[-1] != opening[sign] and opening[sign] not in stack:
            wrong = stack[-1]
            mended += _CLOSING[stack.pop()]
            continue
        elif sign in opening:
            while stack and stack[-1] != opening[sign]:
                wrong = stack[-1]
                mended += _CLOSING[stack.pop()]
            if not stack:
                if opening[sign] in mended:
                    extra = f"{mended}{line[len(mended) + 1 :]}"
                    yield QuickFix("bracket_too_many", len(mended) + 1, extra, sign)
                parts = _ITEM.fullmatch(line) or _FIELD.fullmatch(line)
                if parts is not None:
                    at = parts.start(parts.re.groups)
                    yield QuickFix(
                        "bracket_not_opened", at + 1, f"{line[:at]}{opening[sign]}{line[at:]}", sign
                    )
                return
            stack.pop()
        mended += sign
    if stack and not wrong:
        wrong = stack[-1]
    if wrong:
        mended = mended.rstrip().rstrip(",") + "".join(_CLOSING[sign] for sign in reversed(stack))
        yield QuickFix("bracket_not_closed", line.index(wrong) + 1, mended, wrong)


def _between_fields(line: str) -> Iterator[QuickFix]:
    """Fields between { } without a comma between them, or with another sign for it."""
    start = line.find("{")
    if start < 0:
        return
    better, at = line[: start + 1], start + 1
    wrong = 0
    for found in _NEXT_FIELD.finditer(line, start + 1):
        before = line[at : found.start()]
        if found[1] in field_names() and not before.rstrip().endswith((",", "{")):
            wrong = wrong or found.start() + 1
            better += before.rstrip().rstrip(";") + ", "
        else:
            better += before + line[found.start() : found.start(1)]
        at = found.start(1)
    if wrong:
        yield QuickFix("no_comma", wrong, better + line[at:])


def _stray_bracket(line: str) -> Iterator[QuickFix]:
    text = line.strip()
    if text and set(text) <= set("[]{},"):
        yield QuickFix("stray_bracket", len(line) - len(line.lstrip()) + 1, "", text)


MENDS: tuple[Callable[[str], Iterator[QuickFix]], ...] = (
    _control,
    _tab,
    _odd_space,
    _no_space,
    _trailing_comma,
    _quotes,
    colon_in_text,
    _brackets,
    _between_fields,
    inside_braces,
    inside_brackets,
    _bullet,
    special_start,
    _no_colon,
    _stray_bracket,
)
"""In the order in which they are tried."""
