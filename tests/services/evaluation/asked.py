"""Test questions and decisions made by hand."""

from bot.domain.knowledge.entry import EntryId
from bot.domain.labelled_question import ExpectedOutcome, LabelledQuestion
from bot.domain.language import Language
from bot.domain.search.outcome import Candidate, Match, Outcome

RIGHT, OTHER = EntryId.parse("answer/goed"), EntryId.parse("answer/anders")


def question(
    text: str = "vraag", sort: ExpectedOutcome = ExpectedOutcome.ENTRY, fails_yet: str | None = None
) -> LabelledQuestion:
    """Answerable unless its sort says otherwise."""
    accepted = () if sort in (ExpectedOutcome.FAR, ExpectedOutcome.NEAR) else (RIGHT,)
    return LabelledQuestion(text, Language.NL, accepted, sort, fails_yet, "toets.yaml", 1)


def answer(entry: EntryId, score: float = 0.9) -> Match:
    """An answer without a runner-up."""
    return Match(Outcome.ANSWER, (Candidate(entry, score),), (), Language.NL)


def choose(*entries: EntryId, score: float = 0.4) -> Match:
    """A choice of titles."""
    return Match(Outcome.CHOOSE, tuple(Candidate(entry, score) for entry in entries), entries, Language.NL)


NONE = Match(Outcome.NONE, (), (), None)
