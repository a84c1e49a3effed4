"""The channels that reach people at an address they left on the page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.webpush.settings import PushSettings
from bot.adapters.webpush.vapid import KEY_FILE, VapidKey
from bot.domain.texts import Texts
from bot.runtime.application import Application
from bot.runtime.settings import mail_settings, push_settings
from bot.services.ports.channel import Channel

if TYPE_CHECKING:
    from bot.adapters.web.reaching.personal_links import SealedLinks


def outward_channels(config: Config, house: Application) -> tuple[Channel, ...]:
    """Those that the operator set up; none by default, and then nothing of them is loaded."""
    channels: list[Channel] = []
    mail, push = mail_settings(config), push_settings(config)
    if mail is None and push is None:
        return ()
    links = sealed_links(config, house)
    if mail is not None:
        from bot.adapters.mail.channel import MailChannel  # noqa: PLC0415 - only where mail is sent

        channels.append(MailChannel(mail, _texts(house), links, SystemClock()))
    if push is not None:
        from bot.adapters.webpush.channel import PushChannel  # noqa: PLC0415 - only where it is used

        channels.append(PushChannel(push, vapid_key(config, push), links, SystemClock()))
    return tuple(channels)


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


def vapid_key(config: Config, push: PushSettings) -> VapidKey:
    """Who we are to push services."""
    return VapidKey(config.state / KEY_FILE, push.contact)


def _texts(house: Application) -> Callable[[], Texts]:
    return lambda: house.current.texts
