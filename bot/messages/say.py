"""A sentence of the tools, in the language of the person who reads."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from bot.domain.language import Bilingual, Language

Explained = Bilingual[tuple[str, str]]
"""What is wrong, and what to do about it (which may be empty), with `{placeholder}`s."""

AREAS: Mapping[str, tuple[str, ...]] = {
    "check": ("yaml_text", "fields", "times", "references", "files", "texts", "quality", "report"),
    "config": ("config",),
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
    message, hint = explained(area)[code].get(language)
    return message.format_map(values), hint.format_map(values)
