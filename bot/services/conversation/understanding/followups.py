"""Follow-ups on the card that is open: why, what not, another example, where from."""

from dataclasses import replace

from bot.domain.dialogue.action import Part
from bot.domain.dialogue.reply import Block
from bot.domain.dialogue.vocabulary import FollowUp
from bot.domain.knowledge.answer import Answer
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry, EntryId, Kind
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.situation import Situation
from bot.services.conversation.turn import TurnResult
from bot.services.presentation.cards.card import card, side
from bot.services.presentation.context import RenderContext

_PARTS = {FollowUp.WHY: Part.WHY, FollowUp.DONTS: Part.DONTS}


def follow_up(entry: Entry, what: FollowUp, view: RenderContext, seen: tuple[EntryId, ...]) -> TurnResult:
    """The answer, saying what it is about; an honest word where there is nothing of the kind.

    `seen` are the examples this person has seen lately: another one comes first.
    """
    if what in (FollowUp.SOURCES, FollowUp.SHARE):
        part = Part.SOURCES if what is FollowUp.SOURCES else Part.SHARE
        return TurnResult((side(entry, part, view),), entry=entry.id)
    if what is FollowUp.DONTS and isinstance(entry, Answer):
        dont = entry.content.get(view.language).dont
        if dont is not None:
            return _only(entry, view, view.labelled("kaart_werkt_niet", dont))
    approach = approach_of(entry, view)
    examples = view.knowledge.examples_of(approach.id) if approach is not None else ()
    if approach is None or (what is FollowUp.EXAMPLE and not examples):
        return _only(entry, view, view.line("vervolg_niets"))
    if what is FollowUp.EXAMPLE:
        fresh = [one for one in examples if one.id not in seen and one.id != entry.id]
        shown: Entry = (fresh or examples)[0]
        reply = card(shown, view)
    else:
        shown = approach
        reply = card(approach, view) if what is FollowUp.DOS else side(approach, _PARTS[what], view)
    return TurnResult((reply,), entry=shown.id).below(_about(approach, view))


def _only(entry: Entry, view: RenderContext, block: Block) -> TurnResult:
    """One thing about an entry, with its source and its ways on."""
    shown = card(entry, view)
    blocks = (_about(entry, view), block, shown.blocks[-1])
    return TurnResult((replace(shown, blocks=blocks),), entry=entry.id)


def approach_of(entry: Entry, view: RenderContext) -> Approach | None:
    """The approach that an entry is, belongs to, or refers to first; else the one that is its theme."""
    if isinstance(entry, Approach):
        return entry
    related = entry.approaches if isinstance(entry, Situation | PracticeExample) else entry.see_also
    themes = (EntryId(Kind.APPROACH, theme) for theme in entry.themes)
    found = (view.knowledge.find(one) for one in (*related, *themes))
    return next((one for one in found if isinstance(one, Approach)), None)


def _about(entry: Entry, view: RenderContext) -> Block:
    return view.line("vervolg_over", titel=view.title(entry))
