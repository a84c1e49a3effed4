"""From what a matcher found to what the person reads. Needs nothing but the view: no store, no channel."""

from bot.domain.conversation.reply import Reply
from bot.domain.knowledge.entry import EntryId
from bot.domain.knowledge.referral import Referral
from bot.domain.matching.outcome import Match, Outcome
from bot.services.conversation.cards.opening import card
from bot.services.conversation.exchange import Exchange
from bot.services.conversation.screens import ladder
from bot.services.conversation.view import View


def is_crisis(match: Match, view: View) -> bool:
    """Whether somebody may be in danger: then the answer comes first, whatever else holds."""
    if match.outcome is not Outcome.ANSWER:
        return False
    entry = view.knowledge.find(match.candidates[0].entry)
    return isinstance(entry, Referral) and entry.crisis


def answer(match: Match, view: View, sorry: int = 0) -> Exchange:
    """The card, the titles to choose from, or an honest word with a way on.

    `sorry` counts how often in a row the bot did not understand, before this question.
    """
    passed = tuple(one.entry for one in match.candidates if one.entry not in match.offered)
    match match.outcome:
        case Outcome.ANSWER:
            return opened(match.candidates[0].entry, view)
        case Outcome.CHOOSE:
            return Exchange((ladder.did_you_mean(match.offered, view),), passed=passed)
        case Outcome.NONE:
            return Exchange((not_understood(passed, sorry, view),), passed=passed, sorry=sorry + 1)


def opened(entry_id: EntryId, view: View) -> Exchange:
    """The card of an entry that the matcher knows."""
    entry = view.knowledge.find(entry_id)
    if entry is None:
        return Exchange((not_understood((), 0, view),), sorry=1)
    return Exchange((card(entry, view),), entry=entry.id)


def not_understood(near: tuple[EntryId, ...], sorry: int, view: View) -> Reply:
    """First questions to try, then the menu and a contact; never the same words twice in a row."""
    if sorry == 0:
        return ladder.say_it_differently(near, sorry, view)
    return ladder.ways_out(sorry, view)
