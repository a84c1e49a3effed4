"""Rules of danger that go off at ordinary questions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bot.domain.diagnostics import Finding, Severity
from bot.domain.knowledge.crisis import CrisisRule
from bot.domain.knowledge.entry import Kind
from bot.domain.labelled_question import ExpectedOutcome
from bot.domain.search.crisis.rules import CrisisRules
from bot.domain.search.text.words import question_words
from bot.services.editing.checked_entry import CheckedEntry, LocatedTest

SHOWN = 2  # questions to show of those at which a rule goes off


def false_alarms(
    file: str, rules: Sequence[CrisisRule], subjects: Iterable[CheckedEntry], tests: Iterable[LocatedTest]
) -> Iterator[Finding]:
    """Rules that hold for a way of asking of an entry, or a test question, that is no danger.

    Referrals are left out: they may be asked for in words of danger.
    """
    asked = {
        variant.text: None
        for subject in subjects
        if subject.entry.id.kind is not Kind.REFERRAL
        for variant in subject.variants
    }
    for test in tests:
        own = test.question
        if own.sort is not ExpectedOutcome.CRISIS and not any(
            entry.kind is Kind.REFERRAL for entry in own.accepted
        ):
            asked[own.question] = None
    said = {text: question_words(text) for text in asked}
    trial = CrisisRules(rules, frozenset(word for words in said.values() for word in words))
    wrong: dict[int, list[str]] = defaultdict(list)
    for text, words in said.items():
        for heard in trial.heard(words):
            wrong[heard.rule].append(text)
    for number, texts in sorted(wrong.items()):
        values = {"count": str(len(texts)), "texts": "; ".join(f"'{text}'" for text in texts[:SHOWN])}
        yield Finding(file, ("regels", number), "false_alarm", values, Severity.TIP)
