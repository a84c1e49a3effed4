"""Follow-ups on the card that is open: why, what not, another example, where from."""

from bot.domain.conversation.action import Part
from bot.domain.conversation.reply import Block, Reply
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry, EntryId
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.situation import Situation
from bot.services.conversation.cards.approach import examples_of
from bot.services.conversation.cards.opening import card, side
from bot.services.conversation.exchange import Exchange
from bot.services.conversation.view import View
from bot.services.conversation.vocabulary import FollowUp

_PARTS = {FollowUp.WHY: Part.WHY, FollowUp.DONTS: Part.DONTS}


def follow_up(entry_id: EntryId, what: FollowUp, view: View, seen: tuple[EntryId, ...]) -> Exchange | None:
    """The answer, saying what it is about; None when this entry has nothing of the kind.

    `seen` are the examples this person has seen lately: another one comes first.
    """
    entry = view.knowledge.find(entry_id)
    if entry is None:
        return None
    if what in (FollowUp.SOURCES, FollowUp.SHARE):
        part = Part.SOURCES if what is FollowUp.SOURCES else Part.SHARE
        return Exchange((side(entry, part, view),), entry=entry.id)
    approach = approach_of(entry, view)
    if approach is None:
        return None
    if what is FollowUp.EXAMPLE:
        return _another(entry, approach, view, seen)
    reply: Reply = card(approach, view) if what is FollowUp.DOS else side(approach, _PARTS[what], view)
    return Exchange((reply,), entry=approach.id).below(_about(approach, view))


def approach_of(entry: Entry, view: View) -> Approach | None:
    """The approach that an entry is, belongs to, or refers to first."""
    if isinstance(entry, Approach):
        return entry
    related = entry.approaches if isinstance(entry, Situation | PracticeExample) else entry.see_also
    found = (view.knowledge.find(one) for one in related)
    return next((one for one in found if isinstance(one, Approach)), None)


def _another(entry: Entry, approach: Approach, view: View, seen: tuple[EntryId, ...]) -> Exchange | None:
    every = examples_of(approach, view)
    fresh = [one for one in every if one.id not in seen and one.id != entry.id] or [*every]
    if not fresh:
        return None
    return Exchange((card(fresh[0], view),), entry=fresh[0].id).below(_about(approach, view))


def _about(approach: Approach, view: View) -> Block:
    return view.line("vervolg_over", titel=view.title(approach))
