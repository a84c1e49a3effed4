"""From an update to the replies to it, errors included."""

import asyncio
import logging

from bot.adapters.telegram.reading import Heard
from bot.adapters.telegram.sender import Sender
from bot.adapters.telegram.turnstile import TurnstileClosed
from bot.services.channel import Listener
from bot.services.error_code import error_code

log = logging.getLogger(__name__)


class Handlers:
    """Lets the conversation hear what people do and shows them what it says."""

    def __init__(self, listener: Listener, sender: Sender) -> None:
        self._listener = listener
        self._sender = sender

    async def handle(self, heard: Heard) -> bool:
        """Answer. False when the bot stops before an answer left: then it is done after the next start.

        The one place where errors end: the person reads a sentence with a short code, the log has the rest.
        """
        ending = None
        if heard.tap is not None:
            ending = asyncio.create_task(self._sender.end_tap(heard.tap))
            await asyncio.sleep(0)  # the button stops spinning before the answer is made
        try:
            await self._answer(heard)
        except TurnstileClosed:
            return False
        except Exception:
            await self._apologise(heard)
        finally:
            if ending is not None:
                await ending
        return True

    async def _answer(self, heard: Heard) -> None:
        replies = await self._listener.hear(heard.incoming)
        for number, reply in enumerate(replies):
            try:
                await self._sender.show(heard.place, reply, heard.tapped if number == 0 else None)
            except TurnstileClosed:
                if number == 0:
                    raise
                return

    async def _apologise(self, heard: Heard) -> None:
        code = error_code()
        log.exception("Error %s in answering %s", code, heard.incoming.address)
        try:
            await self._sender.show(heard.place, await self._listener.failed(heard.incoming, code))
        except TurnstileClosed:
            return
        except Exception:
            log.exception("Error %s could not be told", code)
