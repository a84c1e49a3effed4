"""What a question is about, beyond the entry it resembles: two things, a place, a date, the open card."""

from dataclasses import dataclass

from bot.domain.dialogue.vocabulary import FollowUp, Vocabulary
from bot.domain.events.period import Period, find_period
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry, EntryId, Kind
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.domain.search.example_search import FoundExamples
from bot.domain.search.gazetteer import PlaceMatch
from bot.domain.search.outcome import Match, Outcome
from bot.domain.search.text.normalize import contains_any, normalize
from bot.domain.search.text.words import MAX_QUESTION
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.presentation.context import RenderContext

HALF = 3  # words that each half of a double question has at least
JOINTS = (
    (" én ", 0.5),
    ("? ", 0.5),
    (" of ook ", 0.5),
    (" maar ook ", 0.5),
    (" en ", 0.67),
    (" and ", 0.67),
    (". ", 0.67),
)  # what joins two questions, and the probability from which each half then counts as understood
SHORT_PLACE = 3  # words: "in Hoogeveen?" after a card asks for the same there
CLEAR = 0.85  # probability from which what begins like a follow-up is taken for a question of its own
SURE = 0.97  # the same where the whole is as probable: then it is one thing, unless both halves are


@dataclass(frozen=True, slots=True)
class About:
    """A follow-up on the entry whose card is open."""

    entry: Entry
    what: FollowUp


@dataclass(frozen=True, slots=True)
class Again:
    """The question of before about something else: "en voor vaders dan", "nee ik bedoel bij spanning"."""

    entry: Entry
    instead: str
    """What was typed in its place, normalized."""
    corrects: bool
    """Whether the card that is open was not meant at all."""


@dataclass(frozen=True, slots=True)
class InPlace:
    """Examples within a town, a province or for a group."""

    hits: tuple[PlaceMatch, ...]
    narrowed: FoundExamples


@dataclass(frozen=True, slots=True)
class OnSubject:
    """Examples about a subject, wherever they are."""

    subject: str
    """In the words that were typed."""
    examples: tuple[PracticeExample, ...]
    """Best first; never none."""


@dataclass(frozen=True, slots=True)
class InPeriod:
    """What there is to go to between two days, perhaps in one place."""

    period: Period
    hits: tuple[PlaceMatch, ...]


@dataclass(frozen=True, slots=True)
class TwoThings:
    """Two questions in one."""

    first: EntryId
    second: EntryId


@dataclass(frozen=True, slots=True)
class Avoiding:
    """What not to do in an approach."""

    entry: Approach


@dataclass(frozen=True, slots=True)
class OneThing:
    """What the matcher made of it."""


Understood = About | Again | InPlace | OnSubject | InPeriod | TwoThings | Avoiding | OneThing


def understand(
    text: str, match: Match, current: KnowledgeSnapshot, view: RenderContext, open_entry: EntryId | None
) -> Understood:
    """What the question is about. `open_entry` is the entry whose card is open, if one is."""
    text = text[:MAX_QUESTION]
    words, vocabulary = normalize(text), current.vocabulary
    opened = view.knowledge.find(open_entry) if open_entry is not None else None
    hits = current.gazetteer.find(words, text)
    placed = any(hit.by is not ExampleFilter.GROUP and not hit.doubtful for hit in hits)
    there = contains_any(words, vocabulary.pointing_there) or len(words.split()) <= SHORT_PLACE
    if opened is not None and not (placed and there):
        following = _following(words, opened, match, vocabulary)
        if following is not None:
            return following
    period = find_period(words, view.today)
    if period is not None and _asks_agenda(words, period, match, vocabulary, over=period.last < view.today):
        return InPeriod(period, hits)
    if not hits and not vocabulary.example.isdisjoint(words.split()):
        hits = current.gazetteer.guess(words, current.narrowing.words)
    if placed and opened is not None and there:
        return InPlace(hits, current.narrowing.narrow(hits, []))
    if hits:
        narrowed = _narrowed(words, hits, match, current)
        if narrowed is not None:
            return InPlace(hits, narrowed)
    return (
        (None if hits else _on_subject(words, match, current))
        or _two_things(text, SURE if _sure(match) else 0, current)
        or _avoiding(words, match, current)
        or OneThing()
    )


def _following(words: str, opened: Entry, match: Match, vocabulary: Vocabulary) -> About | Again | None:
    follow_up = vocabulary.follow_up(words)
    if follow_up is not None and not _exactly_asks(match):
        return About(opened, follow_up)
    corrected = vocabulary.corrected(words)
    if corrected:
        return Again(opened, corrected, corrects=True)
    opens = vocabulary.opens_follow_up(words)
    if opens is not None and not _clear(match):
        return About(opened, opens)
    another = vocabulary.another(words)
    return Again(opened, another, corrects=False) if another and not _sure(match) else None


def _clear(match: Match) -> bool:
    """Whether it is rather a question of its own."""
    return match.outcome is Outcome.ANSWER and match.candidates[0].score >= CLEAR


def _exactly_asks(match: Match) -> bool:
    """Whether somebody wrote this very question for an entry: then it is no follow-up."""
    return (
        _sure(match)
        and match.candidates[0].entry.kind is not Kind.SMALLTALK
        and match.candidates[0].score >= 1
    )


def _asks_agenda(words: str, period: Period, match: Match, vocabulary: Vocabulary, *, over: bool) -> bool:
    """Whether the agenda is meant: by a word for it, or because the time is all that was said.

    Not where an entry is asked for by that very time ("5 mei"), nor where more is told of a time
    that is `over`.
    """
    rest = " ".join(f" {words} ".replace(f" {period.words} ", " ", 1).split())
    if contains_any(rest, vocabulary.agenda) and not over:
        return True
    if over and rest:
        return rest in vocabulary.agenda
    return vocabulary.filler.issuperset(rest.split()) and not _exactly_asks(match)


def _narrowed(
    words: str, hits: tuple[PlaceMatch, ...], match: Match, current: KnowledgeSnapshot
) -> FoundExamples | None:
    vocabulary = current.vocabulary
    rest = f" {words} "
    for hit in hits:
        rest = rest.replace(f" {hit.words} ", " ", 1)
    left = [word for word in rest.split() if word not in vocabulary.filler]
    subject = [word for word in left if word not in vocabulary.example]
    asks = len(subject) < len(left)
    if not asks and subject:
        return None
    narrowed = current.narrowing.narrow(hits, subject)
    several = any(word in vocabulary.examples for word in left)
    found = frozenset(one.id for one in narrowed.examples)
    if any(hit.doubtful for hit in hits) and match.outcome is not Outcome.NONE:
        return None
    answered = match.candidates[0].entry if match.outcome is Outcome.ANSWER else None
    groups_only = all(hit.by is ExampleFilter.GROUP for hit in hits)
    if asks and not groups_only and not narrowed.subject_found:
        return narrowed  # honest that it is there, and about something else
    if asks:
        return None if not several and answered and (groups_only or answered in found) else narrowed
    return None if groups_only and match.outcome is not Outcome.NONE else narrowed


def _on_subject(words: str, match: Match, current: KnowledgeSnapshot) -> OnSubject | None:
    """Examples about what is left of the words, when examples are asked for and nothing else surely is."""
    vocabulary, typed = current.vocabulary, words.split()
    if vocabulary.example.isdisjoint(typed) or _clear(match):
        return None
    subject = [word for word in typed if word not in vocabulary.example and word not in vocabulary.filler]
    found = current.narrowing.about(subject)
    return OnSubject(" ".join(subject), found) if found else None


def _two_things(text: str, least: float, current: KnowledgeSnapshot) -> TwoThings | None:
    for joint, sure in JOINTS:
        before, found, after = text.partition(joint)
        if not found:
            continue
        first, second = normalize(before).split(), normalize(after).split()
        if min(len(first), len(second)) < HALF:
            continue
        if second[0] not in current.vocabulary.opening or current.vocabulary.pointing.intersection(second):
            continue
        one, other = (_likely(current.matcher.match(half), max(least, sure)) for half in (before, after))
        if one is not None and other is not None and one != other:
            return TwoThings(one, other)
    return None


def _likely(match: Match, least: float) -> EntryId | None:
    """What half a question is about; None when that is a guess, or no more than a greeting."""
    if match.outcome is Outcome.NONE or match.candidates[0].score < least:
        return None
    first = match.candidates[0].entry
    return None if first.kind is Kind.SMALLTALK else first


def _sure(match: Match) -> bool:
    """Whether the whole is one question beyond doubt."""
    return match.outcome is Outcome.ANSWER and match.candidates[0].score >= SURE


def _avoiding(words: str, match: Match, current: KnowledgeSnapshot) -> Avoiding | None:
    if match.outcome is not Outcome.ANSWER:
        return None
    entry = current.knowledge.find(match.candidates[0].entry)
    if isinstance(entry, Approach) and contains_any(words, current.vocabulary.avoiding):
        return Avoiding(entry)
    return None
