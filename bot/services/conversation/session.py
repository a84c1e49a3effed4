"""What a person may still mean by "2", "why?" or "another one". In memory only, and bounded."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.address import Address
from bot.domain.dialogue.reply import Choice
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language

FOLLOW_UP = timedelta(minutes=30)  # after this, "why?" is a new question
EXAMPLES_REMEMBERED = 30
CARDS_REMEMBERED = 30
MOST_PEOPLE = 5000  # the person heard from longest ago goes first


@dataclass(frozen=True, slots=True)
class DialogueState:
    """What the bot still knows of the last exchange with one person. No words of theirs."""

    choices: tuple[Choice, ...] = ()
    """Those of the last message: what a number refers to."""
    labels: tuple[Choice, ...] = ()
    """Those of the last exchange, which may be several messages: what a typed label refers to."""
    language: Language | None = None
    """In which the last answer was given."""
    entry: EntryId | None = None
    """Whose card was shown last, or the likeliest of those offered last."""
    shown: datetime | None = None
    """When that was."""
    passed: tuple[EntryId, ...] = ()
    """Entries near the last question that were not shown for it."""
    sorry: int = 0
    """How often in a row the bot did not understand."""
    wants_place: bool = False
    """Whether the bot has just asked for the name of a place."""
    wants_plan: bool = False
    """Whether the bot has just asked for a plan to look at."""
    seen: tuple[EntryId, ...] = ()
    """Examples shown lately, so that "another one" is another one."""
    card: EntryId | None = None
    """Whose card or side the last message showed."""
    asked: tuple[EntryId, ...] = ()
    """Entries of which was asked whether they helped: not again."""
    judged: tuple[EntryId, ...] = ()
    """Entries of which the answer to that was counted."""

    def recent(self, now: datetime) -> EntryId | None:
        """The entry that a follow-up is about; None when it was too long ago."""
        fresh = self.shown is not None and now - self.shown <= FOLLOW_UP
        return self.entry if fresh else None


NOTHING = DialogueState()


class DialogueSessions:
    """The last exchange with each of the people heard from most recently.

    `person` tells people apart who share an address: a number of one never counts for a card of another.
    """

    def __init__(self, most: int = MOST_PEOPLE) -> None:
        self._people: OrderedDict[tuple[Address, str], DialogueState] = OrderedDict()
        self._most = most

    def recall(self, address: Address, person: str = "") -> DialogueState:
        """What is known; `NOTHING` for a stranger."""
        return self._people.get((address, person), NOTHING)

    def keep(self, address: Address, remembered: DialogueState, person: str = "") -> None:
        """Put it in the place of what was known."""
        self._people[address, person] = remembered
        self._people.move_to_end((address, person))
        while len(self._people) > self._most:
            self._people.popitem(last=False)
