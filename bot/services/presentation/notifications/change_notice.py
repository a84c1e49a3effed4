"""The words of a notice of change, and of the question to an admin that goes before it."""

from collections.abc import Callable, Iterator, Sequence
from zoneinfo import ZoneInfo

from bot.domain.dialogue.action import Decide, OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.reply import Block, Choice, Link, Listing, Paragraph, Plain, Reply, Span, Strong
from bot.domain.events.announced import AnnouncedDate
from bot.domain.language import Language
from bot.domain.reminders.changes import ChangeKind, DateChange
from bot.domain.reminders.notice import Notice, NoticeKind
from bot.domain.texts import Texts
from bot.services.ports.notices import MessageKind, NoticeClaim
from bot.services.presentation.notifications.reminder import moment_of, place_of
from bot.services.presentation.notifications.session_notice import (
    chosen_among,
    session_blocks,
    session_choice,
)
from bot.services.presentation.spoken_time import spoken_occurrence

DATES_SHOWN = 4  # of a notice about more dates the rest is counted


class ChangeNoticeText:
    """Composes from what the notice holds, so it needs no knowledge base."""

    def __init__(self, texts: Callable[[], Texts]) -> None:
        self._texts = texts

    def message(self, claim: NoticeClaim) -> Reply:
        """What this person gets: the notice, or the question about it."""
        if claim.kind is MessageKind.ASK:
            return self.question(claim.notice, claim.language)
        if claim.notice.sessions:
            return self._sessions(claim)
        return self.notice(claim.notice, claim.language, ZoneInfo(claim.zone) if claim.zone else None)

    def _sessions(self, claim: NoticeClaim) -> Reply:
        """What became of the sessions that this person chose, and the way to another one."""
        texts, notice, language = self._texts(), claim.notice, claim.language
        mine = chosen_among(notice.sessions, claim.chosen)
        choices = (session_choice(notice.event, texts, language), *_ways_on(notice, texts, language))
        blocks = tuple(session_blocks(mine, texts, language))
        return Reply(blocks=blocks, choices=choices, language=language)

    def notice(self, notice: Notice, language: Language, own: ZoneInfo | None = None) -> Reply:
        """Old → new of every date that changed, in one message; `own` is the zone that the person chose."""
        texts = self._texts()
        choices = _ways_on(notice, texts, language)
        return Reply(blocks=tuple(_notice(notice, texts, language, own)), choices=choices, language=language)

    def question(self, notice: Notice, language: Language) -> Reply:
        """The text that would go out, to how many people, and the two answers."""
        texts, count = self._texts(), str(notice.recipients)
        removal = notice.kind is NoticeKind.REMOVAL
        kind = "weggehaald" if removal else "vraag"
        asked = texts.say(f"beheer_{kind}", language, aantal=count, titel=notice.title.get(language))
        yes, no = ("afgelasten", "laten_staan") if removal else ("versturen", "niet_versturen")
        return Reply(
            blocks=(Paragraph((Plain(asked),)), *_notice(notice, texts, language)),
            choices=(
                Choice(texts.say(f"beheer_{yes}", language), Decide(notice.id, send=True)),
                Choice(texts.say(f"beheer_{no}", language), Decide(notice.id, send=False)),
            ),
            language=language,
        )


def _ways_on(notice: Notice, texts: Texts, language: Language) -> tuple[Choice, ...]:
    return (
        Choice(texts.say("herinnering_meer", language), OpenEntry(notice.event)),
        Choice(texts.say("herinnering_mijn", language), OpenScreen(Screen.REMINDERS)),
    )


def _notice(notice: Notice, texts: Texts, language: Language, own: ZoneInfo | None = None) -> Iterator[Block]:
    if notice.sessions:
        yield from session_blocks(notice.sessions, texts, language)
        return
    kinds = {kind for change in notice.changes for kind in change.kinds}
    heading = f"wijziging_kop_{next(iter(kinds)).value}" if len(kinds) == 1 else "wijziging_kop"
    yield Paragraph((Strong(texts.say(heading, language, titel=notice.title.get(language))),))
    for change in notice.changes[:DATES_SHOWN]:
        yield from _date(change, texts, language, own)
    rest = len(notice.changes) - DATES_SHOWN
    if rest > 0:
        yield _line(texts.say("wijziging_en_nog", language, aantal=str(rest)))
    if kinds == {ChangeKind.CANCELLED}:
        yield _line(texts.say("wijziging_geen_herinnering", language))
    elif ChangeKind.MOVED in kinds:
        yield _line(texts.say("wijziging_mee_verplaatst", language))


def _date(change: DateChange, texts: Texts, language: Language, own: ZoneInfo | None) -> Iterator[Block]:
    before, after = change.before, change.after
    kinds = change.kinds
    if ChangeKind.MOVED in kinds:
        was = spoken_occurrence(before.occurrence, texts, language, own)
        old: tuple[Span, ...] = (Plain(texts.say("wijziging_was", language, wat=was)),)
        new: tuple[Span, ...] = (Plain(texts.say("wijziging_wordt", language) + " "),)
        yield Listing((old, (*new, *moment_of(after, texts, language, own))))
    else:
        yield Paragraph(moment_of(after, texts, language, own))
    told = [kind for kind in kinds if kind is not ChangeKind.MOVED]
    if told == [ChangeKind.CANCELLED]:
        return
    for kind in told:
        yield from _detail(kind, before, after, texts, language)
    where = place_of(after, texts, language)
    if where and not {ChangeKind.PLACE, ChangeKind.LINK, ChangeKind.LINK_PUBLISHED} & set(told):
        yield Paragraph(where)


def _detail(
    kind: ChangeKind, before: AnnouncedDate, after: AnnouncedDate, texts: Texts, language: Language
) -> Sequence[Block]:
    if kind in (ChangeKind.PLACE, ChangeKind.LINK):
        was = texts.say("wijziging_was", language, wat=_where(before, texts, language))
        return (Listing(((Plain(was),), _now(after, texts, language))),)
    if kind is ChangeKind.LINK_PUBLISHED and after.occurrence.link:
        link = after.occurrence.link
        words = texts.say("herinnering_online", language) + " "
        return (Paragraph((Plain(words), Link(link, link))),)
    return (_line(texts.say(f"wijziging_{kind.value}", language)),)


def _now(after: AnnouncedDate, texts: Texts, language: Language) -> tuple[Span, ...]:
    words = texts.say("wijziging_wordt", language) + " "
    link = after.occurrence.link
    if after.online and link:
        return (Plain(words + texts.say("herinnering_online", language) + " "), Link(link, link))
    return (Plain(words + _where(after, texts, language)),)


def _where(date: AnnouncedDate, texts: Texts, language: Language) -> str:
    if date.online:
        link = date.occurrence.link
        if link is None:
            return texts.say("herinnering_link_volgt", language)
        return f"{texts.say('herinnering_online', language)} {link}"
    return date.occurrence.place or texts.say("wijziging_geen_plaats", language)


def _line(text: str) -> Paragraph:
    return Paragraph((Plain(text),))
