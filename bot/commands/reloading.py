"""A saved change is taken in while the bot runs; a mistake is told, and the last good knowledge stays."""

import asyncio
from pathlib import Path

from bot import app
from bot.adapters.config.config import Config
from bot.adapters.knowledge.watching import saves
from bot.commands.aside import aside
from bot.commands.certainty import measure_certainty
from bot.commands.guard import lines_of, tell
from bot.commands.memory import hand_back
from bot.messages.tools import say


async def reload_on_save(config: Config, house: app.House, stop: asyncio.Event) -> None:
    """Until `stop`. Reading and building happen off the loop; the new whole is put in place at once."""
    folder: Path = app.knowledge_folder(config)
    measuring: asyncio.Task[None] | None = None
    try:
        async for _ in saves(folder, stop):
            try:
                current = await aside(lambda: app.load_current(config), stop)
            except app.CannotStartError as error:
                tell(say("reload_wrong"), *lines_of(error.problems))
                continue
            if current is None:
                return
            if current.knowledge.revision != house.current.knowledge.revision:
                await house.replace(current)
                await asyncio.to_thread(hand_back)
                tell(say("reload_done", entries=str(len(current.knowledge.entries))))
                if measuring is not None:
                    measuring.cancel()
                measuring = asyncio.create_task(measure_certainty(config, house, stop))
    finally:
        if measuring is not None:
            measuring.cancel()
            await asyncio.gather(measuring, return_exceptions=True)
