"""A way of asking for an entry."""

from dataclasses import dataclass

from bot.domain.language import Language


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way of asking for entry number `entry`."""

    entry: int
    text: str
    language: Language
