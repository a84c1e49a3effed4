"""What the command line says, in the language of the keyboard."""

import os
from collections.abc import Mapping

from bot.domain.language import Bilingual, Language
from bot.messages import importing, operating, personal_data, reviewing
from bot.messages.sentences import agenda, running, usage

SENTENCES: Mapping[str, Bilingual[str]] = {
    **usage.SENTENCES,
    **running.SENTENCES,
    **agenda.SENTENCES,
    **operating.SENTENCES,
    **reviewing.SENTENCES,
    **importing.SENTENCES,
    **personal_data.SENTENCES,
}


def tool_language() -> Language:
    """The language of whoever sits at the keyboard: English where the locale says so, else Dutch."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return Language.EN if value.lower().startswith("en") else Language.NL
    return Language.NL


def say(key: str, /, **values: str) -> str:
    """The sentence `key` in the tools' language, its `{placeholders}` filled in."""
    return SENTENCES[key].get(tool_language()).format_map(values)
