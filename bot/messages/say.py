"""A sentence of the tools, in the language of the person who reads."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from bot.domain.language import Bilingual, Language

Explained = Bilingual[tuple[str, ...]]
"""What is wrong, what to do about it (which may be empty), and perhaps what to do where no line can be
offered, with `{placeholder}`s. Without that third one, the last sentence of the second is left out when it
only announces a line: when it ends in a colon or asks "…dit?"."""

_ANNOUNCES = re.compile(r"(?:^|(?<=[.?!] ))[^.?!]*(?::|\b(?:dit|this)\?)$")

AREAS: Mapping[str, tuple[str, ...]] = {
    "check": ("yaml_text", "fields", "times", "references", "files", "texts", "quality", "report"),
    "config": ("config",),
    "calendar": ("calendars",),
}
"""The modules of `sentences` in which each area has its own."""


@cache
def explained(area: str) -> Mapping[str, Explained]:
    """All sentences of one area, by code. Read only when something must be said."""
    found: dict[str, Explained] = {}
    for name in AREAS[area]:
        found.update(import_module(f"bot.messages.sentences.{name}").SENTENCES)
    return found


def say(area: str, code: str, language: Language, values: Mapping[str, str]) -> tuple[str, str]:
    """What is wrong, and what to do. Raises KeyError for a code without a sentence."""
    return explain(area, code, language, values, with_lines=True)


def explain(
    area: str, code: str, language: Language, values: Mapping[str, str], *, with_lines: bool
) -> tuple[str, str]:
    """The same; `with_lines` says whether the line as it should be follows. Raises KeyError as `say`."""
    what, advice, *without = explained(area)[code].get(language)
    if not with_lines:
        advice = without[0] if without else _ANNOUNCES.sub("", advice).strip()
    return what.format_map(values), advice.format_map(values)
