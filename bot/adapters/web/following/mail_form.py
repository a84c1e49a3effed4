"""The form that asks for reminders by e-mail: nothing is kept until the owner of the address agrees."""

from bot.adapters.mail_address import mail_address
from bot.adapters.web.following.followed import Followed
from bot.adapters.web.reaching.asked_for import ConfirmationRate
from bot.domain.address import Address
from bot.domain.dialogue.action import Follow
from bot.domain.dialogue.reply import Reply
from bot.domain.reminders.scope import Scope
from bot.services.ports.channel import Channel, Delivered, Refused, Unknown
from bot.services.presentation.context import RenderContext

ALREADY_ENOUGH = "web_mail_verstuurd"  # the same words: nobody learns whose address was given before


async def ask_to_confirm(
    typed: str, wanted: Followed, view: RenderContext, rate: ConfirmationRate, mail: Channel
) -> str:
    """Send the message whose link begins the reminders; the key of the sentence on what became of it."""
    address = mail_address(typed)
    if address is None:
        return "web_mail_geen_adres"
    if not rate.allows(address, view.now):
        return ALREADY_ENOUGH
    delivery = await mail.deliver(Address(mail.name, address), _request(wanted.scope, wanted.title, view))
    match delivery:
        case Delivered() | Unknown():
            return "web_mail_verstuurd"
        case Refused():
            return "web_mail_geweigerd"
        case _:
            return "web_mail_later"


def _request(scope: Scope, title: str, view: RenderContext) -> Reply:
    return Reply(
        blocks=(
            view.heading("mail_bevestig_kop", wat=title),
            view.line("mail_bevestig", wat=title),
            view.line("mail_bevestig_niet"),
        ),
        choices=(view.choice("mail_bevestig_knop", Follow(scope)),),
        language=view.language,
    )
