"""Does this work or not? Questions made from what works and what does not."""

from dataclasses import dataclass
from random import Random
from zlib import crc32

from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Guidance
from bot.domain.language import Language

ROUND = 5  # questions
DOS_IN_A_ROUND = (2, 3)  # so many of them work; which of the two, chance decides


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """A piece of advice as somebody could give it, good or bad."""

    approach: Approach
    guidance: Guidance
    """What the guideline says of it."""
    works: bool

    @property
    def statement(self) -> str:
        """The advice to judge."""
        return self.guidance.text if self.works else self.guidance.claim

    @property
    def mark(self) -> int:
        """Tells this question from others: an old answer is not taken for one to a new question."""
        return crc32(self.statement.encode()) & 0xFFFF


def quiz_round(number: int, knowledge: Knowledge, language: Language) -> tuple[QuizQuestion, ...]:
    """The questions of the round with this number: the same ones as long as the knowledge is the same.

    Of what does not work only guidance with a claim is asked. Fewer than `ROUND` when there is not enough.
    """
    dos: list[QuizQuestion] = []
    donts: list[QuizQuestion] = []
    for approach in knowledge.of_type(Approach):
        content = approach.content.get(language)
        dos += [QuizQuestion(approach, one, works=True) for one in content.dos]
        donts += [QuizQuestion(approach, one, works=False) for one in content.donts if one.claim]
    draw = Random(number)
    wanted = draw.choice(DOS_IN_A_ROUND)
    chosen = draw.sample(dos, min(wanted, len(dos))) + draw.sample(donts, min(ROUND - wanted, len(donts)))
    draw.shuffle(chosen)
    return tuple(chosen)
