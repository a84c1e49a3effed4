"""A weekly tip asked for in one sentence: "wekelijkse tip dinsdag 8.30"."""

import re
from collections.abc import Collection, Mapping

from bot.domain.dialogue.action import WeeklyTip
from bot.domain.search.text.normalize import contains, normalize

_CLOCK = re.compile(r"\b([01]?\d|2[0-3])(?:[.:]([0-5]\d))?\b")


def tip_asked_for(text: str, openings: Collection[str], days: Mapping[str, int]) -> WeeklyTip | None:
    """The tip that `text` asks for; None when it names no weekday or does not begin with one of `openings`.

    `openings` and the words of `days` (0 is Monday) are simple. Without a clock time the hour is still open.
    """
    words = normalize(text)
    if not any(words == opening or words.startswith(f"{opening} ") for opening in openings):
        return None
    named = [day for word, day in days.items() if contains(words, word)]
    if len(named) != 1:
        return None
    clocks = _CLOCK.findall(text)
    if len(clocks) != 1:
        return WeeklyTip(named[0])
    (hour, minute), *_ = clocks
    return WeeklyTip(named[0], int(hour), int(minute or 0))
