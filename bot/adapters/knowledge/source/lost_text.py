"""Text that stands in a file and that nobody would read, or not as it was meant, though it is YAML."""

import re
from collections.abc import Iterator, Mapping

from bot.adapters.knowledge.schema.parts import field_names
from bot.adapters.knowledge.source.lines import split_lines
from bot.adapters.knowledge.source.nodes import Document, Plain, Span, spans
from bot.adapters.knowledge.source.quick_fixes import BULLETS, quoted
from bot.domain.diagnostics import Edit, Finding, Path

_REMARK = re.compile(r"(?<=[ \t])#")
_LIKE_FIELD = re.compile(r"([ \t]*)(?:- +)?([a-z_]+):(?=[ \t]|$)")
_LIKE_ITEM = re.compile(rf"([ \t]*)([{BULLETS}]|-(?!--)|\d{{1,2}}[.)](?= ))[ \t]*(?=\S)")
_BULLETS = frozenset(BULLETS)
_BEGINS = {
    "nl": re.compile(r"(?:en|of|maar|want|omdat|zodat|terwijl|waarna)\s", re.IGNORECASE),
    "en": re.compile(r"(?:and|but|or|because)\s", re.IGNORECASE),
}
"""How a piece begins that goes on with the one before it."""
_TYPOGRAPHIC = re.compile(r"[“”„«»‘’‚]")
_AROUND = re.compile(r"(?:[“„”»«][^“”„«»]*[”“«»]|[‘‚’][^‘’‚]*[’‘])")


def lost_text(document: Document) -> Iterator[Finding]:
    """What is lost in a document that could be read, each with lines that may mend it."""
    text = document.readable
    lines = split_lines(text)
    if _is_suspect(document, lines):
        values, keys = spans(text)
        yield from _lost_remarks(document, lines, values, keys)
        yield from _swallowed_fields(document, lines, values)
        yield from _swallowed_items(document, lines, values)
    if "[" in text:
        yield from _cut_sentences(document, document.value, ())
    if _TYPOGRAPHIC.search(text):
        yield from _typographic(document, document.value, ())


def _is_suspect(document: Document, lines: list[str]) -> bool:
    """Whether any line has text before a remark, or looks like a field or an item and is none."""
    names = field_names()
    fields = {line for line, _ in document.places.keys.values()}
    values = {line for line, _ in document.places.values.values()}
    for number, line in enumerate(lines, start=1):
        sign = line.lstrip()[:1]
        if sign == "-" and number not in values and line.strip() != "-":
            return True
        if (
            sign in _BULLETS
            or (sign.isdigit() and _LIKE_ITEM.match(line))
            or ("#" in line and sign != "#" and _REMARK.search(line))
        ):
            return True
        if number not in fields and ":" in line and (found := _LIKE_FIELD.match(line)) and found[2] in names:
            return True
    return False


def _lost_remarks(
    document: Document, lines: list[str], values: Mapping[Path, Span], keys: Mapping[Path, Span]
) -> Iterator[Finding]:
    covered: dict[int, list[tuple[int, int]]] = {}
    for span in (*values.values(), *keys.values()):
        for number in range(span.line, span.end_line + 1):
            first = span.column if number == span.line else 1
            last = span.end_column if number == span.end_line else len(lines[number - 1]) + 1
            covered.setdefault(number, []).append((first, last))
    for number, line in enumerate(lines, start=1):
        if "#" not in line or line.lstrip().startswith("#"):
            continue
        for found in _REMARK.finditer(line):
            column = found.start() + 1
            if any(first <= column < last for first, last in covered.get(number, ())):
                continue
            if (lost := _lost_remark(document, lines, number, found.start(), values)) is not None:
                yield lost
            break


def _lost_remark(
    document: Document, lines: list[str], number: int, at: int, values: Mapping[Path, Span]
) -> Finding | None:
    line = lines[number - 1]
    before, remark = line[:at].rstrip(), line[at:].rstrip()
    spaced = remark.startswith("# ") or remark == "#"
    if spaced and (at - len(before) > 1 or before[-1:] in "]}|>-" or remark == "#"):
        return None
    if before.endswith(":") and spaced and _goes_on(lines, number):
        return None
    span = next(
        (
            span
            for span in values.values()
            if span.end_line == number and span.end_column == len(before) + 1 and span.line == number
        ),
        None,
    )
    edits: list[Edit] = []
    if before.endswith((":", "-")) or span is not None:
        start = span.column - 1 if span is not None and span.end_column > span.column else len(before)
        value = line[start:].rstrip()
        if span is not None and span.style in ("'", '"') and span.end_column > span.column:
            inner = line[start + 1 : span.end_column - 2]
            value = (
                (inner.replace("''", "'") if span.style == "'" else inner) + line[len(before) : at] + remark
            )
        lead = line[:start] if line[:start].endswith(" ") else f"{line[:start]} "
        edits.append(Edit(number, number + 1, lead + quoted(value.strip())))
    indent = line[: len(line) - len(line.lstrip())]
    if span is not None and span.end_column > span.column and spaced:
        edits.append(Edit(number, number + 1, f"{indent}{remark}\n{before}"))
    return Finding(
        document.file, (), "hash_in_text", {"text": remark}, at=(number, at + 1), proposals=tuple(edits)
    )


def _goes_on(lines: list[str], number: int) -> bool:
    """Whether what belongs to the field of this line stands below it."""
    own = len(lines[number - 1]) - len(lines[number - 1].lstrip())
    below = next((line for line in lines[number:] if line.strip() and not line.lstrip().startswith("#")), "")
    depth = len(below) - len(below.lstrip())
    return bool(below) and (depth > own or (depth == own and below.lstrip().startswith("- ")))


def _swallowed_fields(document: Document, lines: list[str], values: Mapping[Path, Span]) -> Iterator[Finding]:
    names = field_names()
    for path, span in values.items():
        for number in range(span.line + 1, _last_line(span) + 1):
            found = _LIKE_FIELD.match(lines[number - 1])
            if found is None or found[2] not in names:
                continue
            owner = next((part for part in reversed(path) if isinstance(part, str)), "")
            yield Finding(
                document.file,
                (),
                "field_in_text",
                {"field": found[2], "owner": owner},
                at=(number, found.end(1) + 1),
                proposals=tuple(_outdented(document, lines, path, number, _last_line(span))),
            )
            break


def _last_line(span: Span) -> int:
    """The last line with a piece of the scalar; the end of a block is the start of the line after it."""
    return span.end_line - 1 if span.end_column == 1 and span.end_line > span.line else span.end_line


def _outdented(document: Document, lines: list[str], path: Path, number: int, last: int) -> Iterator[Edit]:
    """The lines from `number` as deep as a field above them, the nearest first."""
    own = len(lines[number - 1]) - len(lines[number - 1].lstrip())
    depths = dict.fromkeys(
        document.places.keys[path[:end]][1] - 1
        for end in range(len(path), 0, -1)
        if path[:end] in document.places.keys
    )
    for depth in depths:
        if depth < own:
            moved = [
                line[own - depth :] if not line[: own - depth].strip() else line.lstrip()
                for line in lines[number - 1 : last]
            ]
            yield Edit(number, last + 1, "\n".join(moved).rstrip("\n"))


def _swallowed_items(document: Document, lines: list[str], values: Mapping[Path, Span]) -> Iterator[Finding]:
    for path, span in values.items():
        if span.style:
            continue
        numbers = [
            number
            for number in range(span.line, span.end_line + 1)
            if (found := _LIKE_ITEM.match(lines[number - 1]))
            and (number > span.line or found.end(1) + 1 == span.column)
        ]
        in_list = bool(path) and isinstance(path[-1], int)
        if not in_list and _is_first_without_dash(document, lines, path, span, numbers):
            depth = len(lines[span.line - 1]) - len(lines[span.line - 1].lstrip())
            first_item = f"{' ' * depth}- {lines[span.line - 1].lstrip()}"
            yield Finding(
                document.file,
                path,
                "no_dash",
                at=(span.line, span.column),
                proposals=(Edit(span.line, span.line + 1, first_item),),
            )
            continue
        if not numbers or not (in_list or numbers[0] == span.line):
            continue
        if lines[numbers[0] - 1].lstrip()[:1].isdigit() and len(numbers) < 2:
            continue
        first = numbers[0]
        found = _LIKE_ITEM.match(lines[first - 1])
        if found is None or (found[2] == "-" and first == span.line):
            continue
        depths = [found.end(1), *((document.places.values[path][1] - 3,) if in_list else ())]
        yield Finding(
            document.file,
            path,
            "item_in_text" if found[2] == "-" else "dash_sign",
            {"text": found[2]},
            at=(first, found.end(1) + 1),
            proposals=tuple(
                Edit(first, span.end_line + 1, "\n".join(_as_items(lines[first - 1 : span.end_line], depth)))
                for depth in dict.fromkeys(reversed(depths))
                if depth >= 0
            ),
        )


def _is_first_without_dash(
    document: Document, lines: list[str], path: Path, span: Span, numbers: list[int]
) -> bool:
    """Whether the text begins below its field, and every further line of it is an item just as far in."""
    key = document.places.keys.get(path)
    rest = list(range(span.line + 1, span.end_line + 1))
    depths = {len(line) - len(line.lstrip()) for line in lines[span.line - 1 : span.end_line]}
    return key is not None and key[0] < span.line and bool(rest) and numbers == rest and len(depths) == 1


def _as_items(lines: list[str], depth: int) -> Iterator[str]:
    for line in lines:
        found = _LIKE_ITEM.match(line)
        yield f"{' ' * depth}- {line[found.end() :]}" if found else f"{' ' * (depth + 2)}{line.lstrip()}"


def _cut_sentences(document: Document, value: Plain | None, path: Path) -> Iterator[Finding]:
    if isinstance(value, dict):
        for key, below in value.items():
            if not isinstance(below, str):
                yield from _cut_sentences(document, below, (*path, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            if not isinstance(below, str):
                yield from _cut_sentences(document, below, (*path, number))
        yield from _cuts(document, value, path)


def _cuts(document: Document, items: list[Plain], path: Path) -> Iterator[Finding]:
    begins = next((_BEGINS[str(part)] for part in path if part in _BEGINS), None)
    cut = [
        number for number in range(1, len(items)) if _is_cut(items[number - 1], items[number], items, begins)
    ]
    if not cut:
        return
    lines = split_lines(document.readable)
    line, column = document.places.values[path]
    if lines[line - 1][column - 1 : column] != "[":
        return
    for number in cut:
        second = str(items[number])
        at, start = document.places.values[*path, number], document.places.values[*path, number - 1]
        own, end = lines[at[0] - 1], at[1] + len(second)
        edits: tuple[Edit, ...] = ()
        if start[0] == at[0] and own[at[1] - 1 : end - 1] == second:
            whole = quoted(own[start[1] - 1 : end - 1])
            edits = (Edit(at[0], at[0] + 1, own[: start[1] - 1] + whole + own[end - 1 :]),)
        yield Finding(document.file, (*path, number), "comma_cuts", {"text": second}, at=at, proposals=edits)


def _is_cut(first: Plain, second: Plain, items: list[Plain], begins: re.Pattern[str] | None) -> bool:
    if not isinstance(first, str) or not isinstance(second, str) or not second[:1].islower():
        return False
    if not first or first[-1] in ".!?…":
        return False
    if begins is not None and begins.match(second):
        return True
    if second[-1] not in ".!?":
        return False
    whole = sum(1 for item in items if isinstance(item, str) and item[-1:] in (".", "!", "?"))
    return first[0].isupper() or whole * 2 >= len(items)


def _typographic(document: Document, value: Plain | None, path: Path) -> Iterator[Finding]:
    if isinstance(value, str):
        quote = bool(path) and isinstance(path[-1], int) and value.strip()[-2:-1] in tuple(".!?…")
        if not quote and _AROUND.fullmatch(value.strip()):
            yield _without_quotes(document, value.strip(), path)
    elif value is not None:
        rows = value.items() if isinstance(value, dict) else enumerate(value)
        for part, below in rows:
            yield from _typographic(document, below, (*path, part))


def _without_quotes(document: Document, value: str, path: Path) -> Finding:
    line, column = document.places.find(path)
    text = split_lines(document.readable)[line - 1]
    start = text.find(value, column - 1)
    edits: tuple[Edit, ...] = ()
    if start >= 0:
        inner = value[1:-1]
        edits = tuple(
            Edit(line, line + 1, text[:start] + better + text[start + len(value) :])
            for better in (inner, quoted(inner))
        )
    return Finding(
        document.file, path, "typographic_quotes", {"text": value}, at=(line, column), proposals=edits
    )
