"""Telling the admins on a channel that the knowledge has mistakes, and that it is right again."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from bot.adapters.config.config import Config
from bot.domain.diagnostics import Diagnostic, Severity
from bot.domain.dialogue.reply import Reply
from bot.domain.language import Language
from bot.domain.texts import Texts
from bot.runtime.settings import notice_settings
from bot.services.editing.report import mended_lines, wrong_lines
from bot.services.periodic import pause
from bot.services.ports.channel import Channel, NotReached
from bot.services.presentation.notifications.broken_knowledge import broken_knowledge, mended_knowledge

LONGEST_WAIT = timedelta(minutes=5)  # between two tries while the channel cannot be reached


class AdminReports:
    """Keeps what is to be told until the channel took it: the newest only, and nothing twice in a row.

    Messages make no sound. Without a channel, or on one without admins, nobody hears anything.
    """

    def __init__(self, config: Config, channel: Channel | None) -> None:
        name = channel.name if channel is not None else None
        self._admins = [one for one in notice_settings(config).admins if one.channel == name]
        self._language = config.language
        self._channel = channel
        self._waiting: asyncio.Queue[Reply] = asyncio.Queue()
        self._told: tuple[Diagnostic, ...] = ()

    @property
    def knowledge_current(self) -> bool:
        """Whether the files hold no mistake that was told and not mended since."""
        return not self._told

    def wrong(self, problems: Sequence[Diagnostic], texts: Texts, *, at_start: bool = False) -> None:
        """These mistakes stand in the files; what was right before is in use. A tip is none."""
        problems = tuple(one for one in problems if one.severity is Severity.ERROR)
        if problems and problems != self._told:
            self._told = problems
            said = [said_of(one, self._language) for one in problems]
            self._waiting.put_nowait(broken_knowledge(said, texts, self._language, at_start=at_start))

    def mended(self, texts: Texts) -> bool:
        """The files are right, and in use; whether they were wrong before."""
        were_wrong = bool(self._told)
        if were_wrong:
            self._told = ()
            self._waiting.put_nowait(mended_knowledge(texts, self._language))
        return were_wrong

    async def run(self, stop: asyncio.Event) -> None:
        """Tell the admins, until `stop`."""
        stopped = asyncio.create_task(stop.wait())
        while not stop.is_set():
            next_one = asyncio.create_task(self._waiting.get())
            await asyncio.wait({next_one, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if not next_one.done():
                next_one.cancel()
                return
            reply = next_one.result()
            while not self._waiting.empty():
                reply = self._waiting.get_nowait()
            for admin in self._admins:
                while self._channel is not None and not stop.is_set():
                    delivery = await self._channel.deliver(admin, reply, silent=True)
                    if not isinstance(delivery, NotReached):
                        break
                    await pause(min(delivery.wait, LONGEST_WAIT), stop)


def said_of(one: Diagnostic, language: Language) -> tuple[str, str]:
    """What is wrong, and the lines that mend it: empty when none were proved."""
    return "\n".join(wrong_lines(one, language)), "\n".join(mended_lines(one, language))
