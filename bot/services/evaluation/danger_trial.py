"""Which of a list of sentences would be taken for danger, and by which rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.knowledge.entry import EntryId
from bot.domain.search.crisis.rules import CrisisRules
from bot.domain.search.text.words import question_words
from bot.services.knowledge_snapshot import KnowledgeSnapshot


@dataclass(frozen=True, slots=True)
class Caught:
    """A sentence in which danger is heard, and the referral that then comes first.

    `rule` counts the rules of `crisis.yaml` from 1; None when only learnt signals heard it.
    """

    sentence: str
    referral: EntryId
    rule: int | None


def caught(sentences: Iterable[str], current: KnowledgeSnapshot) -> Iterator[Caught]:
    """The sentences that would be taken for danger, in their order."""
    rules = CrisisRules(current.knowledge.crisis)
    for sentence in sentences:
        match = current.matcher.match(sentence)
        if match.danger and match.candidates:
            first = match.candidates[0].entry
            heard = [one.rule for one in rules.heard(question_words(sentence)) if one.referral == first]
            yield Caught(sentence, first, heard[0] + 1 if heard else None)
