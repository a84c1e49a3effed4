"""What the editors' desk says, in the language that was chosen."""

from bot.domain.language import Language
from bot.messages.desk_sentences import SENTENCES


def sentence(key: str, language: Language, /, **values: object) -> str:
    """The sentence `key`, its `{placeholders}` filled in."""
    return SENTENCES[key].get(language).format_map(values)


def has_sentence(key: str) -> bool:
    """Whether there is one: not every field has a hint."""
    return key in SENTENCES
