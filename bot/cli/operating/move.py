"""`store move`: from the file on one machine to a PostgreSQL server."""

import asyncio

from bot.cli.guard import guarded
from bot.messages.tools import say
from bot.runtime.operating.moving import move
from bot.runtime.output import show


@guarded
def move_store(source: str, target: str) -> int:
    """Copies and compares everything; all of it, or nothing."""
    counts = asyncio.run(move(source, target))
    show(*(f"{table:>20}  {rows:>8}" for table, rows in counts.items()))
    show(say("move_done", rows=str(sum(counts.values()))))
    return 0
