"""Cards that are longer than a phone likes."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.domain.diagnostics import Finding, Severity
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Status
from bot.domain.texts import Texts
from bot.services.editing.checked_entry import CheckedEntry
from bot.services.presentation.cards.card import card
from bot.services.presentation.context import RenderContext

LONGEST_CARD = 1_500  # characters
MOST_WORDS = 120  # on the first page of an approach, before "more tips": one screen of a phone


def long_cards(
    subjects: Iterable[CheckedEntry], knowledge: Knowledge, texts: Texts, now: datetime
) -> Iterator[Finding]:
    """Entries whose card, as people read it, is too long in a language that it has."""
    for subject in subjects:
        if subject.entry.status is not Status.PUBLISHED:
            continue
        for language, _ in subject.entry.content.versions():
            view = RenderContext(
                knowledge=knowledge,
                texts=texts,
                language=language,
                now=now.astimezone(UTC),
                zone=ZoneInfo("UTC"),
            )
            shown = card(subject.entry, view)
            where = (*subject.path, str(language))
            words = sum(any(map(str.isalnum, word)) for word in shown.plain.split())
            if isinstance(subject.entry, Approach) and words > MOST_WORDS:
                values = {"count": str(words), "most": str(MOST_WORDS), "language": str(language)}
                yield Finding(subject.file, where, "card_wordy", values, Severity.TIP)
            count = len(shown.plain)
            if count > LONGEST_CARD:
                values = {"count": str(count), "most": str(LONGEST_CARD), "language": str(language)}
                yield Finding(subject.file, where, "card_long", values, Severity.TIP)
