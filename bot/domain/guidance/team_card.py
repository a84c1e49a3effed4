"""One do, one don't and one example of an approach, to talk about in a team meeting."""

from dataclasses import dataclass

from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Guidance
from bot.domain.knowledge.example import PracticeExample
from bot.domain.language import Language

QUESTIONS = 8  # to discuss; the texts have them as `team_vraag_1`, `team_vraag_2`…


@dataclass(frozen=True, slots=True)
class TeamCard:
    """What a team talks about for a few minutes."""

    approach: Approach
    do: Guidance
    dont: Guidance
    example: PracticeExample | None
    question: int
    """Which of the questions to discuss, from 1 to `QUESTIONS`."""


def team_card(number: int, knowledge: Knowledge, language: Language) -> TeamCard | None:
    """The card with this number (from 0); one number on is another: another approach, where there are two.

    None when no approach has both a do and a don't.
    """
    approaches = [
        one
        for one in knowledge.of_type(Approach)
        if one.content.get(language).dos and one.content.get(language).donts
    ]
    if not approaches:
        return None
    turn, place = divmod(number, len(approaches))
    approach = approaches[place]
    content, examples = approach.content.get(language), knowledge.examples_of(approach.id)
    return TeamCard(
        approach,
        content.dos[turn % len(content.dos)],
        content.donts[turn % len(content.donts)],
        examples[turn % len(examples)] if examples else None,
        number % QUESTIONS + 1,
    )
