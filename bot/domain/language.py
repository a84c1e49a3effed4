"""The two languages, and a text that exists in one or both."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Language(StrEnum):
    """A language the bot speaks; the value is its ISO 639-1 code."""

    NL = "nl"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Bilingual(Generic[T_co]):
    """The same content side by side. Dutch always exists; English may be missing."""

    nl: T_co
    en: T_co | None = None

    def get(self, language: Language) -> T_co:
        """The content in `language`, else in Dutch."""
        if language is Language.EN and self.en is not None:
            return self.en
        return self.nl

    def has(self, language: Language) -> bool:
        """Whether the content exists in `language` itself."""
        return language is Language.NL or self.en is not None

    def versions(self) -> tuple[tuple[Language, T_co], ...]:
        """Every version that exists, Dutch first."""
        if self.en is None:
            return ((Language.NL, self.nl),)
        return ((Language.NL, self.nl), (Language.EN, self.en))
