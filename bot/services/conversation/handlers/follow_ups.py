"""Follow-ups on the card that is open: why, what not, another example, shorter, in English, what it costs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.domain.dialogue.action import OpenEntry, OpenPart, OpenScreen, Part, Screen
from bot.domain.dialogue.reply import Block, Choice, Reply
from bot.domain.dialogue.vocabulary import FollowUp
from bot.domain.knowledge.answer import AnswerText
from bot.domain.knowledge.approach import Approach, ApproachText
from bot.domain.knowledge.entry import Entry, EntryId, EntryText, Kind
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.referral import Referral
from bot.domain.knowledge.situation import Situation
from bot.domain.language import Language
from bot.domain.search.gazetteer import PlaceMatch
from bot.services.conversation.turn import TurnResult
from bot.services.presentation.cards.card import card, side
from bot.services.presentation.context import RenderContext, paragraph, points

SHORT = 2  # sentences or points of a card in short
MOST_FACTS = 3  # sentences that answer "what does it cost"
RELATED = 3  # other entries to go on with

_PARTS = {FollowUp.SOURCES: Part.SOURCES, FollowUp.LINK: Part.SOURCES, FollowUp.SHARE: Part.SHARE}
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_FACTS: dict[FollowUp, re.Pattern[str]] = {
    FollowUp.COST: re.compile(
        r"\u20ac|\beuro\b|\bkost|\bcost|\bgratis\b|\bfree\b|\bsubsid|\bgrant", re.IGNORECASE
    ),
    FollowUp.HOW_LONG: re.compile(
        r"\b(uur|uren|minuten|minuut|dag|dagen|week|weken|maand|maanden|jaar|hours?|minutes?|days?|weeks?|months?|years?)\b",
        re.IGNORECASE,
    ),
    FollowUp.HOW_MANY: re.compile(
        r"(\d|\b(twee|drie|vier|vijf|zes|acht|tien|two|three|four|five|six|eight|ten)\b).{0,40}"
        r"\b(mensen|personen|deelnemers|bewoners|buren|groep|groepjes|tafel|people|participants|residents|neighbours|group|table)",
        re.IGNORECASE,
    ),
}


def follow_up(  # noqa: PLR0911 — one line for each follow-up
    entry: Entry, what: FollowUp, view: RenderContext, seen: tuple[EntryId, ...]
) -> TurnResult:
    """The answer, saying what it is about; an honest word where there is nothing of the kind.

    `seen` are the examples this person has seen lately: another one comes first.
    """
    match what:
        case FollowUp.SOURCES | FollowUp.LINK | FollowUp.SHARE:
            return TurnResult((side(entry, _PARTS[what], view),), entry=entry.id)
        case FollowUp.IN_ENGLISH | FollowUp.IN_DUTCH:
            language = Language.EN if what is FollowUp.IN_ENGLISH else Language.NL
            return TurnResult((card(entry, view.speaking(language)),), entry=entry.id)
        case FollowUp.SHORTER:
            return _only(entry, view, *_in_short(entry, view))
        case FollowUp.COST | FollowUp.HOW_LONG | FollowUp.HOW_MANY:
            return _facts(entry, what, view)
        case FollowUp.WHO_HELPS:
            return _who_helps(entry, view)
        case FollowUp.SECOND:
            second = [*_points(entry, view)][1:2]
            return _only(entry, view, *map(paragraph, second)) if second else _nothing(entry, view)
        case FollowUp.MORE:
            return _more(entry, view)
        case FollowUp.TRIED:
            return _tried(entry, view)
        case _:
            return _side_of_approach(entry, what, view, seen)


def _side_of_approach(
    entry: Entry, what: FollowUp, view: RenderContext, seen: tuple[EntryId, ...]
) -> TurnResult:
    content = entry.content.get(view.language)
    if what is FollowUp.DONTS and isinstance(content, AnswerText) and content.dont is not None:
        return _only(entry, view, view.labelled("kaart_werkt_niet_kort", content.dont))
    if what is FollowUp.DOS and isinstance(content, AnswerText):
        return _only(entry, view, *_doing(content))
    approach = approach_of(entry, view)
    examples = view.knowledge.examples_of(approach.id) if approach is not None else ()
    if approach is None or (what is FollowUp.EXAMPLE and not examples):
        return _nothing(entry, view)
    if what is FollowUp.EXAMPLE:
        fresh = [one for one in examples if one.id not in seen and one.id != entry.id]
        shown: Entry = (fresh or examples)[0]
        reply = card(shown, view)
    else:
        shown = approach
        part = Part.WHY if what is FollowUp.WHY else Part.DONTS
        reply = card(approach, view) if what is FollowUp.DOS else side(approach, part, view)
    return TurnResult((reply,), entry=shown.id).below(_about(approach, view))


def example_choices(entry: Entry, groups: Sequence[PlaceMatch], view: RenderContext) -> TurnResult | None:
    """Examples of the approach of `entry` for these groups, to choose from; None when there are none."""
    approach = approach_of(entry, view)
    every = view.knowledge.examples_of(approach.id) if approach is not None else ()
    keys = {hit.key for hit in groups}
    fitting = [one for one in every if keys.intersection(one.groups)]
    if not fitting:
        return None
    choices = tuple(Choice(view.title(one), OpenEntry(one.id)) for one in fitting[:4])
    back = view.choice("knop_terug_kaart", OpenEntry(entry.id), titel=view.title(entry))
    reply = Reply(blocks=(), choices=(*choices, back, view.menu()), language=view.language)
    return TurnResult((reply,), entry=entry.id)


def approach_of(entry: Entry, view: RenderContext) -> Approach | None:
    """The approach that an entry is, belongs to, or refers to first; else the one that is its theme."""
    if isinstance(entry, Approach):
        return entry
    related = entry.approaches if isinstance(entry, Situation | PracticeExample) else entry.see_also
    themes = (EntryId(Kind.APPROACH, theme) for theme in entry.themes)
    found = (view.knowledge.find(one) for one in (*related, *themes))
    return next((one for one in found if isinstance(one, Approach)), None)


def _only(entry: Entry, view: RenderContext, *blocks: Block) -> TurnResult:
    """One thing about an entry, with its source and its ways on."""
    shown = card(entry, view)
    return TurnResult(
        (replace(shown, blocks=(_about(entry, view), *blocks, shown.blocks[-1])),), entry=entry.id
    )


def _nothing(entry: Entry, view: RenderContext) -> TurnResult:
    """An honest word, and what else there is to read."""
    choices = (*_related(entry, view), view.choice("knop_contact", OpenScreen(Screen.CONTACT)), view.menu())
    blocks = (_about(entry, view), view.line("vervolg_niets"))
    return TurnResult((Reply(blocks=blocks, choices=choices, language=view.language),), entry=entry.id)


def _related(entry: Entry, view: RenderContext) -> tuple[Choice, ...]:
    approach = approach_of(entry, view)
    back = view.choice("knop_terug_kaart", OpenEntry(entry.id), titel=view.title(entry))
    found = [one for one in view.related(entry, RELATED) if one.label != view.title(entry)]
    if not found and approach is not None and approach.id != entry.id:
        found = [Choice(view.title(approach), OpenEntry(approach.id))]
    return (*found, back)


def _texts_of(content: EntryText) -> Iterator[str]:
    """Everything that a card says, in order."""
    if isinstance(content, ApproachText):
        yield from (content.about, *(one.text for one in (*content.dos, *content.donts)))
        yield from (one for one in (content.when, content.when_not, content.why) if one)
    elif isinstance(content, AnswerText):
        yield from (content.text, *content.steps, content.dont or "")
    else:
        yield getattr(content, "about", "") or ""


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (one.strip() for one in _SENTENCE.split(text) if one.strip())


def _points(entry: Entry, view: RenderContext) -> Iterator[str]:
    """What a person sees below each other: steps or dos, else sentences."""
    content = entry.content.get(view.language)
    if isinstance(content, ApproachText) and content.dos:
        return iter([one.text for one in content.dos])
    if isinstance(content, AnswerText) and content.steps:
        return iter(content.steps)
    return _sentences(_texts_of(content))


def _doing(content: AnswerText) -> tuple[Block, ...]:
    said = (paragraph(content.text),) if content.text else ()
    return (*said, points(content.steps, numbered=True)) if content.steps else said


def _in_short(entry: Entry, view: RenderContext) -> tuple[Block, ...]:
    return (points(tuple([*_points(entry, view)][:SHORT])),)


def _facts(entry: Entry, what: FollowUp, view: RenderContext) -> TurnResult:
    """The sentences that hold such a fact: of the card, else of its approach; else that there are none."""
    approach = approach_of(entry, view)
    for one in (entry, approach):
        if one is None:
            continue
        texts = _sentences(_texts_of(one.content.get(view.language)))
        found = [text for text in texts if _FACTS[what].search(text)][:MOST_FACTS]
        if found:
            return _only(one, view, points(tuple(found)))
    return _nothing(entry, view)


def _who_helps(entry: Entry, view: RenderContext) -> TurnResult:
    """Where to go: the referrals that the card names, and the contact."""
    found = (view.knowledge.find(one) for one in entry.see_also)
    referrals = [one for one in found if isinstance(one, Referral)]
    choices = tuple(Choice(view.title(one), OpenEntry(one.id)) for one in referrals[:RELATED])
    contact = view.choice("knop_contact", OpenScreen(Screen.CONTACT))
    back = view.choice("knop_terug_kaart", OpenEntry(entry.id), titel=view.title(entry))
    said = view.line("vervolg_wie_helpt" if referrals else "vervolg_wie_helpt_contact")
    blocks = (_about(entry, view), said)
    reply = Reply(blocks=blocks, choices=(*choices, contact, back, view.menu()), language=view.language)
    return TurnResult((reply,), entry=entry.id)


def _more(entry: Entry, view: RenderContext) -> TurnResult:
    """What goes on: the next page of an approach, else what the card refers to."""
    if isinstance(entry, Approach):
        return TurnResult((card(entry, view, 1),), entry=entry.id).below(_about(entry, view))
    related = _related(entry, view)
    sources = view.choice("kaart_bronnen", OpenPart(entry.id, Part.SOURCES))
    blocks = (_about(entry, view), view.line("vervolg_meer"))
    reply = Reply(blocks=blocks, choices=(*related, sources, view.menu()), language=view.language)
    return TurnResult((reply,), entry=entry.id)


def _tried(entry: Entry, view: RenderContext) -> TurnResult:
    """That was done already: what else there is."""
    blocks = (_about(entry, view), view.line("vervolg_geprobeerd"))
    choices = (*_related(entry, view), view.choice("knop_contact", OpenScreen(Screen.CONTACT)), view.menu())
    return TurnResult((Reply(blocks=blocks, choices=choices, language=view.language),), entry=entry.id)


def _about(entry: Entry, view: RenderContext) -> Block:
    return view.line("vervolg_over", titel=view.title(entry))
