"""Which guidance a draft plan or invitation meets, and which don'ts it trips: by the words in it."""

from dataclasses import dataclass

from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Guidance
from bot.domain.knowledge.word_rules import PlanRule
from bot.domain.language import Language
from bot.domain.search.text.word_pattern import SpokenText

FEWEST = 5  # words; a plan of fewer says too little


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """A line of the guideline, and the words of the plan that made the bot think of it."""

    approach: Approach
    guidance: Guidance
    works: bool
    """Whether it is a do that the plan meets; else a don't that it trips."""
    words: str


def check_plan(text: str, knowledge: Knowledge, language: Language) -> tuple[PlanFinding, ...]:
    """What the rules find in a plan, each line of the guideline once; don'ts first."""
    spoken = SpokenText.of(text)
    found: dict[tuple[str, str], PlanFinding] = {}
    for rule in knowledge.plan_rules:
        named = _guidance(rule, knowledge, language)
        words = spoken.find(rule.patterns, rule.unless) if named is not None else None
        if named is not None and words is not None:
            approach, guidance = named
            one = PlanFinding(approach, guidance, rule.works, words)
            found.setdefault((approach.id.slug, guidance.text), one)
    return tuple(sorted(found.values(), key=lambda one: one.works))


def says_too_little(text: str) -> bool:
    """Whether there is hardly a plan in it."""
    return len(text.split()) < FEWEST


def _guidance(rule: PlanRule, knowledge: Knowledge, language: Language) -> tuple[Approach, Guidance] | None:
    """The line that a rule names, in this language when it stands at the same place there, else in Dutch."""
    approach = knowledge.find(rule.approach)
    if not isinstance(approach, Approach):
        return None
    dutch, spoken = approach.content.nl, approach.content.get(language)
    lines, own = (dutch.dos, spoken.dos) if rule.works else (dutch.donts, spoken.donts)
    place = next((number for number, one in enumerate(lines) if one.text == rule.line), None)
    if place is None:
        return None
    return approach, own[place] if len(own) == len(lines) else lines[place]
