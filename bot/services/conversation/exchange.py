"""What the bot says in one go, and what that leaves in its memory."""

from dataclasses import dataclass, replace

from bot.domain.conversation.reply import Block, Reply
from bot.domain.knowledge.entry import EntryId


@dataclass(frozen=True, slots=True)
class Exchange:
    """The replies, in order, and what a next message may refer to."""

    replies: tuple[Reply, ...]
    entry: EntryId | None = None
    """Whose card this is."""
    passed: tuple[EntryId, ...] = ()
    """Entries near the question that are not shown."""
    sorry: int = 0
    """How often in a row the bot has not understood, this time included."""
    wants_place: bool = False
    """Whether this asks for the name of a place."""
    keeps: bool = False
    """Whether the message that was tapped stays as it is: it says more than this."""
    forgets: bool = False
    """Whether nothing of before may be referred to any more."""

    def below(self, *blocks: Block) -> "Exchange":
        """The same, with `blocks` at the top of the first reply."""
        first, *rest = self.replies
        return replace(self, replies=(replace(first, blocks=(*blocks, *first.blocks)), *rest))

    def in_place(self) -> "Exchange":
        """The same, in the place of the message that was tapped when it is one message and may be."""
        if self.keeps or len(self.replies) != 1:
            return self
        return replace(self, replies=(replace(self.replies[0], replaces=True),))


def only(reply: Reply) -> Exchange:
    """One reply that leaves nothing behind."""
    return Exchange((reply,))
