"""What `evaluate`, `test` and `ask --why` say, in Dutch and in English."""

from collections.abc import Mapping

from bot.domain.language import Language
from bot.messages import measuring_en, measuring_nl

_SENTENCES: Mapping[Language, Mapping[str, str]] = {
    Language.NL: measuring_nl.SENTENCES,
    Language.EN: measuring_en.SENTENCES,
}


def sentence(key: str, language: Language, /, **values: object) -> str:
    """The sentence `key`, its `{placeholders}` filled in."""
    return _SENTENCES[language][key].format_map(values)
