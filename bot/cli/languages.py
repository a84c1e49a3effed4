"""The option `--lang`."""

from bot.domain.language import Language
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError


def read_language(lang: str | None) -> Language | None:
    """What was chosen; None for nothing. Raises CannotStartError for a language that is none of ours."""
    try:
        return Language(lang) if lang else None
    except ValueError:
        raise CannotStartError(say("lang_wrong", value=lang or "")) from None
