"""The sentences that the bot says in a conversation, as the editors wrote them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.language import Language


@dataclass(frozen=True, slots=True)
class Texts:
    """Sentences by flat key, per language. `check` proves both have every key and placeholder."""

    sentences: Mapping[Language, Mapping[str, str]]

    def say(self, key: str, language: Language, /, **values: str) -> str:
        """The sentence `key` with its `{placeholders}` filled in. Raises KeyError for an unknown key."""
        sentence = self.sentences[language].get(key) or self.sentences[Language.NL][key]
        return sentence.format_map(values)
