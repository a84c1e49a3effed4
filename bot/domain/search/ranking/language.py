"""Which language a question is in: that of the phrasings it resembles."""

from collections.abc import Sequence

from bot.domain.language import Language
from bot.domain.search.phrasing import Phrasing
from bot.domain.search.ranking.ranker import Ranking

CLEAR = 0.65  # share of the resemblance that one language must have
LOOKED_AT = 10  # nearest phrasings
FAINT = 0.25  # cosine of the nearest; below it a text resembles no language at all


def language_of(ranking: Ranking, phrasings: Sequence[Phrasing]) -> Language | None:
    """None when neither language is clear."""
    if not len(ranking.nearness) or ranking.nearness[0] < FAINT:
        return None
    shares = dict.fromkeys(Language, 0.0)
    for row, cosine in zip(ranking.variants[:LOOKED_AT], ranking.nearness[:LOOKED_AT], strict=True):
        shares[phrasings[row].language] += cosine**3
    total = sum(shares.values())
    if not total:
        return None
    language = max(shares, key=lambda candidate: shares[candidate])
    return language if shares[language] >= CLEAR * total else None
