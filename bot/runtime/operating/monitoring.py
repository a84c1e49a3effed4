"""What a running bot tells the program that watches over it."""

import asyncio
from collections.abc import Callable
from functools import partial

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.runtime.application import Application
from bot.runtime.output import notify
from bot.services.health_monitor import HealthMonitor
from bot.services.ports.channel import Channel


async def monitor(
    config: Config,
    house: Application,
    channel: Channel | None,
    knowledge_current: Callable[[], bool],
    stop: asyncio.Event,
) -> None:
    """Beats in the store, and answers on the port of the setting, until `stop`."""
    clock = SystemClock()
    watching = HealthMonitor(
        house.store.health,
        clock,
        channels=(channel.name,) if channel else (),
        revision=lambda: house.current.knowledge.revision,
        knowledge_current=knowledge_current,
        answers=house.conversation.answers,
    )
    if config.metrics_port is None:
        await watching.run(stop)
        return
    from bot.adapters.monitoring.metrics import as_text  # noqa: PLC0415 - only who asked for the port pays for it
    from bot.adapters.monitoring.server import MonitoringPort  # noqa: PLC0415 - the same

    metrics = partial(as_text, lambda: watching.measured, clock.now)
    try:
        port = MonitoringPort(config.metrics_port, watching.findings, metrics)
    except OSError as error:
        notify("metrics_port_taken", port=str(config.metrics_port), why=error.strerror or str(error))
        await watching.run(stop)
        return
    port.start()
    try:
        await watching.run(stop)
    finally:
        await asyncio.to_thread(port.stop)
