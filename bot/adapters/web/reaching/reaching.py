"""All that the page needs to reach somebody: it is handed this, or nobody can be reached."""

from dataclasses import dataclass, field

from bot.adapters.web.reaching.asked_for import ConfirmationRate
from bot.adapters.web.reaching.personal_links import SealedLinks
from bot.services.address_keeping import LettingGo
from bot.services.ports.channel import Channel, Listener


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaching:
    """`listener` hears what a person does by a link; `mail` is None where no mail can be sent."""

    links: SealedLinks
    listener: Listener
    keeping: LettingGo
    mail: Channel | None = None
    confirmations: ConfirmationRate = field(default_factory=ConfirmationRate)
