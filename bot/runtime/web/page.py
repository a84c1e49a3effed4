"""The page joined: its site, its application, its server."""

import asyncio

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.web.application import web_application
from bot.adapters.web.listening import ListeningPort
from bot.adapters.web.network_rate import NAME
from bot.adapters.web.reaching.reaching import Reaching
from bot.adapters.web.sealing import Seal, kept_key
from bot.adapters.web.server import serve
from bot.adapters.web.settings import WebSettings
from bot.adapters.web.site import Site
from bot.adapters.webpush.subscription import PushSubscribing
from bot.messages.tools import say
from bot.runtime.application import Application
from bot.runtime.failures import CannotStartError
from bot.runtime.outward.channels import outward_channels, sealed_links, vapid_key
from bot.runtime.settings import conversation_settings, push_settings
from bot.runtime.supervisor import Serving
from bot.services.address_keeping import AddressKeeping
from bot.services.conversation.single_question import SingleQuestion


def serve_page(config: Config, house: Application, port: ListeningPort) -> Serving:
    """Answers on the page until it is told to stop. Raises CannotStartError for a theme that is not there."""
    conversation, clock = conversation_settings(config), SystemClock()
    settings = web_settings(config)
    site = Site(
        current=lambda: house.current,
        listener=house.conversation,
        single=SingleQuestion(lambda: house.current, clock, conversation),
        clock=clock,
        conversation=conversation,
        settings=settings,
        seal=Seal(kept_key(config.state)),
        sequences=house.store.calendars.sequences,
        closed=lambda: house.switch.closed().get(NAME),
        reaching=_reaching(config, house),
    )
    try:
        application = web_application(site)
    except OSError as error:
        raise CannotStartError(
            say("web_theme", file=str(config.web_theme), why=str(error.strerror))
        ) from None

    async def serving(stop: asyncio.Event) -> None:
        await serve(application, port, settings, stop)

    return serving


def _reaching(config: Config, house: Application) -> Reaching | None:
    channels = {one.name: one for one in outward_channels(config, house)}
    if not channels:
        return None
    push = push_settings(config)
    return Reaching(
        links=sealed_links(config, house),
        listener=house.conversation,
        keeping=AddressKeeping(house.store.people, house.store.recurring),
        mail=channels.get("mail"),
        push=None if push is None else PushSubscribing(vapid_key(config, push), push.services),
    )


def web_settings(config: Config) -> WebSettings:
    """The part of the settings that the page needs."""
    return WebSettings(
        host=config.web_address[0] if config.web_address else "127.0.0.1",
        public_url=config.web_public_url,
        frame_ancestors=config.web_frame_ancestors,
        theme=config.web_theme,
        proxies=config.web_proxies,
        cors_origins=config.web_cors_origins,
        per_network=config.per_network,
    )
