"""`bounced`: a report of a mail server on standard input. The mail program hands it over."""

import asyncio
import sys
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.mail.bounce import refused_addresses
from bot.cli.guard import guarded
from bot.domain.address import Address
from bot.messages.tools import say
from bot.runtime.application import open_state
from bot.runtime.output import show
from bot.runtime.settings import load_config

CHANNEL = "mail"
MOST_BYTES = 5_000_000  # of a report; the rest is the message that came back


@guarded
def bounced(config_file: Path | None) -> int:
    """Addresses that are refused for good get no more; says how many of them were known, not which."""
    addresses = refused_addresses(sys.stdin.buffer.read(MOST_BYTES))
    known = asyncio.run(_refuse(load_config(config_file), addresses)) if addresses else 0
    show(say("bounced_done", refused=str(len(addresses)), known=str(known)))
    return 0


async def _refuse(config: Config, addresses: tuple[str, ...]) -> int:
    store = await open_state(config)
    try:
        now = SystemClock().now()
        return sum([await store.people.refused(Address(CHANNEL, one), now) for one in addresses])
    finally:
        await store.close()
