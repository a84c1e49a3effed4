"""`evaluate`: every figure about how well questions are understood, from one run."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId
from bot.domain.knowledge.referral import Referral
from bot.domain.labelled_question import LabelledQuestion
from bot.domain.search.index.variants import phrasings
from bot.services.evaluation.examination import Ask, try_out
from bot.services.evaluation.figures import ANSWERABLE, Figures, figures, percent, right_at
from bot.services.evaluation.noise import mistyped
from bot.services.evaluation.references import Reference, references
from bot.services.evaluation.trial import Trial, Verdict

SEED = 1  # of the mistyped copy


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Clean questions and their mistyped copies, in the order of the files."""

    clean: tuple[Trial, ...]
    noisy: tuple[Trial, ...]
    clean_figures: Figures
    noisy_figures: Figures
    references: tuple[Reference, ...]

    @property
    def own_reference(self) -> tuple[float, float]:
        """(first right, right at once with 4 % wrong) of clean answerable questions."""
        asked = [one for one in self.clean if one.question.sort in ANSWERABLE and one.question.accepted]
        share = percent(one.first_is_right for one in asked)
        return share, right_at([(one.score, one.first_is_right) for one in asked])

    @property
    def mistakes(self) -> tuple[Trial, ...]:
        """Clean questions that went wrong, in the order of the files, those marked as failing included."""
        return tuple(
            one
            for one in self.clean
            if one.verdict
            in (Verdict.WRONG, Verdict.FALSE_ANSWER, Verdict.NOT_UNDERSTOOD, Verdict.NOT_OFFERED)
        )


def evaluate(
    questions: Sequence[LabelledQuestion], knowledge: Knowledge, ask: Ask, *, with_references: bool = True
) -> Evaluation:
    """Asks every question clean and mistyped. The references take most of the time."""
    clean = tuple(try_out(one, one.question, ask) for one in questions)
    noisy = tuple(try_out(one, mistyped(one.question, one.language, SEED), ask) for one in questions)
    crisis = frozenset(referral.id for referral in knowledge.of_type(Referral) if referral.crisis)

    def is_alarm(one: Trial) -> bool:
        answered = one.verdict in (Verdict.AT_ONCE, Verdict.WRONG, Verdict.FALSE_ANSWER)
        return answered and one.first in crisis

    ways: list[tuple[EntryId, str]] = []
    if with_references:
        ids = [entry.id for entry in knowledge.published()]
        ways = [(ids[phrasing.entry], phrasing.text) for phrasing in phrasings(knowledge)]
    return Evaluation(
        clean,
        noisy,
        figures(clean, is_alarm),
        figures(noisy, is_alarm),
        references(questions, ways) if ways else (),
    )
