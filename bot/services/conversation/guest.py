"""Somebody of whom nothing is kept, as on a web page: what they can do, and what they read instead."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.domain.dialogue.action import (
    Action,
    ChooseLanguage,
    ChooseSession,
    DropSession,
    Follow,
    MakeCalendar,
    NotSignedUp,
    OpenScreen,
    Screen,
    SignedUp,
    changes_something,
)
from bot.domain.dialogue.incoming import Incoming
from bot.domain.dialogue.reply import Reply
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.services.conversation.session import DialogueState
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens import personal

_ABOUT_WHAT_IS_KEPT = frozenset(
    {
        Screen.REMINDERS,
        Screen.SETTINGS,
        Screen.LEAD_TIMES,
        Screen.TIME_ZONE,
        Screen.TIP,
        Screen.MONTHLY,
        Screen.ADMIN,
    }
)


@dataclass(frozen=True, slots=True)
class GuestAnswer:
    """The replies to show, in order, and what a next message may refer to: the guest brings it along."""

    replies: Sequence[Reply]
    remembered: DialogueState


class GuestListener(Protocol):
    """The conversation, as a channel sees it that keeps nothing of anybody."""

    async def hear_guest(
        self, incoming: Incoming, remembered: DialogueState, *, within: bool = True
    ) -> GuestAnswer:
        """The replies, at least one. `within` is False for who asks too fast. Raises as `Listener.hear`."""
        ...

    async def failed(self, incoming: Incoming, code: str) -> Reply:
        """What to say when `hear_guest` raised: one sentence with the short code that the log carries."""
        ...


def to_guest(action: Action, view: RenderContext) -> Reply | None:  # noqa: PLR0911 — one line for each
    """What a guest reads in the place of what would be kept; None for what needs no keeping."""
    match action:
        case ChooseLanguage(language):
            return personal.language(language, view.speaking(language or view.language))
        case Follow(scope):
            return _cannot_remind(scope, view)
        case ChooseSession(event) | DropSession(event) | SignedUp(event) | NotSignedUp(event) if event:
            return _cannot_remind(Scope(ScopeKind.EVENT, event), view)
        case OpenScreen(Screen.MY_DATA):
            return _told_of_messages(personal.my_data(None, (), 0, view), view)
        case OpenScreen(Screen.FORGET | Screen.FORGET_CONFIRMED):
            return _told_of_messages(personal.forgotten(False, view), view)
        case OpenScreen(Screen.STOP):
            return personal.stop(0, view)
        case OpenScreen(screen) if screen in _ABOUT_WHAT_IS_KEPT:
            return _cannot_remind(EVERYTHING, view)
        case _ if changes_something(action):
            return _cannot_remind(EVERYTHING, view)
        case _:
            return None


def _told_of_messages(reply: Reply, view: RenderContext) -> Reply:
    """With the way to what is kept for messages: a guest who gets them is nobody here."""
    return replace(reply, blocks=(*reply.blocks, view.line("gast_berichten")))


def _cannot_remind(scope: Scope, view: RenderContext) -> Reply:
    """Why no reminder comes in this conversation, and what does work: another way, or one's own calendar."""
    return Reply(
        blocks=(view.line("gast_bewaart_niets"), view.line("gast_agenda")),
        choices=(
            view.choice("knop_hoe_volgen", Follow(scope)),
            view.choice("knop_in_agenda", MakeCalendar(scope)),
            view.choice("knop_agenda", OpenScreen(Screen.AGENDA)),
            view.menu(),
        ),
        language=view.language,
    )
