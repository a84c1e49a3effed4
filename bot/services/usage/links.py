"""The links that the knowledge names, and looking at them once a day at most."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Entry, EntryId, Status
from bot.domain.usage.link import LinkState, looked_at
from bot.services.ports.editors.links import LinkChecker, LinkStore


def links_of(knowledge: Knowledge) -> dict[str, tuple[EntryId, ...]]:
    """Every web link of every entry that is not withdrawn, with the entries that name it."""
    found: dict[str, dict[EntryId, None]] = {}
    for entry in knowledge.entries.values():
        if entry.status is not Status.WITHDRAWN:
            for link in _links(entry):
                found.setdefault(link, {})[entry.id] = None
    return {link: tuple(entries) for link, entries in found.items()}


async def check_links(
    knowledge: Knowledge, store: LinkStore, checker: LinkChecker, today: date
) -> tuple[LinkState, ...]:
    """Look at the links that were not looked at today, and keep what was seen; everything that is known."""
    used = links_of(knowledge)
    known = {one.link: one for one in await store.links()}
    due = [link for link in used if link not in known or known[link].checked < today]
    seen = await checker.check(due)
    states = [looked_at(known.get(link), link, today, *found) for link, found in seen.items()]
    await store.keep_links(states, used)
    return await store.links()


def _links(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value.startswith(("http://", "https://")):
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _links(part)
    elif isinstance(value, Entry) or (is_dataclass(value) and not isinstance(value, type)):
        for field in fields(value):
            yield from _links(getattr(value, field.name))
