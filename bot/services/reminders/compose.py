"""The words of a reminder."""

from collections.abc import Callable

from bot.domain.agenda.announced import AnnouncedDate
from bot.domain.conversation.action import OpenEntry, OpenScreen, Screen, Unfollow
from bot.domain.conversation.reply import Block, Choice, Link, Moment, Paragraph, Plain, Reply, Span, Strong
from bot.domain.language import Language
from bot.domain.texts import Texts
from bot.services.reminders.store import Claim
from bot.services.spoken_time import spoken_clock, spoken_moment, spoken_occurrence


class ReminderWords:
    """Composes from what the store knows of a date, so a reminder needs no knowledge base."""

    def __init__(self, texts: Callable[[], Texts]) -> None:
        self._texts = texts

    def reminder(self, claim: Claim) -> Reply:
        """Title, date and time in words, place or link, and a choice to stop."""
        texts, language = self._texts(), claim.language
        heading = texts.say("herinnering_kop", language, titel=claim.date.title.get(language))
        where = place_of(claim.date, texts, language)
        blocks: list[Block] = [
            Paragraph((Strong(heading),)),
            Paragraph(moment_of(claim.date, texts, language)),
            *([Paragraph(where)] if where else []),
        ]
        return Reply(blocks=tuple(blocks), choices=self._choices(claim, texts), language=language)

    def _choices(self, claim: Claim, texts: Texts) -> tuple[Choice, ...]:
        event = claim.date.occurrence.event
        choices = [Choice(texts.say("herinnering_meer", claim.language), OpenEntry(event))]
        if claim.scope is not None:
            label = texts.say(f"herinnering_stop_{claim.scope.kind.value}", claim.language)
            choices.append(Choice(label, Unfollow(claim.scope.kind.value, claim.scope.key)))
        choices.append(Choice(texts.say("herinnering_mijn", claim.language), OpenScreen(Screen.REMINDERS)))
        return tuple(choices)


def moment_of(date: AnnouncedDate, texts: Texts, language: Language) -> tuple[Span, ...]:
    """`zaterdag 25 september 2027, 10.00 uur`, and until when where that is known."""
    one = date.occurrence
    if one.all_day:
        return (Plain(spoken_occurrence(one, texts, language)),)
    start = Moment(spoken_moment(one.start, texts, language), one.start)
    if one.end is None or one.end.date() != one.start.date():
        return (start,)
    key = "herinnering_tot_ca" if one.end_approximate else "herinnering_tot"
    return (start, Plain(" " + texts.say(key, language, tijd=spoken_clock(one.end, language))))


def place_of(date: AnnouncedDate, texts: Texts, language: Language) -> tuple[Span, ...]:
    """Where it is: a place, a link, both, or that the link follows; nothing when nothing is known."""
    one = date.occurrence
    spans: list[Span] = []
    if one.place:
        spans.append(Plain(texts.say("herinnering_plaats", language, plaats=one.place)))
    if date.online:
        before = "\n" if spans else ""
        if one.link:
            spans.append(Plain(before + texts.say("herinnering_online", language) + " "))
            spans.append(Link(one.link, one.link))
        else:
            spans.append(Plain(before + texts.say("herinnering_link_volgt", language)))
    return tuple(spans)
