"""The channels that reach people at an address they left on the page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.domain.texts import Texts
from bot.runtime.application import Application
from bot.runtime.settings import mail_settings
from bot.services.ports.channel import Channel

if TYPE_CHECKING:
    from bot.adapters.web.reaching.personal_links import SealedLinks


def outward_channels(config: Config, house: Application) -> tuple[Channel, ...]:
    """Those that the operator set up; none by default, and then nothing of them is loaded."""
    mail = mail_settings(config)
    if mail is None:
        return ()
    from bot.adapters.mail.channel import MailChannel  # noqa: PLC0415 - only where mail is sent

    return (MailChannel(mail, _texts(house), sealed_links(config, house), SystemClock()),)


def sealed_links(config: Config, house: Application) -> "SealedLinks":
    """The links in messages to people, by the key that the page has too."""
    from bot.adapters.web.reaching.personal_links import SealedLinks  # noqa: PLC0415 - loads encryption
    from bot.adapters.web.sealing import kept_key  # noqa: PLC0415 - the same

    texts = _texts(house)
    return SealedLinks(
        kept_key(config.state),
        config.web_public_url or "",
        SystemClock(),
        lambda key, language: texts().say(key, language),
    )


def _texts(house: Application) -> Callable[[], Texts]:
    return lambda: house.current.texts
