"""Ways to mend a text that is not YAML by more than one line, or by what stands around a line.

Each is an offer: whether it is right shows when the text is read with it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.adapters.knowledge.schema.parts import field_names
from bot.adapters.knowledge.source.quick_fixes import BULLETS, MENDS, QuickFix
from bot.domain.diagnostics import Edit

FURTHER_IN = 2  # spaces that a field or a text is deeper than what it belongs to
LONGEST_RUN = 60  # lines

_RUN = re.compile(rf"(\s*)(?:[{BULLETS}]|\d{{1,2}}[.)](?= )) *(\S.*)")
_ITEM = re.compile(r"(\s*(?:- +)+)([^\s\"'\[{|>#&*!].*)")
_DASH_BEHIND_KEY = re.compile(r"(\s*(?:- +)*[a-z_]+:) +(- +\S.*)")
_TEXT_BEHIND_SIGN = re.compile(r"(\s*(?:- +)*[a-z_]+:) +([>|][-+]?) +(\S.*)")
_TWO_ITEMS = re.compile(r"(\s*- +)(\{.*\}) *[-,;]? *(\{.*\})[ ,]*")
_FIELD = re.compile(r"(\s*(?:- +)*)([a-z_]+): +\S")
_FIELD_NAME = re.compile(r"(\s*)[a-z_]+:")
_INNER_FIELD = re.compile(r" +(?=([a-z_]+):(?: |$))")
_FIRST_KEY = {"bron": "tekst", "goed": "vraag", "taal": "vraag"}
"""The field that stands before this one."""


class Mend(NamedTuple):
    """A kind of mistake (a code of the messages), where it is, and lines that may mend it."""

    code: str
    line: int
    column: int
    edit: Edit
    text: str = ""

    def apply(self, lines: list[str]) -> list[str]:
        """`lines` after the edit; a line that goes stays as an empty one, so that those below keep theirs."""
        new = self.edit.text.split("\n")
        return [*lines[: self.edit.line - 1], *new, *lines[self.edit.end_line - 1 :]]

    @property
    def grows(self) -> bool:
        """Whether the lines below get other numbers."""
        return self.edit.text.count("\n") + 1 != self.edit.end_line - self.edit.line


def one_line(lines: list[str], number: int) -> Iterator[Mend]:
    """The line by itself as it was probably meant."""
    for offer in MENDS:
        for fix in offer(lines[number - 1]):
            yield _of(fix, number)


def _of(fix: QuickFix, number: int) -> Mend:
    return Mend(fix.code, number, fix.column, Edit(number, number + 1, fix.line), fix.text)


def runs(lines: list[str], number: int) -> Iterator[Mend]:
    """A list with other signs than dashes, or with numbers: all its lines at once."""
    found = _RUN.fullmatch(lines[number - 1])
    if found is None:
        return
    first = last = number
    while first > 1 and number - first < LONGEST_RUN and _in_run(lines[first - 2], found[1]):
        first -= 1
    while last < len(lines) and last - number < LONGEST_RUN and _in_run(lines[last], found[1]):
        last += 1
    own = [_RUN.fullmatch(line) for line in lines[first - 1 : last]]
    sign = lines[first - 1].strip().split(" ")[0]
    for depth in dict.fromkeys((len(found[1]), *_depths(lines, first))):
        text = "\n".join(f"{' ' * depth}- {one[2]}" for one in own if one)
        yield Mend("dash_sign", first, len(found[1]) + 1, Edit(first, last + 1, text), sign)


def _in_run(line: str, indent: str) -> bool:
    found = _RUN.fullmatch(line)
    return found is not None and found[1] == indent


def closings(lines: list[str], number: int) -> Iterator[Mend]:
    """The bracket that closes a list over several lines, which this line may end."""
    line = lines[number - 1].rstrip()
    above = "\n".join(lines[:number])
    for sign, closing in (("[", "]"), ("{", "}")):
        if above.count(sign) > above.count(closing) and line:
            edit = Edit(number, number + 1, line.rstrip(",") + closing)
            yield Mend("bracket_not_closed", number, len(line) + 1, edit, sign)


def indentation(lines: list[str], number: int) -> Iterator[Mend]:
    """The line as deep as a line before it, or a step deeper than the nearest."""
    line = lines[number - 1]
    own = len(line) - len(line.lstrip())
    ends = _ends(lines, number, own)
    for depth in _depths(lines, number):
        if depth != own and line.strip():
            code = "tab" if "\t" in line[:own] else "indentation"
            column = 1 if code == "tab" else own + 1
            yield Mend(code, number, column, Edit(number, number + 1, " " * depth + line.strip()))
            for last in ends if "\t" not in line[:own] else ():
                moved = [_moved(text, depth - own) for text in lines[number - 1 : last]]
                yield Mend(code, number, column, Edit(number, last + 1, "\n".join(moved)))


def _ends(lines: list[str], number: int, own: int) -> list[int]:
    """The last of the lines from `number` that are as far in as that one; and of those or further in."""
    beside = below = number
    is_text = not _FIELD_NAME.match(lines[number - 1])
    for last in range(number + 1, min(len(lines), number + LONGEST_RUN) + 1):
        text = lines[last - 1]
        depth = len(text) - len(text.lstrip())
        if not text.strip() or depth < own or text.startswith("- "):
            break
        if is_text and depth == own and _FIELD_NAME.match(text):
            break
        below = last
        if depth == own and beside == last - 1:
            beside = last
    return [last for last in dict.fromkeys((beside, below)) if last > number]


def _moved(line: str, by: int) -> str:
    return " " * by + line if by > 0 else line[-by:]


def _depths(lines: list[str], number: int) -> list[int]:
    above = [text for text in reversed(lines[: number - 1]) if text.strip()]
    before = [len(text) - len(text.lstrip()) for text in above[:200]]
    inside = [len(text) - len(text.lstrip(" -")) + FURTHER_IN for text in above[:1]]
    deeper = [depth + FURTHER_IN for depth in before[:1]]
    return list(dict.fromkeys((*before, *deeper, *inside)))


def around(lines: list[str], number: int) -> Iterator[Mend]:
    """What the lines beside this one say about it: a first field without its name, a remark without its #."""
    line = lines[number - 1]
    below = next((text for text in lines[number:] if text.strip()), "")
    if (found := _ITEM.fullmatch(line)) and ": " not in line:
        next_field = _FIELD.match(below)
        key = _FIRST_KEY.get(next_field[2]) if next_field else None
        if key and next_field and next_field[1] == " " * len(found[1]):
            edit = Edit(number, number + 1, f"{found[1]}{key}: {found[2]}")
            yield Mend("no_field_name", number, len(found[1]) + 1, edit, key)
    yield from _without_dash(lines, number)
    yield from _without_heading(lines, number)
    before = lines[number - 2] if number > 1 else ""
    if line[:1].isalpha() and ":" not in line and (not before.strip() or before.startswith("#")):
        yield Mend("loose_line", number, 1, Edit(number, number + 1, f"# {line}"), line.strip())


def _without_dash(lines: list[str], number: int) -> Iterator[Mend]:
    """The line as an item of the list that the lines beside it are of."""
    line = lines[number - 1]
    text = line.strip()
    if not text or text[0] in BULLETS or text.startswith(("- ", "#")) or _FIELD_NAME.match(line):
        return
    above = next((one for one in reversed(lines[: number - 1]) if one.strip()), "")
    below = next((one for one in lines[number:] if one.strip()), "")
    depths = [len(one) - len(one.lstrip()) for one in (above, below) if one.lstrip().startswith("- ")]
    for depth in dict.fromkeys(depths):
        edit = Edit(number, number + 1, f"{' ' * depth}- {text}")
        yield Mend("no_dash", number, len(line) - len(line.lstrip()) + 1, edit)


def _without_heading(lines: list[str], number: int) -> Iterator[Mend]:
    """The field of a language above fields that are further in than the one before them."""
    line = lines[number - 1]
    above = next((one for one in reversed(lines[: number - 1]) if one.strip()), "")
    own, before = len(line) - len(line.lstrip()), len(above) - len(above.lstrip())
    if _FIELD_NAME.match(line) and own > before and above.partition(":")[2].strip():
        for name in ("nl", "en"):
            edit = Edit(number, number, f"{' ' * before}{name}:")
            yield Mend("no_heading", number, own + 1, edit, name)


def splits(lines: list[str], number: int) -> Iterator[Mend]:
    """Two lines that became one, at the place where the second begins."""
    line = lines[number - 1]
    below = next((text for text in lines[number:] if text.strip()), "")
    own = len(line) - len(line.lstrip(" -"))
    deeper = len(below) - len(below.lstrip())
    if found := _DASH_BEHIND_KEY.fullmatch(line):
        depth = deeper if below.lstrip().startswith("- ") else own + FURTHER_IN
        edit = Edit(number, number + 1, f"{found[1]}\n{' ' * depth}{found[2]}")
        yield Mend("list_behind_field", number, found.start(2) + 1, edit, found[1].strip(" -:"))
    if found := _TWO_ITEMS.fullmatch(line):
        edit = Edit(number, number + 1, f"{found[1]}{found[2]}\n{found[1]}{found[3]}")
        yield Mend("two_items", number, found.start(3) - 1, edit)
    if found := _TEXT_BEHIND_SIGN.fullmatch(line):
        depth = deeper if deeper > own else own + FURTHER_IN
        edit = Edit(number, number + 1, f"{found[1]} {found[2]}\n{' ' * depth}{found[3]}")
        yield Mend("text_behind_sign", number, found.start(2) + 1, edit, found[2])
    if _FIELD.match(line) is not None:
        for inner in _INNER_FIELD.finditer(line, own + 1):
            if inner[1] in field_names():
                edit = Edit(number, number + 1, f"{line[: inner.start()]}\n{' ' * own}{line[inner.end() :]}")
                yield Mend("two_fields", number, inner.end() + 1, edit, inner[1])


def suspects(lines: list[str], at: int) -> Iterator[int]:
    """Lines above `at` that look like the cause: the nearest with a quote that does not close, with another
    sign for a dash, with loose text at the very start, or with a field that is less far in."""
    told = {"run": False, "loose": False, "outer": False}
    first = lines[at - 1] if at <= len(lines) else ""
    depth = len(first) - len(first.lstrip())
    for number in range(min(at, len(lines)), 0, -1):
        line = lines[number - 1]
        value = line.partition(": ")[2].strip() or line.strip().removeprefix("- ")
        if value[:1] in ("'", '"') and value.count(value[0]) % 2:
            yield number
        if not told["outer"] and (found := _FIELD_NAME.match(line)) and len(found[1]) < depth:
            told["outer"] = True
            yield number
        if not told["run"] and _RUN.fullmatch(line):
            told["run"] = True
            yield number
        if not told["loose"] and line[:1].isalpha() and ":" not in line:
            told["loose"] = True
            yield number
