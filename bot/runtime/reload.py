"""A saved change is taken in while the bot runs; a mistake is told, and the last good knowledge stays."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import date
from zoneinfo import ZoneInfo

from bot.adapters.calendar.watching import calendar_changes
from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.knowledge.source.watching import saves
from bot.domain.diagnostics import Diagnostic, any_error
from bot.runtime.application import Application
from bot.runtime.calendars.telling import tell_of_calendars
from bot.runtime.failures import CannotStartError
from bot.runtime.last_good.admin_reports import AdminReports
from bot.runtime.measure_certainty import understand_better
from bot.runtime.output import notify, tell, tell_problems
from bot.runtime.process_tuning import release_memory
from bot.runtime.read_knowledge import load_in_worker
from bot.runtime.settings import knowledge_paths
from bot.runtime.worker_process import WorkerError
from bot.services.knowledge_snapshot import KnowledgeSnapshot

log = logging.getLogger(__name__)


async def reload_on_save(
    config: Config, house: Application, admins: AdminReports, stop: asyncio.Event
) -> None:
    """Until `stop`. Reading and building happen off the loop; the new whole is put in place at once."""
    measuring: asyncio.Task[None] | None = None
    told = house.current.problems
    try:
        async for _ in _changes(config, stop):
            try:
                current = await load_in_worker(config, stop)
            except (WorkerError, OSError):
                log.exception("A saved change could not be read")
                continue
            except CannotStartError as error:
                notify("reload_wrong")
                tell(*(() if error.problems else error.lines))
                tell_problems(error.problems)
                admins.wrong(error.problems, house.current.texts)
                continue
            if current is None:
                return
            if current.problems != told:
                told = current.problems
                tell_of_calendars(told)
            mended = _tell_admins(told, admins, current)
            if mended or current.knowledge.revision != house.current.knowledge.revision:
                await house.replace(current)
                await asyncio.to_thread(release_memory)
                notify("reload_done", entries=str(len(current.knowledge.entries)))
                if measuring is not None:
                    measuring.cancel()
                measuring = asyncio.create_task(understand_better(config, house, stop))
    finally:
        if measuring is not None:
            measuring.cancel()
            await asyncio.gather(measuring, return_exceptions=True)


def _tell_admins(problems: tuple[Diagnostic, ...], admins: AdminReports, current: KnowledgeSnapshot) -> bool:
    """Whether files that were wrong are right again; a calendar that cannot be read is told."""
    if any_error(problems):
        admins.wrong(problems, current.texts)
        return False
    return admins.mended(current.texts)


async def _changes(config: Config, stop: asyncio.Event) -> AsyncIterator[None]:
    """Every save of an editor, and every change of a calendar of others; those meanwhile count as one."""
    changed, zone, clock = asyncio.Event(), ZoneInfo(config.timezone), SystemClock()

    def today() -> date:
        return clock.now().astimezone(zone).date()

    async def listen(source: AsyncIterator[None]) -> None:
        async for _ in source:
            changed.set()

    sources = [saves(knowledge_paths(config), stop)]
    if config.calendars:
        sources.append(calendar_changes(config.calendars, today, stop))
    listening = [asyncio.create_task(listen(source)) for source in sources]
    stopped = asyncio.create_task(stop.wait())
    try:
        while not stop.is_set():
            waiting = asyncio.create_task(changed.wait())
            await asyncio.wait({waiting, stopped, *listening}, return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
            for one in listening:
                if one.done() and not stop.is_set():
                    one.result()  # raises what ended it
            if changed.is_set():
                changed.clear()
                yield
    finally:
        for task in (stopped, *listening):
            task.cancel()
        await asyncio.gather(stopped, *listening, return_exceptions=True)
