"""From what a matcher found to what the person reads. Needs nothing but the view: no store, no channel."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.dialogue.action import ListExamples, Part
from bot.domain.dialogue.foreign_language import foreign_language
from bot.domain.dialogue.reply import Reply
from bot.domain.knowledge.entry import Entry, EntryId, Kind
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.knowledge.referral import Referral
from bot.domain.search.outcome import MAX_CANDIDATES, Candidate, Match, Outcome
from bot.domain.search.text.normalize import normalize
from bot.domain.search.text.word_pattern import SpokenText
from bot.domain.search.text.words import MAX_QUESTION
from bot.services.conversation.handlers.follow_ups import example_choices, follow_up
from bot.services.conversation.session import NOTHING, DialogueState
from bot.services.conversation.turn import TurnResult
from bot.services.conversation.understanding.question import (
    About,
    Again,
    Avoiding,
    InPeriod,
    InPlace,
    OneThing,
    OnSubject,
    TwoThings,
    Understood,
    understand,
)
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.presentation.cards.card import card, side
from bot.services.presentation.context import RenderContext, paragraph
from bot.services.presentation.screens import examples, fallback, search

ORDINARY = 0.5  # probability from which an ordinary answer is worth showing below a referral
OFFERED_BELOW = 3  # titles to choose from below a referral
OFFERED_AGAIN = 3  # titles, when the question of before is asked about something else
NEAR = 0.1  # probability from which an entry is worth naming as a question near theirs


@dataclass(frozen=True, slots=True)
class Answered:
    """What the person reads, and the decision that it shows."""

    match: Match
    exchange: TurnResult
    listed: bool = False
    """Whether it is a list of examples or of what is coming."""
    out_of_scope: str = ""
    """The kind of message that this bot is not for; empty for all others."""


def is_crisis(match: Match, view: RenderContext) -> bool:
    """Whether somebody may be in danger: then the answer comes first, whatever else holds."""
    if match.outcome is not Outcome.ANSWER:
        return False
    entry = view.knowledge.find(match.candidates[0].entry)
    return isinstance(entry, Referral) and (entry.crisis or match.danger)


def answer(
    text: str,
    match: Match,
    current: KnowledgeSnapshot,
    view: RenderContext,
    remembered: DialogueState = NOTHING,
) -> Answered:
    """The card, the titles to choose from, or an honest word with a way on."""
    beyond: Answered | None = None
    found: Understood = OneThing()
    foreign = None if _known(match) else foreign_language(text, current.vocabulary.foreign)
    if foreign is not None:
        said = TurnResult((fallback.in_another_language(foreign, view),))
        return Answered(Match(Outcome.NONE, (), (), match.language), said)
    if is_crisis(match, view):
        beyond = Answered(match, _safety_first(match, view))
    else:
        place = _place(text, current, match, view) if remembered.wants_place else None
        if place is not None:
            return Answered(match, place)
        found = understand(text, match, current, view, remembered.recent(view.now))
        beyond = _beyond(found, match, current, view, remembered)
    answered = beyond or Answered(match, matched(match, view, remembered.sorry))
    if not match.worry and answered.match.outcome is not Outcome.ANSWER and not answered.listed:
        return _out_of_scope(text, answered, view)
    if not match.worry or is_crisis(answered.match, view):
        return answered
    if isinstance(found, About) and normalize(text) in current.vocabulary.follow_ups:
        return answered  # the editors wrote this very phrase: nothing else was said
    *before, shown = answered.exchange.replies
    asked = fallback.perhaps_danger(shown, match.worry, view)
    return replace(answered, exchange=replace(answered.exchange, replies=(*before, asked)))


def _out_of_scope(text: str, answered: Answered, view: RenderContext) -> Answered:
    """What has no sure answer, as a kind of message that this bot is not for, when it is one.

    The titles to choose from stay: what was meant may be among them.
    """
    spoken = SpokenText.of(text[:MAX_QUESTION])
    for kind in view.knowledge.out_of_scope:
        if spoken.find(kind.patterns, kind.unless) is not None:
            if answered.match.outcome is Outcome.CHOOSE:
                said = answered.exchange.below(paragraph(kind.sentence.get(view.language)))
            else:
                said = TurnResult((fallback.out_of_scope(kind, view),))
            return replace(answered, exchange=said, out_of_scope=kind.kind)
    return answered


def _known(match: Match) -> bool:
    """Whether somebody wrote this very question for an entry, or it sounds like danger."""
    return match.danger or (bool(match.candidates) and match.candidates[0].score >= 1)


def _beyond(  # noqa: PLR0911 — one line for each way to understand
    found: Understood,
    match: Match,
    current: KnowledgeSnapshot,
    view: RenderContext,
    remembered: DialogueState,
) -> Answered | None:
    """The answer to more than one entry can give; None when the matcher's decision stands."""
    match found:
        case About(about, what):
            exchange = follow_up(about, what, view, remembered.seen)
            return Answered(_shown(exchange, match), exchange)
        case Again(before, instead, corrects):
            return _again(before, instead, corrects, current, view)
        case InPlace(hits, narrowed):
            ids = [one.id for one in narrowed.examples or (near.example for near in narrowed.nearby)]
            only = ids[0] if len(narrowed.examples) == 1 and narrowed.subject_found else None
            leading = ids[0] if ids else None
            exchange = TurnResult((search.in_place(hits, narrowed, view),), entry=only, leading=leading)
            return Answered(_decided(ids, match, sure=only is not None), exchange, listed=only is None)
        case OnSubject(subject, fitting):
            shown = search.about(subject, fitting, view)
            ids = [one.id for one in fitting]
            exchange = TurnResult((shown,), entry=ids[0] if len(ids) == 1 else None, leading=ids[0])
            return Answered(_decided(ids, match, sure=len(ids) == 1), exchange, listed=len(ids) > 1)
        case InPeriod(period, hits):
            events = search.events_in(period, hits, view)
            exchange = TurnResult((search.in_period(period, hits, events, view),))
            return Answered(
                _decided([event.id for event, _ in events], match, sure=False), exchange, listed=True
            )
        case TwoThings(first, second):
            exchange = TurnResult((fallback.two_at_once((first, second), view),), passed=_passed(match))
            return Answered(_decided([first, second], match, sure=False), exchange)
        case Avoiding(avoided):
            return Answered(match, TurnResult((side(avoided, Part.DONTS, view),), entry=avoided.id))
        case OneThing():
            return None


def _again(
    before: Entry, instead: str, corrects: bool, current: KnowledgeSnapshot, view: RenderContext
) -> Answered:
    """The question of before with something else in it; said, and never the card that was not meant."""
    whole = current.matcher.match(f"{view.title(before)} {instead}")
    alone = current.matcher.match(instead)
    match = alone if corrects and alone.outcome is not Outcome.NONE else whole
    candidates = tuple(one for one in match.candidates if not corrects or one.entry != before.id)
    groups = [hit for hit in current.gazetteer.find(instead) if hit.by is ExampleFilter.GROUP]
    listed = example_choices(before, groups, view) if groups and not corrects else None
    if listed is not None:
        return Answered(
            match, listed.below(view.line("vervolg_voor", wat=instead, titel=view.title(before))), listed=True
        )
    said = view.line("vervolg_anders" if corrects else "vervolg_voor", wat=instead, titel=view.title(before))
    sure = (
        match.outcome is Outcome.ANSWER
        and candidates[:1] == match.candidates[:1]
        and (corrects or candidates[0].entry != before.id)
    )
    if sure:
        return Answered(match, opened(candidates[0].entry, view).below(said))
    offered = tuple(one.entry for one in candidates if one.entry.kind is not Kind.SMALLTALK)[:OFFERED_AGAIN]
    if not offered:
        missed = TurnResult((not_understood((), 0, view),), sorry=1)
        return Answered(Match(Outcome.NONE, (), (), match.language), missed)
    decided = Match(Outcome.CHOOSE, candidates, offered, match.language)
    return Answered(decided, TurnResult((fallback.did_you_mean(offered, view),)).below(said))


def _shown(exchange: TurnResult, match: Match) -> Match:
    """The decision that a follow-up shows: the entry whose card or side it is."""
    if exchange.entry is None:
        return match
    return Match(Outcome.ANSWER, (Candidate(exchange.entry, 1.0),), (), match.language)


def matched(match: Match, view: RenderContext, sorry: int) -> TurnResult:
    """What the matcher's decision looks like. `sorry` counts how often in a row it was `NONE` before."""
    passed = _passed(match)
    match match.outcome:
        case Outcome.ANSWER:
            return opened(match.candidates[0].entry, view)
        case Outcome.CHOOSE:
            shown = fallback.did_you_mean(match.offered, view)
            return TurnResult((shown,), passed=passed, leading=match.offered[0] if match.offered else None)
        case Outcome.NONE:
            return TurnResult((not_understood(passed, sorry, view),), passed=passed, sorry=sorry + 1)


def _safety_first(match: Match, view: RenderContext) -> TurnResult:
    """The referral with the titles that are nearest, for what sounds dangerous and was meant otherwise;
    below it the ordinary answer, when the question surely has one too."""
    first, *others = match.candidates
    exchange = opened(first.entry, view)
    nearest = tuple(other.entry for other in others[:OFFERED_BELOW])
    if match.danger and nearest:
        *before, shown = exchange.replies
        exchange = replace(exchange, replies=(*before, fallback.meant_otherwise(shown, nearest, view)))
    for other in others:
        entry = view.knowledge.find(other.entry)
        if entry is not None and not isinstance(entry, Referral) and other.score >= ORDINARY:
            below = card(entry, view)
            below = replace(below, blocks=(view.line("crisis_ook"), *below.blocks))
            return replace(exchange, replies=(*exchange.replies, below))
    return exchange


def opened(entry_id: EntryId, view: RenderContext) -> TurnResult:
    """The card of an entry that the matcher knows."""
    entry = view.knowledge.find(entry_id)
    if entry is None:
        return TurnResult((not_understood((), 0, view),), sorry=1)
    return TurnResult((card(entry, view),), entry=entry.id)


def not_understood(near: tuple[EntryId, ...], sorry: int, view: RenderContext) -> Reply:
    """First questions to try, then the menu and a contact; never the same words twice in a row."""
    if sorry == 0:
        return fallback.say_it_differently(near, sorry, view)
    return fallback.ways_out(sorry, view)


def _place(text: str, current: KnowledgeSnapshot, match: Match, view: RenderContext) -> TurnResult | None:
    """The examples of the place that was asked for, or the nearest; None when this is another question."""
    hits = current.gazetteer.nearest(normalize(text[:MAX_QUESTION]))
    if hits:
        narrowed = current.narrowing.narrow(hits, ())
        if not narrowed.examples or len({(hit.by, hit.key) for hit in hits}) > 1:
            return TurnResult((search.in_place(hits, narrowed, view),))
        return TurnResult((examples.listed(ListExamples(hits[0].by, hits[0].key), view),))
    if match.outcome is Outcome.ANSWER or len(text.split()) > 3:
        return None
    return TurnResult((examples.unknown_place(view),), wants_place=True)


def _decided(ids: Sequence[EntryId], match: Match, sure: bool) -> Match:
    """The decision that a list of entries shows, each as likely as the others."""
    shown = tuple(ids[: search.SHOWN])
    candidates = tuple(Candidate(one, 1 / len(ids)) for one in ids[:MAX_CANDIDATES])
    if not shown:
        return Match(Outcome.NONE, (), (), match.language)
    if sure:
        return Match(Outcome.ANSWER, candidates, (), match.language)
    return Match(Outcome.CHOOSE, candidates, shown, match.language)


def _passed(match: Match) -> tuple[EntryId, ...]:
    return tuple(
        one.entry for one in match.candidates if one.entry not in match.offered and one.score >= NEAR
    )
