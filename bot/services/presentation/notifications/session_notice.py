"""The words of a notice about sessions, for who chose them."""

from collections.abc import Collection, Iterator, Sequence

from bot.domain.dialogue.action import OpenPart, Part
from bot.domain.dialogue.reply import Block, Choice, Paragraph, Plain, Strong
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language
from bot.domain.reminders.changes import SessionChange, SessionChangeKind
from bot.domain.texts import Texts
from bot.services.presentation.spoken_time import spoken_round


def chosen_among(changes: Sequence[SessionChange], chosen: Collection[str]) -> Sequence[SessionChange]:
    """What concerns somebody who chose these (ids); everything when that is nothing any more."""
    return [change for change in changes if change.after.id in chosen] or changes


def session_blocks(changes: Sequence[SessionChange], texts: Texts, language: Language) -> Iterator[Block]:
    """A heading, a sentence for each session, and what to do when one is gone."""
    title = changes[0].after.event_title.get(language)
    yield Paragraph((Strong(texts.say("wijziging_kop_sessie", language, titel=title)),))
    for change in changes:
        if change.kind is not None:
            yield _line(_said(change, change.kind, texts, language))
    if any(change.kind is SessionChangeKind.GONE for change in changes):
        yield _line(texts.say("wijziging_sessie_kies", language))


def session_choice(event: EntryId, texts: Texts, language: Language) -> Choice:
    """The way to another session."""
    return Choice(texts.say("knop_sessies", language), OpenPart(event, Part.SESSIONS))


def _said(change: SessionChange, kind: SessionChangeKind, texts: Texts, language: Language) -> str:
    title, now = change.after.title.get(language), spoken_round(change.after, texts, language)
    if kind is SessionChangeKind.MOVED:
        was = spoken_round(change.before, texts, language)
        return texts.say("wijziging_sessie_verplaatst", language, titel=title, was=was, wordt=now)
    return texts.say(f"wijziging_sessie_{kind.value}", language, titel=title, tijden=now)


def _line(text: str) -> Paragraph:
    return Paragraph((Plain(text),))
