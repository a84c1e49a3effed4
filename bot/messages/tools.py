"""What the command line and the configuration say, in Dutch and in English."""

import os
from collections.abc import Mapping

from bot.domain.language import Language
from bot.messages import tools_en, tools_nl

_SENTENCES: Mapping[Language, Mapping[str, str]] = {
    Language.NL: tools_nl.SENTENCES,
    Language.EN: tools_en.SENTENCES,
}


def tool_language() -> Language:
    """The language of whoever sits at the keyboard: English where the locale says so, else Dutch."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return Language.EN if value.lower().startswith("en") else Language.NL
    return Language.NL


def say(key: str, /, **values: str) -> str:
    """The sentence `key` in the tools' language, its `{placeholders}` filled in."""
    return _SENTENCES[tool_language()][key].format_map(values)
