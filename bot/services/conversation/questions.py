"""From a question to what the person reads."""

from bot.domain.conversation.reply import Reply
from bot.domain.knowledge.entry import EntryId
from bot.domain.knowledge.referral import Referral
from bot.domain.matching.outcome import Candidate, Match, Outcome
from bot.services.conversation.exchange import Exchange
from bot.services.conversation.rooms import Rooms, Turn
from bot.services.conversation.screens import ladder


def is_crisis(match: Match, turn: Turn) -> bool:
    """Whether a person in danger comes first, whatever else was asked."""
    return match.outcome is Outcome.ANSWER and crisis_referral(match.candidates[0], turn) is not None


def crisis_referral(candidate: Candidate, turn: Turn) -> Referral | None:
    """The referral for a crisis that a candidate is, if it is one."""
    entry = turn.view.knowledge.find(candidate.entry)
    return entry if isinstance(entry, Referral) and entry.crisis else None


async def answer(match: Match, turn: Turn, rooms: Rooms) -> Exchange:
    """The card, the titles to choose from, or an honest word with a way on."""
    passed = tuple(one.entry for one in match.candidates if one.entry not in match.offered)
    match match.outcome:
        case Outcome.ANSWER:
            return await rooms.entry(match.candidates[0].entry, turn)
        case Outcome.CHOOSE:
            return Exchange((ladder.did_you_mean(match.offered, turn.view),), passed=passed)
        case Outcome.NONE:
            return Exchange((not_understood(passed, turn),), passed=passed, sorry=turn.remembered.sorry + 1)


def not_understood(near: tuple[EntryId, ...], turn: Turn) -> Reply:
    """First questions to try, then the menu and a contact; never the same words twice in a row."""
    sorry = turn.remembered.sorry
    if sorry == 0:
        return ladder.say_it_differently(near, sorry, turn.view)
    return ladder.ways_out(sorry, turn.view)
