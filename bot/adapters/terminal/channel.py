"""The conversation in a terminal or a pipe, and the reminders that arrive meanwhile."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import timedelta
from pathlib import Path

from bot.adapters.error_code import error_code
from bot.adapters.terminal.files import put_down
from bot.adapters.terminal.lines import Lines
from bot.adapters.terminal.numbering import ChoiceNumbers
from bot.adapters.terminal.paper import Paper
from bot.domain.address import Address
from bot.domain.dialogue.incoming import ButtonPress, Incoming, TextMessage
from bot.domain.dialogue.reply import Reply
from bot.services.ports.channel import (
    NOT_BEGUN,
    Ability,
    Begin,
    Delivered,
    Delivery,
    Listener,
    NotReached,
    at_once,
)

NAME = "terminal"
PERSON = Address(NAME, "local")
CLOSED_WAIT = timedelta(minutes=1)  # before another try to reach a terminal that is not open

log = logging.getLogger(__name__)


class TerminalChannel:
    """Implements `bot.services.ports.channel.Channel` for the one person at this terminal, while it is open.

    `greeting` is what is said before the person does anything; `around` surrounds everything that is shown;
    `files` is the folder for files that come with a message.
    """

    def __init__(
        self,
        listener: Listener,
        lines: Lines,
        paper: Paper,
        *,
        files: Path | None = None,
        greeting: str | None = None,
        around: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        self._listener = listener
        self._lines = lines
        self._paper = paper
        self._files = files
        self._greeting = greeting
        self._around = around
        self._numbering = ChoiceNumbers()
        self._open = False
        self._nobody = False

    @property
    def nobody_was_there(self) -> bool:
        """Whether the input ended before it gave a line; known after `run`."""
        return self._nobody

    @property
    def name(self) -> str:
        """`terminal`."""
        return NAME

    @property
    def abilities(self) -> frozenset[Ability]:
        """Messages that nobody asked for arrive while it is open; nothing that was shown changes."""
        return frozenset({Ability.PUSH} if self._files is None else {Ability.PUSH, Ability.FILES})

    async def run(self, stop: asyncio.Event) -> None:
        """Answers line after line, until there are no more or `stop` is set."""
        stopped = asyncio.create_task(stop.wait())
        answered = 0
        with self._around():
            self._open = True
            try:
                if self._greeting is not None:
                    await self._answer(TextMessage(PERSON, self._greeting))
                while (line := await self._next(stopped)) is not None:
                    action = self._numbering.action(line)
                    await self._answer(
                        TextMessage(PERSON, line) if action is None else ButtonPress(PERSON, action)
                    )
                    answered += 1
                self._nobody = answered == 0 and not stop.is_set()
            except BrokenPipeError:
                log.info("Nobody reads the answers any more")
            finally:
                self._open = False
                stopped.cancel()

    async def deliver(
        self,
        address: Address,
        reply: Reply,
        *,
        silent: bool = False,  # noqa: ARG002 — no sound
        begin: Begin = at_once,
    ) -> Delivery:
        """Shows the message at once; a closed terminal or another address is not reached."""
        if not self._open or address != PERSON:
            return NotReached(CLOSED_WAIT, "the terminal is not open")
        if not await begin():
            return NOT_BEGUN
        try:
            self._show(reply)
        except OSError as error:
            return NotReached(CLOSED_WAIT, str(error))
        return Delivered()

    async def _next(self, stopped: asyncio.Task[bool]) -> str | None:
        reading = asyncio.create_task(self._lines.next())
        await asyncio.wait({reading, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if reading.done():
            return reading.result()
        reading.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await reading
        return None

    async def _answer(self, incoming: Incoming) -> None:
        try:
            replies = await self._listener.hear(incoming)
        except Exception:  # the one place where an error in an answer ends
            code = error_code()
            log.exception("Error %s in answering %s", code, incoming.address)
            replies = (await self._listener.failed(incoming, code),)
        self._numbering.begin()
        for reply in replies:
            self._show(reply)

    def _show(self, reply: Reply) -> None:
        shown = reply if self._files is None else put_down(reply, self._files)
        self._paper.show(shown, self._numbering.take(shown.choices))
