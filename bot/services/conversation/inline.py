"""Cards to send in one's own name, found while somebody types in another chat."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from bot.domain.dialogue.incoming import Incoming
from bot.domain.dialogue.reply import Paragraph, Reply
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry, EntryId, Kind
from bot.domain.language import Language
from bot.domain.search.text.normalize import normalize
from bot.domain.search.text.words import MAX_QUESTION
from bot.services.conversation.guest import GuestAnswer
from bot.services.conversation.session import DialogueState
from bot.services.ports.matcher import Matcher
from bot.services.presentation.cards.card import card
from bot.services.presentation.cards.parts import addresses
from bot.services.presentation.context import RenderContext

MOST = 20  # cards; more than a phone shows, and far below what Telegram takes
DESCRIPTION = 100  # characters below a title


@dataclass(frozen=True, slots=True)
class InlineCard:
    """An entry to choose, and the message that is then sent: without choices, which would have no meaning."""

    entry: EntryId
    title: str
    about: str
    message: Reply


@dataclass(frozen=True, slots=True)
class InlineCards:
    """What somebody can choose from, and the words of the way to the bot itself."""

    cards: tuple[InlineCard, ...]
    open_bot: str


class InlineListener(Protocol):
    """The conversation, as a channel sees it on which people use the bot in chats that it is not in."""

    async def suggest(self, text: str, language: Language | None) -> InlineCards:
        """The cards for what somebody has typed so far; `language` is that of their app."""
        ...

    async def hear_guest(
        self, incoming: Incoming, remembered: DialogueState, *, within: bool = True
    ) -> GuestAnswer:
        """The answer to somebody of whom nothing is kept."""
        ...


def inline_cards(text: str, matcher: Matcher, view: RenderContext) -> tuple[InlineCard, ...]:
    """At most `MOST`, best first; of an empty text the approaches. None is kept or counted."""
    found: dict[EntryId, Entry] = {}
    for entry in _found(text[:MAX_QUESTION], matcher, view):
        if entry.id.kind is not Kind.SMALLTALK:
            found.setdefault(entry.id, entry)
        if len(found) == MOST:
            break
    return tuple(_card(entry, view) for entry in found.values())


def _found(text: str, matcher: Matcher, view: RenderContext) -> Iterator[Entry]:
    words = normalize(text)
    if not words:
        yield from view.knowledge.of_type(Approach)
        return
    for one in matcher.match(text).candidates:
        entry = view.knowledge.find(one.entry)
        if entry is not None:
            yield entry
    for entry in view.knowledge.published():
        if any(f" {words}" in f" {normalize(entry.title(language))}" for language in Language):
            yield entry


def _card(entry: Entry, view: RenderContext) -> InlineCard:
    shown = card(entry, view)
    about = next((_words(block) for block in shown.blocks[1:] if isinstance(block, Paragraph)), "")
    message = Reply(blocks=(*shown.blocks, *addresses(entry, view)), language=view.language)
    return InlineCard(entry.id, view.title(entry), about[:DESCRIPTION], message)


def _words(block: Paragraph) -> str:
    return "".join(span.text for span in block.spans)
