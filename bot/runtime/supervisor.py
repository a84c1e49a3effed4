"""A channel, the reminders and the background tasks, side by side, until somebody says stop."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from types import FrameType

from bot.adapters.config.config import Config
from bot.domain.diagnostics import Diagnostic
from bot.runtime.application import Application
from bot.runtime.failures import INTERRUPTED
from bot.runtime.last_good.admin_reports import AdminReports
from bot.runtime.measure_certainty import understand_better
from bot.runtime.operating.monitoring import monitor
from bot.runtime.outward.channels import outward_channels
from bot.runtime.reload import reload_on_save
from bot.services.ports.channel import Channel

Serving = Callable[[asyncio.Event], Awaitable[None]]
"""Works until the event is set, then ends in an orderly way."""


async def serve(channel: Serving, *others: Serving) -> None:
    """Runs until the channel ends, one of the others fails, or the first signal; a second exits at once."""
    stop = asyncio.Event()
    _stop_on_signal(stop)
    main = asyncio.create_task(_then_stop(channel, stop))
    tasks = [main, *(asyncio.create_task(_or_stop(other, stop)) for other in others)]
    try:
        await asyncio.gather(*tasks)
    finally:
        stop.set()
        await _end(tasks)


async def _then_stop(channel: Serving, stop: asyncio.Event) -> None:
    try:
        await channel(stop)
    finally:
        stop.set()


async def _or_stop(other: Serving, stop: asyncio.Event) -> None:
    try:
        await other(stop)
    except BaseException:
        stop.set()
        raise


async def _end(tasks: Iterable[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await task


def _stop_on_signal(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()

    def first_or_second() -> None:
        if stop.is_set():
            os._exit(INTERRUPTED)
        stop.set()

    def from_thread(_number: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(first_or_second)

    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, first_or_second)
        except NotImplementedError:  # Windows
            signal.signal(number, from_thread)


def background_tasks(
    config: Config, house: Application, channel: Channel | None, problems: Sequence[Diagnostic]
) -> tuple[Serving, ...]:
    """The plan, the reminders over every channel, and taking in saves; `problems` are told."""
    admins = AdminReports(config, channel)
    admins.wrong(problems, house.current.texts, at_start=True)
    channels = {one.name: one for one in (channel, *outward_channels(config, house)) if one is not None}
    sending = (house.dispatcher(channels).run,) if channels else ()
    always = (
        house.planner.run,
        house.notices.run,
        house.waves.run,
        house.recurring.run,
        house.usage.run,
        house.retention.run,
        *sending,
        partial(understand_better, config, house),
        admins.run,
        partial(monitor, config, house, channel, lambda: admins.knowledge_current),
    )
    return (*always, partial(reload_on_save, config, house, admins)) if config.reload else always
