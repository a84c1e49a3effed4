"""Looking at links, and keeping what was seen."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from bot.domain.usage.link import LinkOutcome, LinkState


class LinkStore(Protocol):
    """What is known of links. Each method is one transaction."""

    async def links(self) -> tuple[LinkState, ...]:
        """Everything that is known, by link."""
        ...

    async def keep_links(self, states: Sequence[LinkState], still_used: Iterable[str]) -> None:
        """Put these in the place of what was known; forget links that are not among `still_used`."""
        ...


class LinkChecker(Protocol):
    """Looks at links over the network."""

    async def check(self, links: Sequence[str]) -> Mapping[str, tuple[LinkOutcome, str]]:
        """For each link what was seen, with the reason when it does not surely work. Never raises."""
        ...
