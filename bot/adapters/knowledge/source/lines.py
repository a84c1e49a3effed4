"""The text of a file as lines, in the same way for everything that reads, tells and mends."""

import re

ODD_BREAKS = re.compile("[\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]|\r(?!\n|$)")
"""What some programs take for the end of a line, and others do not show."""

_CONFLICT = re.compile(r"^[ \t]*(?:<{7}|>{7})(?=[ \t\n]|$)", re.MULTILINE)


def split_lines(text: str) -> list[str]:
    """The lines without their ends; a line ends at a line feed, with or without a carriage return."""
    return text.replace("\r\n", "\n").split("\n")


def conflict_line(text: str) -> int:
    """The line, from 1, of the first mark of a merge that is not finished; 0 without any."""
    found = _CONFLICT.search(text) if "<<<<<<<" in text or ">>>>>>>" in text else None
    return text.count("\n", 0, found.start()) + 1 if found else 0
