"""Closing and opening a channel: who may, what people read meanwhile, and what they can still do."""

from dataclasses import dataclass

from bot.domain.address import Address
from bot.domain.dialogue.action import (
    Action,
    Attend,
    Later,
    NotSignedUp,
    OpenScreen,
    Screen,
    SignedUp,
    StopRecurring,
    Unfollow,
)
from bot.domain.dialogue.reply import Reply
from bot.services.conversation.understanding.typed import TypedSwitch
from bot.services.ports.channel import ChannelSwitch
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens import channels

LONGEST_REASON = 300  # characters
_OWN_DATA = frozenset({Screen.STOP, Screen.PRIVACY, Screen.MY_DATA, Screen.FORGET, Screen.FORGET_CONFIRMED})
_BELOW_A_REMINDER = (Unfollow, StopRecurring, Later, SignedUp, NotSignedUp, Attend)


@dataclass(frozen=True, slots=True)
class SwitchHandler:
    """Uses the switch for admins and for who asks something."""

    switch: ChannelSwitch

    def reason(self, address: Address) -> str | None:
        """Why this channel is closed; None while it is open."""
        return self.switch.closed().get(address.channel)

    def do(self, typed: TypedSwitch, view: RenderContext) -> Reply:
        """What an admin typed behind /sluit or /open."""
        channel, _, reason = typed.rest.partition(" ")
        channel, reason = channel.casefold(), " ".join(reason.split())[:LONGEST_REASON]
        if channel not in self.switch.channels or (not typed.opens and not reason):
            return channels.usage(self.switch.channels, self.switch.closed(), view)
        if not typed.opens:
            self.switch.close(channel, reason)
            return channels.said("kanaal_gesloten", view, kanaal=channel, reden=reason)
        self.switch.open(channel)
        still = self.switch.closed().get(channel)
        key = "kanaal_geopend" if still is None else "kanaal_dicht_door_instelling"
        return channels.said(key, view, kanaal=channel)


def works_closed(action: Action | None) -> bool:
    """Whether a closed channel does it all the same: one's own data, and what stands below a reminder."""
    return isinstance(action, _BELOW_A_REMINDER) or (
        isinstance(action, OpenScreen) and action.screen in _OWN_DATA
    )
