"""From an update to the replies to it, errors included."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from bot.adapters.error_code import error_code
from bot.adapters.telegram.sending.send_scheduler import SchedulerClosed
from bot.adapters.telegram.sending.sender import Sender
from bot.adapters.telegram.updates.group_admins import GroupAdmins
from bot.adapters.telegram.updates.update_reader import Inbound
from bot.domain.dialogue.incoming import ChatNews, TextMessage
from bot.domain.dialogue.reply import Reply
from bot.services.conversation.inline import InlineListener
from bot.services.conversation.session import NOTHING
from bot.services.ports.channel import GroupListener

log = logging.getLogger(__name__)


class TelegramListener(GroupListener, InlineListener, Protocol):
    """The conversation, as Telegram needs it."""


class UpdateHandler:
    """Lets the conversation hear what people do and shows them what it says."""

    def __init__(self, listener: TelegramListener, sender: Sender, admins: GroupAdmins) -> None:
        self._listener = listener
        self._inline: InlineListener = listener
        self._sender = sender
        self._admins = admins

    async def handle(self, heard: Inbound) -> bool:
        """Answer. False when the bot stops before an answer left: then it is done after the next start.

        The one place where errors end: the person reads a sentence with a short code, the log has the rest.
        """
        ending = None
        if heard.tap is not None:
            ending = asyncio.create_task(self._sender.end_tap(heard.tap))
            await asyncio.sleep(0)  # the button stops spinning before the answer is made
        try:
            await self._answer(heard)
        except SchedulerClosed:
            return False
        except Exception:
            await self._apologise(heard)
        finally:
            if ending is not None:
                await ending
        return True

    async def _answer(self, heard: Inbound) -> None:
        if isinstance(heard.incoming, TextMessage) and (heard.inline or heard.guest):
            await self._elsewhere(heard, heard.incoming)
            return
        replies = await self._said_to(heard)
        for number, reply in enumerate(replies):
            try:
                await self._sender.show(heard.place, reply, heard.tapped if number == 0 else None)
            except SchedulerClosed:
                if number == 0:
                    raise
                return

    async def _elsewhere(self, heard: Inbound, asked: TextMessage) -> None:
        """In a chat that the bot is not in: cards to choose from, or one answer to who mentioned it."""
        if heard.inline is not None:
            found = await self._inline.suggest(asked.text, asked.client_language)
            await self._sender.answer_inline(heard.inline, found)
        elif heard.guest is not None:
            answer = await self._inline.hear_guest(asked, NOTHING)
            await self._sender.answer_guest(heard.guest, answer.replies[0])

    async def _said_to(self, heard: Inbound) -> Sequence[Reply]:
        what, chat = heard.incoming, heard.place.chat
        if isinstance(what, ChatNews):
            return await self._listener.noticed(what)
        what = replace(what, polls=True)
        if chat < 0:
            what = replace(what, may_change=partial(self._admins.may_change, chat, what.person))
        return await self._listener.hear(what)

    async def _apologise(self, heard: Inbound) -> None:
        code = error_code()
        log.exception("Error %s in answering %s", code, heard.incoming.address)
        if isinstance(heard.incoming, ChatNews) or heard.inline or heard.guest:  # nobody asked anything
            return
        try:
            await self._sender.show(heard.place, await self._listener.failed(heard.incoming, code))
        except SchedulerClosed:
            return
        except Exception:
            log.exception("Error %s could not be told", code)
