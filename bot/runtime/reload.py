"""A saved change is taken in while the bot runs; a mistake is told, and the last good knowledge stays."""

import asyncio
import logging

from bot.adapters.config.config import Config
from bot.adapters.knowledge.source.watching import saves
from bot.runtime.application import Application
from bot.runtime.failures import CannotStartError
from bot.runtime.last_good.admin_reports import AdminReports
from bot.runtime.measure_certainty import measure_certainty
from bot.runtime.output import notify, tell, tell_problems
from bot.runtime.process_tuning import release_memory
from bot.runtime.read_knowledge import load_in_worker
from bot.runtime.settings import knowledge_layers
from bot.runtime.worker_process import WorkerError

log = logging.getLogger(__name__)


async def reload_on_save(
    config: Config, house: Application, admins: AdminReports, stop: asyncio.Event
) -> None:
    """Until `stop`. Reading and building happen off the loop; the new whole is put in place at once."""
    measuring: asyncio.Task[None] | None = None
    try:
        async for _ in saves(knowledge_layers(config), stop):
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
            if admins.mended(current.texts) or current.knowledge.revision != house.current.knowledge.revision:
                await house.replace(current)
                await asyncio.to_thread(release_memory)
                notify("reload_done", entries=str(len(current.knowledge.entries)))
                if measuring is not None:
                    measuring.cancel()
                measuring = asyncio.create_task(measure_certainty(config, house, stop))
    finally:
        if measuring is not None:
            measuring.cancel()
            await asyncio.gather(measuring, return_exceptions=True)
