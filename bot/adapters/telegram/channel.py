"""The channel: the bot on Telegram from its start to its orderly stop."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from telegram import Bot
from telegram.error import InvalidToken

from bot.adapters.telegram import redact
from bot.adapters.telegram.chat_thread import CHANNEL, ChatThread
from bot.adapters.telegram.json_fields import JsonObject
from bot.adapters.telegram.operator import Notify, StartupError
from bot.adapters.telegram.rendering.menu import MenuItem, set_menu
from bot.adapters.telegram.request import UpdatesRequest, make_bot
from bot.adapters.telegram.sending.send_scheduler import SendScheduler
from bot.adapters.telegram.sending.sender import Sender
from bot.adapters.telegram.settings import TelegramSettings
from bot.adapters.telegram.updates.chat_queue import ChatQueues
from bot.adapters.telegram.updates.group_admins import GroupAdmins
from bot.adapters.telegram.updates.once import Once
from bot.adapters.telegram.updates.poller import Poller
from bot.adapters.telegram.updates.update_handler import TelegramListener, UpdateHandler
from bot.adapters.telegram.updates.update_reader import Inbound, UnreadableUpdateError, UpdateReader
from bot.domain.address import Address
from bot.domain.dialogue.reply import Reply
from bot.domain.language import Language
from bot.services.ports.channel import Ability, Begin, Delivery, Refused, at_once

IN_FLIGHT = 5  # messages at most; more are slower with Telegram near, no faster than the rate elsewhere
BROADCASTS = 4  # of those: 28 a second need no more as long as each takes less than 140 ms
PATIENT_STOP = 1.2  # seconds after which nothing that waits for its turn is sent any more
LONGEST_STOP = 7.0  # seconds after which a call without an answer is let go

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Commands:
    """The menu per language, and every name and alias that the bot answers to."""

    menu: Mapping[Language, Sequence[MenuItem]] = field(default_factory=dict)
    names: Collection[str] = ()
    default: Language = Language.NL


class TelegramChannel:
    """Implements `Channel`. `run` once; `deliver` at any time, also while it is not connected."""

    name = CHANNEL
    abilities = frozenset({Ability.EDIT, Ability.PUSH, Ability.FILES})

    def __init__(
        self,
        settings: TelegramSettings,
        listener: TelegramListener,
        *,
        commands: Commands,
        notify: Notify,
        called: Callable[[str], None] | None = None,
    ) -> None:
        """`called` is told the name of the bot, without @, as soon as Telegram says it.

        Raises StartupError for an empty token. From here on the token is in no log line.
        """
        redact.hide(settings.token)
        try:
            updates = UpdatesRequest()
            self._bot: Bot = make_bot(settings, updates)
        except InvalidToken:
            raise StartupError("telegram_wrong_token") from None
        self._commands = commands
        self._unreadable = 0
        self._notify = notify
        self._called = called
        self._scheduler = SendScheduler(
            settings.send_rate,
            settings.send_rate_chat,
            in_flight=IN_FLIGHT,
            broadcasts=BROADCASTS,
            time=_loop_time,
        )
        self._sender = Sender(self._bot, self._scheduler)
        self._handlers = UpdateHandler(
            listener, self._sender, GroupAdmins(self._bot, settings.group_changes, _loop_time)
        )
        self._poller = Poller(self._bot, updates, notify)

    async def deliver(
        self, address: Address, reply: Reply, *, silent: bool = False, begin: Begin = at_once
    ) -> Delivery:
        """See `Channel`."""
        try:
            place = ChatThread.of(address)
        except ValueError:
            return Refused("no_such_address")
        return await self._sender.deliver(place, reply, silent=silent, begin=begin)

    async def run(self, stop: asyncio.Event) -> None:
        """Answer people until `stop` is set; then finish what was begun, at most 10 s, usually at once.

        Raises StartupError when Telegram does not know the token.
        """
        lanes = ChatQueues(self._handlers.handle)
        try:
            if await _unless(stop, self._poller.connect()):
                if self._called is not None:
                    self._called(self._bot.username)
                self._notify("telegram_connected", name=f"@{self._bot.username}")
                await _unless(stop, self._serve(lanes))
        finally:
            await self._end(lanes)

    async def _serve(self, lanes: ChatQueues[Inbound]) -> None:
        reader = UpdateReader(self._bot.bot, self._commands.names)
        menu = asyncio.create_task(set_menu(self._bot, self._commands.menu, self._commands.default))

        def put(number: int, heard: Inbound) -> None:
            lanes.put(heard.place.address.id, number, heard)

        once = Once(put)

        def take(number: int, update: JsonObject) -> None:
            try:
                heard = reader.read(update)
            except UnreadableUpdateError as error:
                self._unreadable += 1
                log.warning("Update %d (%s) cannot be read; %d so far", number, error.kind, self._unreadable)
                return
            if heard is not None:
                once.take(number, heard)

        try:
            await self._poller.run(take, lanes)
        finally:
            menu.cancel()

    async def _end(self, lanes: ChatQueues[Inbound]) -> None:
        closing = asyncio.get_running_loop().call_later(PATIENT_STOP, self._scheduler.close)
        await lanes.end(LONGEST_STOP)
        closing.cancel()
        self._scheduler.close()
        await self._poller.confirm(lanes.oldest)
        await self._bot.shutdown()


async def _unless(stop: asyncio.Event, deed: Awaitable[None]) -> bool:
    """Do it, but let go of it as soon as `stop` is set. True when it was done before that."""
    doing = asyncio.ensure_future(deed)
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({doing, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not doing.done():
            return False
        await doing
        return True
    finally:
        for task in (doing, stopping):
            task.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await task


def _loop_time() -> float:
    return asyncio.get_running_loop().time()
