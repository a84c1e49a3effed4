"""`health`: whether the bot of this store is well. Changes nothing."""

import asyncio
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.cli.guard import guarded
from bot.domain.health import VitalSigns, examine
from bot.messages.tools import say
from bot.runtime.application import has_state, open_state
from bot.runtime.output import show
from bot.runtime.settings import load_config
from bot.services.health_monitor import Measurements


@guarded
def health(config_file: Path | None, *, as_json: bool, prometheus: bool) -> int:
    """One line for each check; 1 when one of them is not well."""
    config, clock = load_config(config_file), SystemClock()
    measured = asyncio.run(_measure(config))
    findings = examine(measured.signs, clock.now())
    if prometheus:
        from bot.adapters.monitoring.metrics import as_text  # noqa: PLC0415 - the library is slow to import

        show(as_text(lambda: measured, clock.now).decode().rstrip())
    elif as_json:
        from bot.adapters.monitoring.server import health_as_json  # noqa: PLC0415 - the same

        show(health_as_json(findings))
    else:
        for one in findings:
            how = "well" if one.healthy else "never" if one.seconds is None else "wrong"
            show(say(f"health_{one.check}_{how}", seconds=str(one.seconds)))
    return int(not all(one.healthy for one in findings))


async def _measure(config: Config) -> Measurements:
    """What the store tells; a bot that never ran has nothing to tell, and no store is made for it."""
    if not has_state(config):
        return Measurements()
    store = await open_state(config)
    try:
        beat = await store.health.last_beat()
        if beat is None:
            return Measurements()
        waiting = await store.health.waiting_since(SystemClock().now(), beat.channels)
        signs = VitalSigns(beat.at, beat.at, False, beat.knowledge_current, waiting)
        return Measurements(signs, beat.knowledge_since, await store.health.reminder_counts())
    finally:
        await store.close()
