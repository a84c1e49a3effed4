"""Asking whether a card helped, once its reader reads on, and hearing the answer."""

from dataclasses import replace

from bot.domain.dialogue.action import Judge, OpenEntry, OpenPart, OpenScreen, Part, Screen
from bot.domain.dialogue.reply import MAX_CHOICES, Reply
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.referral import Referral
from bot.domain.usage.entry_use import KINDS_OF_NOT_QUITE, Use
from bot.services.conversation.turn import Turn, TurnResult, gone
from bot.services.presentation.context import RenderContext
from bot.services.usage.counting import UsageCounting

_ANSWERS = (Use.HELPED, Use.NOT_QUITE)
_TAPPED = frozenset({*_ANSWERS, *KINDS_OF_NOT_QUITE})


class FeedbackHandler:
    """Counts what is shown and what people say of it. Asks once about a card, never below the first look."""

    def __init__(self, usage: UsageCounting) -> None:
        self._usage = usage

    def after(self, result: TurnResult, turn: Turn) -> TurnResult:
        """The same result; with the question below it when the person reads on in a card shown before."""
        entry, before = result.entry, turn.remembered
        if entry is None or result.judges is not None:
            return result
        if entry != before.card:
            self._usage.used(Use.SHOWN, entry)
            return result
        if not self._usage.settings.feedback or entry in before.asked:
            return result
        if not _is_worth_asking(entry, turn.view):
            return result
        *others, last = result.replies
        asking = _asking(last, entry, turn.view.speaking(last.language))
        return result if asking is None else replace(result, replies=(*others, asking), asks=entry)

    def judged(self, action: Judge, turn: Turn) -> TurnResult:
        """Thanks; after "not quite" with the kinds of it. An answer counts once in a conversation."""
        entry = turn.view.knowledge.find(action.entry)
        if entry is None or action.use not in _TAPPED:
            return gone(turn.view)
        first = action.use in _ANSWERS
        if not first or entry.id not in turn.remembered.judged:
            self._usage.used(action.use, entry.id)
        reply = (
            _what_kind(entry.id, turn.view) if action.use is Use.NOT_QUITE else _thanks(entry.id, turn.view)
        )
        return TurnResult((reply,), entry=entry.id, judges=entry.id)

    def none_of_these(self, turn: Turn) -> None:
        """None of the titles offered last was meant."""
        offered = [one.action.entry for one in turn.remembered.choices if isinstance(one.action, OpenEntry)]
        self._usage.used(Use.NOT_MEANT, *offered)


def _is_worth_asking(entry_id: EntryId, view: RenderContext) -> bool:
    """Not about small talk and dates, and nobody in danger is asked anything."""
    entry = view.knowledge.find(entry_id)
    if entry is None or entry_id.kind in (Kind.SMALLTALK, Kind.EVENT):
        return False
    return not (isinstance(entry, Referral) and entry.crisis)


def _asking(reply: Reply, entry: EntryId, view: RenderContext) -> Reply | None:
    """The reply with the question, before its last choice; None when only what it is about would make room.

    What goes to make room is the way to a screen, which the menu has too, and sharing.
    """
    answers = tuple(view.choice(f"knop_oordeel_{use.value}", Judge(entry, use)) for use in _ANSWERS)
    *own, last = reply.choices or (view.menu(),)
    too_many = len(own) + 1 + len(answers) - MAX_CHOICES
    sharing = OpenPart(entry, Part.SHARE)
    spare = [one for one in own if isinstance(one.action, OpenScreen) or one.action == sharing]
    if too_many > len(spare):
        return None
    dropped = spare[len(spare) - too_many :] if too_many > 0 else []
    kept = tuple(one for one in own if one not in dropped)
    return replace(reply, blocks=(*reply.blocks, view.line("oordeel_vraag")), choices=(*kept, *answers, last))


def _what_kind(entry: EntryId, view: RenderContext) -> Reply:
    kinds = tuple(view.choice(f"knop_oordeel_{use.value}", Judge(entry, use)) for use in KINDS_OF_NOT_QUITE)
    return Reply(
        blocks=(view.line("oordeel_welke"),),
        choices=(*kinds, view.choice("knop_contact", OpenScreen(Screen.CONTACT)), view.menu()),
        language=view.language,
    )


def _thanks(entry: EntryId, view: RenderContext) -> Reply:
    found = view.knowledge.find(entry)
    back = (
        (view.choice("knop_terug_kaart", OpenEntry(entry), titel=view.title(found)),)
        if found is not None
        else ()
    )
    return Reply(blocks=(view.line("oordeel_dank"),), choices=(*back, view.menu()), language=view.language)
