"""A story with a question in it: read as a whole, and in windows, of which one may hold the question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.search.ranking.ranker import Ranking

LONG = 25  # words; a longer text is a story
WINDOW = 14  # words of a window, in a text that needs no more than `MOST`
MOST = 12  # windows of one text: they grow with a text that is longer still
WHOLE = 2.0  # what the whole text counts for beside the window that says most for an entry
DOUBT = 0.5  # the most that is said of an entry that whole and window do not agree about


def windows(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Stretches that overlap by half, together the whole text; none of a text that is no story."""
    if len(words) <= LONG:
        return
    step = max(WINDOW // 2, -(-len(words) // (MOST + 1)))
    for begin in range(0, len(words) - step, step):
        yield tuple(words[begin : begin + 2 * step])


@dataclass(frozen=True, slots=True)
class Judged:
    """Entries, best first, with how sure one may be of each."""

    entries: tuple[int, ...]
    probabilities: tuple[float, ...]
    scores: tuple[float, ...]


def together(whole: Judged, parts: Sequence[Judged]) -> Judged:
    """The order of whole and windows together. Sure only of what both say, and no other window denies.

    Probabilities never rise. The surest window decides whether there is anything to offer.
    """
    strongest: dict[int, float] = {}
    surest: dict[int, float] = {}
    for part in parts:
        for entry, score in zip(part.entries, part.scores, strict=True):
            strongest[entry] = max(score, strongest.get(entry, 0.0))
        if part.entries:
            surest[part.entries[0]] = max(part.probabilities[0], surest.get(part.entries[0], 0.0))
    of_whole = dict(zip(whole.entries, whole.scores, strict=True))
    scores = {
        entry: (WHOLE * of_whole.get(entry, 0.0) + strongest.get(entry, 0.0)) / (WHOLE + 1.0)
        for entry in (*of_whole, *strongest)
    }
    if not scores:
        return whole
    entries = sorted(scores, key=lambda entry: (-scores[entry], entry))
    first = _certainty(entries[0], whole, surest)
    chances = [first]
    for entry in entries[1:]:
        chances.append(min(chances[-1], surest.get(entry, first) * DOUBT))
    return Judged(tuple(entries), tuple(chances), tuple(scores[entry] for entry in entries))


def _certainty(first: int, whole: Judged, surest: Mapping[int, float]) -> float:
    sure = max(surest.values(), default=0.0)
    denied = max((chance for entry, chance in surest.items() if entry != first), default=0.0)
    agreed = bool(whole.entries) and whole.entries[0] == first and surest.get(first, 0.0) > denied
    if agreed and denied < DOUBT:
        return max(min(surest[first], whole.probabilities[0]), min(DOUBT, surest[first]))
    return min(DOUBT, sure)


def judged(ranking: Ranking, probabilities: tuple[float, ...]) -> Judged:
    """The part of a ranking that has probabilities."""
    count = len(probabilities)
    return Judged(ranking.entries[:count], probabilities, ranking.scores[:count])
