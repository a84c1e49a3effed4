"""The product's own matcher for faqbench: `faqbench.py benchmarks.faq_adapter:build`."""

from collections.abc import Callable, Sequence

from bot.domain.language import Language
from bot.domain.search.confidence.signals import GENERAL, signals, weighed
from bot.domain.search.phrasing import Phrasing
from bot.domain.search.ranking.ranker import Ranker

Rank = Callable[[str], list[tuple[str, float]]]


def build(entries: Sequence[tuple[str, Sequence[str]]], lang: str = "nl") -> Rank:
    """A function from a question to (entry id, score), best first."""
    language = Language(lang)
    ranker = Ranker(
        [
            Phrasing(number, text, language)
            for number, (_, variants) in enumerate(entries)
            for text in variants
        ]
    )

    def rank(question: str) -> list[tuple[str, float]]:
        ranking = ranker.rank(question)
        if not ranking.entries:
            return []
        top = weighed(GENERAL, signals(ranking))
        best = ranking.scores[0]
        return [
            (entries[entry][0], top + score - best)
            for entry, score in zip(ranking.entries[:20], ranking.scores[:20], strict=True)
        ]

    return rank
