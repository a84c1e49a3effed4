"""A question of one word says little: it is answered where that word belongs to one entry alone."""

from collections.abc import Collection

from bot.domain.search.question import Question
from bot.domain.search.ranking.ranker import Ranking
from bot.domain.search.text.spelling import SHORTEST_ALONE

LETTERS = 2  # from which a word is one
ALIKE = 0.45  # cosine from which a word is a part of a longer one, or the other way round
WHOLE = 4  # letters from which a known word may be the beginning of a short one
OWN = 0.6  # share of the nearest ways of asking that the entry has to which a word belongs
OFTEN = 3  # ways of asking of an entry to which a word belongs


def is_bare(question: Question) -> bool:
    """Whether one word was typed; single letters do not count."""
    return sum(len(word) >= LETTERS for word in question.words) == 1


def means_something(ranking: Ranking, known: Collection[str]) -> bool:
    """Whether any way of asking has the word, or one much like it.

    A short word that the base does not know, nor as a beginning, only happens to have the stem of another.
    """
    if ranking.exact:
        return True
    alike = any(ranking.stems) or max(ranking.nearness, default=0.0) >= ALIKE
    return alike and _is_read(ranking, known)


def _is_read(ranking: Ranking, known: Collection[str]) -> bool:
    (word,) = (word for word in ranking.question.words if len(word) >= LETTERS)
    if len(word) >= SHORTEST_ALONE or word in known:
        return True
    return any(other.startswith(word) or (len(other) >= WHOLE and word.startswith(other)) for other in known)


def belongs_to_first(ranking: Ranking) -> bool:
    """Whether the word is so much the first entry's own that it may be answered.

    It is its name, mistyped or not, or stands mostly in its ways of asking.
    """
    having = [ways for ways, stems in zip(ranking.ways, ranking.stems, strict=True) if stems > 0]
    if ranking.named:
        return True
    if not having or not ranking.stems[0]:
        return False
    return ranking.ways[0] >= OFTEN and ranking.ways[0] >= OWN * sum(having)
