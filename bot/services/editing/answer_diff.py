"""What a change of the knowledge does to the answers: which questions now get another one."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from bot.domain.diagnostics import Finding, Path, Severity
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Status
from bot.domain.language import Language
from bot.domain.search.index.variants import phrasings, prose
from bot.domain.search.outcome import Outcome
from bot.domain.search.text.stem import stem
from bot.domain.search.text.words import words
from bot.messages.say import say
from bot.services.editing.checked_entry import CheckedEntry, LocatedTest
from bot.services.editing.function_words import FUNCTION_WORDS
from bot.services.evaluation.examination import Ask, try_out
from bot.services.evaluation.trial import Decided


@dataclass(frozen=True, slots=True)
class KnowledgeChange:
    """What differs between two states of the knowledge.

    `everywhere` is whether a table changed that counts for every question: words that mean the same, danger,
    places. `words` are the stems of what is asked or said now and was not, or the other way round.
    """

    entries: frozenset[EntryId]
    """New, gone, or not what they were."""
    everywhere: bool
    words: frozenset[str]

    @classmethod
    def between(cls, was: Knowledge, now: Knowledge) -> "KnowledgeChange":
        """From the one to the other."""
        tables = [
            (one.synonyms, one.crisis, one.crisis_signals, one.municipalities, one.towns)
            for one in (was, now)
        ]
        every = was.entries.keys() | now.entries.keys()
        entries = frozenset(own for own in every if was.entries.get(own) != now.entries.get(own))
        words = frozenset(
            word for text in _said_by(was, entries) ^ _said_by(now, entries) for word in _stems(text[1])
        )
        return cls(entries, tables[0] != tables[1], words)

    def may_touch(self, question: str, about: Collection[EntryId]) -> bool:
        """Whether a question about these can get another answer: it shares a word with what changed."""
        return (
            self.everywhere
            or not self.entries.isdisjoint(about)
            or not self.words.isdisjoint(_stems(question))
        )


def _said_by(knowledge: Knowledge, entries: Collection[EntryId]) -> frozenset[tuple[EntryId, str]]:
    """Each way of asking for these entries and each sentence that they say."""
    ids = [entry.id for entry in knowledge.published()]
    return frozenset(
        (ids[said.entry], line)
        for said in (*phrasings(knowledge), *prose(knowledge))
        if ids[said.entry] in entries
        for line in said.text.split("\n")
    )


def _stems(text: str) -> frozenset[str]:
    said = frozenset(words(text)) - FUNCTION_WORDS
    return frozenset(stem(word, language) for word in said for language in Language)


class AnswerDiff:
    """Asks every question twice: of the knowledge as it was, and as it is. Every finding is a tip."""

    def __init__(self, was: Knowledge, now: Knowledge, before: Ask, after: Ask, language: Language) -> None:
        self._was = was
        self._now = now
        self._before = before
        self._after = after
        self._language = language
        self._change = KnowledgeChange.between(was, now)

    def findings(self, subjects: Collection[CheckedEntry], tests: Iterable[LocatedTest]) -> Iterator[Finding]:
        """Test questions with another answer, ways of asking that no longer find their entry, and how each
        new entry is found."""
        if self._was.revision == self._now.revision:
            return
        for test in tests:
            if self._change.may_touch(test.question.question, test.question.accepted):
                yield from self._test(test)
        for subject in subjects:
            if subject.entry.status is not Status.PUBLISHED:
                continue
            if self._is_new(subject.entry.id, subject):
                yield from self._new_entry(subject)
                continue
            for way in subject.variants:
                if not self._change.may_touch(way.text, (subject.entry.id,)):
                    continue
                yield from self._way(subject, way.path, way.text, way.language)

    def _is_new(self, own: EntryId, subject: CheckedEntry) -> bool:
        known = (self._was.find(one) for one in (own, *subject.entry.former))
        return not any(one is not None and one.status is Status.PUBLISHED for one in known)

    def _test(self, test: LocatedTest) -> Iterator[Finding]:
        question = test.question
        before = self._before(question.question, question.language)
        after = self._after(question.question, question.language)
        if _same(before, after):
            return
        was = try_out(question, question.question, lambda _text, _language: before)
        now = try_out(question, question.question, lambda _text, _language: after)
        path = (*test.path, "vraag")
        values = self._values(question.question, before, after)
        if was.good and not now.good:
            yield Finding(question.file, path, "answer_worse", values, Severity.TIP)
        elif now.good and not was.good:
            yield Finding(question.file, path, "answer_better", values, Severity.TIP)
        else:
            yield Finding(question.file, path, "answer_changed", values, Severity.TIP)

    def _way(self, subject: CheckedEntry, path: Path, text: str, language: Language) -> Iterator[Finding]:
        after = self._after(text, language)
        if _finds(after, subject.entry.id):
            return
        before = self._before(text, language)
        if not _same(before, after):
            values = self._values(text, before, after)
            yield Finding(subject.file, path, "answer_changed", values, Severity.TIP)

    def _new_entry(self, subject: CheckedEntry) -> Iterator[Finding]:
        entry = subject.entry
        titles = [
            ((*subject.path, str(language), "titel"), text.title, language)
            for language, text in entry.content.versions()
        ]
        ways = [*titles, *((way.path, way.text, way.language) for way in subject.variants)]
        found = 0
        for path, text, language in ways:
            after = self._after(text, language)
            if _finds(after, entry.id):
                found += 1
                continue
            values = {"text": text, "after": self._shown(after, self._now)}
            yield Finding(subject.file, path, "new_entry_not_found", values, Severity.TIP)
        values = {"id": str(entry.id), "count": str(found), "ways": str(len(ways))}
        yield Finding(subject.file, (*subject.path, "id"), "new_entry", values, Severity.TIP)

    def _values(self, text: str, before: Decided, after: Decided) -> dict[str, str]:
        return {
            "text": text,
            "before": self._shown(before, self._was),
            "after": self._shown(after, self._now),
        }

    def _shown(self, decided: Decided, knowledge: Knowledge) -> str:
        if decided.outcome is Outcome.NONE or not decided.candidates:
            return say("check", "shown_none", self._language, {})[0]
        if decided.outcome is Outcome.CHOOSE:
            values = {"titles": ", ".join(self._title(one, knowledge) for one in decided.offered)}
            return say("check", "shown_choose", self._language, values)[0]
        first = decided.candidates[0]
        values = {"title": self._title(first.entry, knowledge), "score": f"{first.score:.2f}"}
        return say("check", "shown_answer", self._language, values)[0]

    def _title(self, own: EntryId, knowledge: Knowledge) -> str:
        entry = knowledge.find(own)
        return f"'{entry.title(self._language)}'" if entry is not None else str(own)


def _same(before: Decided, after: Decided) -> bool:
    if before.outcome is not after.outcome:
        return False
    if after.outcome is Outcome.CHOOSE:
        return set(before.offered) == set(after.offered)
    if after.outcome is Outcome.ANSWER and before.candidates and after.candidates:
        return before.candidates[0].entry == after.candidates[0].entry
    return True


def _finds(decided: Decided, own: EntryId) -> bool:
    if decided.outcome is Outcome.CHOOSE:
        return own in decided.offered
    return decided.outcome is Outcome.ANSWER and decided.candidates[0].entry == own
