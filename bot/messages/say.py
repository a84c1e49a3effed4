"""A sentence of the tools, in the language of the person who reads."""

from collections.abc import Mapping
from importlib import import_module

from bot.domain.language import Language

Sentences = Mapping[str, tuple[str, str]]
"""What is wrong and what to do about it (which may be empty), by code, with `{placeholder}`s."""


def sentences(area: str, language: Language) -> Sentences:
    """All sentences of one area (`check`) in one language. Loaded only when something must be said."""
    module = import_module(f"bot.messages.{area}_{language}")
    found: Sentences = module.SENTENCES
    return found


def say(area: str, code: str, language: Language, values: Mapping[str, str]) -> tuple[str, str]:
    """What is wrong, and what to do. Raises KeyError for a code without a sentence."""
    message, hint = sentences(area, language)[code]
    return message.format_map(values), hint.format_map(values)
