"""Ids that people may still hold: none may disappear without a word."""

from collections.abc import Collection, Iterator, Mapping

from bot.domain.finding import Finding
from bot.domain.knowledge.entry import EntryId
from bot.services.checking.subject import Subject


def removed_ids(
    before: Mapping[EntryId, str], now: Collection[EntryId], subjects: Collection[Subject]
) -> Iterator[Finding]:
    """Ids of `before` (with the file that held each) that are neither in `now` nor anybody's former id."""
    former = {old for subject in subjects for old in subject.entry.former}
    for own, file in sorted(before.items()):
        if own not in now and own not in former:
            yield Finding(
                file, (), "removed_id", {"id": str(own), "slug": own.slug}, add=f"voorheen: [{own.slug}]"
            )
