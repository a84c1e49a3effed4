"""Ways to ask: enough of them, nobody else's, and never a test question in disguise."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bot.domain.diagnostics import Finding, Severity
from bot.domain.language import Language
from bot.domain.search.text.words import words
from bot.services.editing.checked_entry import ASKED_FOR, CheckedEntry, LocatedTest, Passage
from bot.services.editing.function_words import FUNCTION_WORDS
from bot.services.editing.similar_texts import similar_pairs

FEWEST = {Language.NL: 5, Language.EN: 3}  # ways to ask, for each entry of a kind that people ask for
ALIKE = 92  # of 100: two variants of different entries from here on are reported
SENTENCE_FROM = 5  # words; shorter ones are keywords whatever they begin with

_ASKING = """
    hoe wat waar wie wanneer waarom welke welk kan kun mag moet is zijn heb hebben wil ik we wij mijn ze
    zij er how what where who when why which can may must should are do does i my they there
"""
_OPENINGS = frozenset(_ASKING.split())


def too_few_variants(subjects: Iterable[CheckedEntry]) -> Iterator[Finding]:
    """Entries that people ask for in more ways than are written down."""
    for subject in subjects:
        if subject.entry.id.kind not in ASKED_FOR:
            continue
        for language, text in subject.entry.content.versions():
            fewest = FEWEST[language]
            if len(text.questions) < fewest:
                values = {"count": str(len(text.questions)), "fewest": str(fewest)}
                path = (*subject.path, str(language))
                yield Finding(subject.file, path, f"few_variants_{language}", values, Severity.TIP)
            whole = [question for question in text.questions if is_sentence(question)]
            if 2 * len(whole) > len(text.questions) >= fewest:
                values = {"count": str(len(whole)), "all": str(len(text.questions))}
                path = (*subject.path, str(language), "vragen")
                yield Finding(subject.file, path, "many_sentences", values, Severity.TIP)


def is_sentence(question: str) -> bool:
    """Whether a way to ask is a whole sentence rather than keywords."""
    typed = words(question)
    return len(typed) >= SENTENCE_FROM and typed[0] in _OPENINGS


def shared_variants(subjects: Sequence[CheckedEntry]) -> Iterator[Finding]:
    """The same words for two entries: then nobody can know which is meant."""
    owners: dict[tuple[str, ...], tuple[CheckedEntry, Passage]] = {}
    for subject in subjects:
        for variant in subject.variants:
            typed = words(variant.text)
            if not typed:
                yield Finding(subject.file, variant.path, "variant_without_words", {"text": variant.text})
                continue
            first, passage = owners.setdefault(typed, (subject, variant))
            if passage is variant:
                continue
            same = first is subject
            yield Finding(
                subject.file,
                variant.path,
                "variant_twice" if same else "variant_shared",
                {"text": variant.text, "other": str(first.entry.id)},
                Severity.TIP if same else Severity.ERROR,
            )


def near_duplicates(subjects: Sequence[CheckedEntry]) -> Iterator[Finding]:
    """Variants of different entries that differ in a letter or in the order of the words."""
    rows = [(subject, variant, words(variant.text)) for subject in subjects for variant in subject.variants]
    told: set[int] = set()
    for number, earlier in similar_pairs([" ".join(sorted(typed)) for _, _, typed in rows], ALIKE):
        (subject, variant, typed), (other, twin, said) = rows[number], rows[earlier]
        if number not in told and other is not subject and said != typed:
            told.add(number)
            values = {"text": variant.text, "twin": twin.text, "other": str(other.entry.id)}
            yield Finding(subject.file, variant.path, "variant_near", values, Severity.TIP)


def tests_in_disguise(subjects: Iterable[CheckedEntry], tests: Iterable[LocatedTest]) -> Iterator[Finding]:
    """Variants that equal a test question, or hold all its content words: such a test proves nothing."""
    exact: dict[tuple[str, ...], LocatedTest] = {}
    by_word: dict[str, list[tuple[frozenset[str], LocatedTest]]] = defaultdict(list)
    for test in tests:
        typed = words(test.question.question)
        exact.setdefault(typed, test)
        content = content_words(typed)
        if content:
            by_word[max(content, key=len)].append((content, test))
    for subject in subjects:
        for variant in subject.variants:
            typed = words(variant.text)
            found = exact.get(typed)
            code = "variant_is_test"
            if found is None:
                found = _covered(content_words(typed), by_word)
                code = "variant_covers_test"
            if found is not None:
                question = found.question
                values = {
                    "text": variant.text,
                    "test": question.question,
                    "file": question.file,
                    "line": str(question.line),
                }
                yield Finding(subject.file, variant.path, code, values)


def _covered(
    own: frozenset[str], by_word: dict[str, list[tuple[frozenset[str], LocatedTest]]]
) -> LocatedTest | None:
    for word in sorted(own):
        for content, test in by_word.get(word, ()):
            if content == own or (len(content) > 1 and content < own):
                return test
    return None


def content_words(typed: Iterable[str]) -> frozenset[str]:
    """The words that say what a question is about."""
    return frozenset(word for word in typed if word not in FUNCTION_WORDS)
