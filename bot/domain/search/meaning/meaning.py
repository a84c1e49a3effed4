"""What a base means, and how a question is compared with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.knowledge.base import Knowledge
from bot.domain.search.arrays import Floats
from bot.domain.search.index.variants import phrasings
from bot.domain.search.meaning.learnt import LEARNT
from bot.domain.search.meaning.nearness import MeaningIndex
from bot.domain.search.meaning.passages import passages
from bot.domain.search.meaning.reranking import Likely, Weights, likely
from bot.domain.search.meaning.sentence_vectors import SentenceVectors
from bot.domain.search.ranking.long_text import Judged
from bot.domain.search.ranking.ranker import Ranking

FEWEST = 20  # ways of asking below which a base is too small to tell what its sentences have in common
READ = 2_000  # characters of a question that have a meaning; what stands after them adds little


@dataclass(frozen=True, slots=True)
class Meaning:
    """The vectors of one state of the knowledge, and what makes the vector of a question."""

    index: MeaningIndex
    encoder: SentenceVectors
    weights: Weights = LEARNT

    def likely(self, question: str, ranking: Ranking, judged: Judged) -> Likely:
        """The entries that words and meaning together make likely."""
        return likely(self.weights, ranking, judged, self.index.near(self.vector(question, ranking)))

    def vector(self, question: str, ranking: Ranking) -> Floats:
        """Of a question as it was typed; of one with slips, of what was typed and what was meant together."""
        texts = [question.strip()[:READ]]
        if ranking.question.corrections:
            texts.append(" ".join(ranking.question.mended)[:READ])
        together: Floats = self.encoder.vectors(texts).mean(axis=0)
        return together


def texts_with_meaning(knowledge: Knowledge) -> tuple[str, ...]:
    """Every text of which `meaning_of` needs a vector, each once."""
    return tuple(dict.fromkeys(one.text for one in (*phrasings(knowledge), *passages(knowledge))))


def meaning_of(
    knowledge: Knowledge, encoder: SentenceVectors, known: Callable[[Sequence[str]], Floats]
) -> Meaning | None:
    """The meaning of a base; None for one that is too small. `known` gives the vectors of its texts."""
    ways, said = phrasings(knowledge), passages(knowledge)
    if len(ways) < FEWEST:
        return None
    vectors = known([one.text for one in (*ways, *said)])
    entries = sum(1 for _ in knowledge.published())
    return Meaning(
        MeaningIndex(
            vectors[: len(ways)],
            [one.entry for one in ways],
            vectors[len(ways) :],
            [one.entry for one in said],
            entries,
        ),
        encoder,
    )
