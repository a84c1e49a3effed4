"""What plain rapidfuzz would do with the same questions: the yardstick."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from statistics import median
from time import perf_counter

from rapidfuzz import fuzz, process, utils

from bot.domain.knowledge.entry import EntryId
from bot.domain.labelled_question import LabelledQuestion
from bot.services.evaluation.figures import ANSWERABLE, percent, right_at

SAMPLE = 300  # questions; the references are slow
SEED = 1
SCORERS: dict[str, Callable[..., float]] = {"WRatio": fuzz.WRatio, "token_set_ratio": fuzz.token_set_ratio}


@dataclass(frozen=True, slots=True)
class Reference:
    """How one scorer fares. Shares in percent."""

    name: str
    first_right: float
    right_at_four: float
    """Right at once, at the limit where 4 % of the answers given is wrong."""
    milliseconds: float
    """Median."""


def references(
    questions: Sequence[LabelledQuestion], phrasings: Sequence[tuple[EntryId, str]]
) -> tuple[Reference, ...]:
    """Every scorer over every phrasing, on a seeded sample of the answerable questions."""
    asked = [one for one in questions if one.sort in ANSWERABLE and one.accepted]
    sample = Random(SEED).sample(asked, min(SAMPLE, len(asked)))
    texts = [utils.default_process(text) for _, text in phrasings]
    return tuple(_measure(name, scorer, sample, phrasings, texts) for name, scorer in SCORERS.items())


def _measure(
    name: str,
    scorer: Callable[..., float],
    questions: Sequence[LabelledQuestion],
    phrasings: Sequence[tuple[EntryId, str]],
    texts: Sequence[str],
) -> Reference:
    scored: list[tuple[float, bool]] = []
    times: list[float] = []
    for question in questions:
        begin = perf_counter()
        found = process.extractOne(utils.default_process(question.question), texts, scorer=scorer)
        times.append(1000.0 * (perf_counter() - begin))
        scored.append((found[1], phrasings[found[2]][0] in question.accepted))
    return Reference(
        name, percent(right for _, right in scored), right_at(scored), median(times) if times else 0.0
    )
