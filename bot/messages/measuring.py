"""What `evaluate`, `test` and `ask --why` say."""

from collections.abc import Mapping

from bot.domain.language import Bilingual, Language
from bot.messages.sentences import evaluation, why

SENTENCES: Mapping[str, Bilingual[str]] = {**evaluation.SENTENCES, **why.SENTENCES}


def sentence(key: str, language: Language, /, **values: object) -> str:
    """The sentence `key`, its `{placeholders}` filled in."""
    return SENTENCES[key].get(language).format_map(values)
