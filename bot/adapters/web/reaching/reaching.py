"""All that the page needs to reach somebody: it is handed this, or nobody can be reached."""

from dataclasses import dataclass, field
from typing import Protocol

from bot.adapters.web.reaching.asked_for import ConfirmationRate
from bot.adapters.web.reaching.personal_links import SealedLinks
from bot.domain.address import Address
from bot.services.address_keeping import LettingGo
from bot.services.ports.channel import Channel, Listener


class Subscribing(Protocol):
    """What the page needs so that a browser may get notifications."""

    @property
    def public_key(self) -> str:
        """What the browser is shown: base64url."""
        ...

    def address(self, subscription: str) -> Address | None:
        """Where what the browser answered can be reached; None when it is nothing of the kind."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaching:
    """`listener` hears what a person does by a link; `mail` is None where no mail can be sent."""

    links: SealedLinks
    listener: Listener
    keeping: LettingGo
    mail: Channel | None = None
    push: Subscribing | None = None
    """None where no notifications are sent."""
    confirmations: ConfirmationRate = field(default_factory=ConfirmationRate)
