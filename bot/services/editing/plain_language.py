"""How it reads: short sentences, plain words, a card that fits a phone."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.domain.diagnostics import Finding, Severity
from bot.domain.language import Language
from bot.domain.search.text.words import fold
from bot.services.editing.checked_entry import CheckedEntry, Passage

LONGEST_SENTENCE = 25  # words
AVERAGE_SENTENCE = 15  # words, over all sentences of an entry in one language
FEWEST_SENTENCES = 3  # an average over fewer says nothing
CHOPPY_FROM, CHOPPY_BELOW = 4, 6  # so many sentences of on average fewer words read as separate bits

_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n+|:\s+|;\s+")
_STOP = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+")
_WORD = re.compile(r"\w[\w'’-]*")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; what comes after a colon or a semicolon counts as one of its own."""
    return tuple(part for part in _END.split(text) if part and _WORD.search(part))


def length(sentence: str) -> int:
    """The number of words."""
    return len(_WORD.findall(sentence))


def long_sentences(subjects: Iterable[CheckedEntry]) -> Iterator[Finding]:
    """Sentences that are too long, and entries whose sentences are on average."""
    for subject in subjects:
        counts: dict[Language, list[int]] = {language: [] for language in Language}
        for passage in subject.passages:
            for sentence in sentences(passage.text):
                count = length(sentence)
                counts[passage.language].append(count)
                if count > LONGEST_SENTENCE:
                    values = {"count": str(count), "most": str(LONGEST_SENTENCE), "start": _start(sentence)}
                    yield Finding(subject.file, passage.path, "long_sentence", values, Severity.TIP)
        for language, numbers in counts.items():
            if len(numbers) >= FEWEST_SENTENCES and sum(numbers) > AVERAGE_SENTENCE * len(numbers):
                values = {"average": f"{sum(numbers) / len(numbers):.0f}", "most": str(AVERAGE_SENTENCE)}
                path = (*subject.path, str(language))
                yield Finding(subject.file, path, "long_on_average", values, Severity.TIP)


def choppy(subjects: Iterable[CheckedEntry]) -> Iterator[Finding]:
    """Texts of many very short sentences."""
    for subject in subjects:
        for passage in subject.passages:
            lengths = [count for part in _STOP.split(passage.text) if (count := length(part))]
            if len(lengths) >= CHOPPY_FROM and sum(lengths) < CHOPPY_BELOW * len(lengths):
                values = {"count": str(len(lengths)), "average": f"{sum(lengths) / len(lengths):.0f}"}
                yield Finding(subject.file, passage.path, "choppy", values, Severity.TIP)


def _start(sentence: str) -> str:
    return " ".join(sentence.split()[:4])


def hard_words(
    subjects: Iterable[CheckedEntry], plainer: Mapping[Language, Mapping[str, str]]
) -> Iterator[Finding]:
    """Words for which the editors' list has a plainer one."""
    patterns = {language: _pattern(table) for language, table in plainer.items() if table}
    folded = {
        language: {fold(word): better for word, better in table.items()}
        for language, table in plainer.items()
    }
    for subject in subjects:
        for passage in subject.passages:
            if passage.language in patterns:
                yield from _hard(subject, passage, patterns[passage.language], folded[passage.language])


def _pattern(table: Mapping[str, str]) -> re.Pattern[str]:
    either = "|".join(re.escape(fold(word)) for word in sorted(table, key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b")


def _hard(
    subject: CheckedEntry, passage: Passage, pattern: re.Pattern[str], better: Mapping[str, str]
) -> Iterator[Finding]:
    for word in dict.fromkeys(pattern.findall(fold(passage.text))):
        values = {"word": word, "better": better[word]}
        yield Finding(subject.file, passage.path, "hard_word", values, Severity.TIP)
