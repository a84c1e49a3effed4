"""One message of one person, what the bot says to it, and what that leaves in its memory."""

from dataclasses import dataclass, replace

from bot.domain.address import Address
from bot.domain.dialogue.reply import Block, Reply
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.conversation.session import (
    CARDS_REMEMBERED,
    EXAMPLES_REMEMBERED,
    NOTHING,
    DialogueState,
)
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens import unreadable


@dataclass(frozen=True, slots=True)
class TurnResult:
    """The replies, in order, and what a next message may refer to."""

    replies: tuple[Reply, ...]
    entry: EntryId | None = None
    """Whose card this is."""
    leading: EntryId | None = None
    """The likeliest of the entries offered, where none is shown: what "waarom?" is then about."""
    passed: tuple[EntryId, ...] = ()
    """Entries near the question that are not shown."""
    sorry: int = 0
    """How often in a row the bot has not understood, this time included."""
    wants_place: bool = False
    """Whether this asks for the name of a place."""
    asks: EntryId | None = None
    """The entry of which this asks whether it helped."""
    judges: EntryId | None = None
    """The entry of which the person has just said so."""
    wants_plan: bool = False
    """Whether this asks for a plan to look at."""
    keeps: bool = False
    """Whether the message that was tapped stays as it is: it says more than this."""
    forgets: bool = False
    """Whether nothing of before may be referred to any more."""

    def below(self, *blocks: Block) -> "TurnResult":
        """The same, with `blocks` at the top of the first reply."""
        first, *rest = self.replies
        return replace(self, replies=(replace(first, blocks=(*blocks, *first.blocks)), *rest))

    def in_place(self) -> "TurnResult":
        """The same, in the place of the message that was tapped when it is one message and may be."""
        if self.keeps or len(self.replies) != 1:
            return self
        return replace(self, replies=(replace(self.replies[0], replaces=True),))


def only(reply: Reply) -> TurnResult:
    """One reply that leaves nothing behind."""
    return TurnResult((reply,))


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of one person."""

    address: Address
    view: RenderContext
    remembered: DialogueState
    chosen: Language | None = None
    """The language this person chose with /taal."""
    person: str = ""
    """Who it is among the people who share this address."""
    guest: bool = False
    """Whether nothing is kept of this person, so that nothing can come to them on its own."""
    polls: bool = False
    """Whether a poll can be shown here."""


def gone(view: RenderContext) -> TurnResult:
    """What an old button gets."""
    return only(unreadable.ways_on(view, "knop_verlopen"))


def is_there(scope: Scope, view: RenderContext) -> bool:
    """Whether there is anything to follow under this scope."""
    knowledge = view.knowledge
    match scope.kind:
        case ScopeKind.EVENT:
            return knowledge.find(EntryId(Kind.EVENT, scope.key)) is not None
        case ScopeKind.THEME:
            return scope.key in knowledge.themes
        case ScopeKind.PLACE:
            return scope.key in knowledge.municipalities
        case ScopeKind.ALL:
            return True


def left_by(exchange: TurnResult, turn: Turn) -> DialogueState:
    """What a next message may refer to."""
    old = NOTHING if exchange.forgets else turn.remembered
    replies = exchange.replies
    last = next((reply.choices for reply in reversed(replies) if reply.choices), old.choices)
    about = exchange.entry or exchange.leading
    return DialogueState(
        choices=last,
        labels=tuple(choice for reply in replies for choice in reply.choices) or old.labels,
        language=replies[-1].language,
        entry=about or old.entry,
        shown=turn.view.now if about else old.shown,
        passed=exchange.passed,
        sorry=exchange.sorry,
        wants_place=exchange.wants_place,
        wants_plan=exchange.wants_plan,
        seen=_seen(old.seen, exchange.entry),
        card=exchange.entry,
        asked=_added(old.asked, exchange.asks),
        judged=_added(old.judged, exchange.judges),
    )


def _added(before: tuple[EntryId, ...], entry: EntryId | None) -> tuple[EntryId, ...]:
    return before if entry is None or entry in before else (*before, entry)[-CARDS_REMEMBERED:]


def _seen(before: tuple[EntryId, ...], entry: EntryId | None) -> tuple[EntryId, ...]:
    if entry is None or entry.kind is not Kind.EXAMPLE:
        return before
    return (*before, entry)[-EXAMPLES_REMEMBERED:]
