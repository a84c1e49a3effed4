"""From the file on one machine to a PostgreSQL server."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from bot.adapters.sqlite.backup import is_in_use
from bot.adapters.sqlite.store import open_store_file
from bot.messages.tools import say
from bot.runtime.application import SQLITE
from bot.runtime.failures import CannotStartError
from bot.services.ports.storage import StorageError

POSTGRES = "postgresql://"


async def move(source: str, target: str) -> Mapping[str, int]:
    """Copies everything; the number of rows of each table. The source stays as it was.

    Raises CannotStartError with what stands in the way: then nothing was copied.
    """
    if not source.startswith(SQLITE) or not target.startswith(POSTGRES):
        raise CannotStartError(say("move_direction"))
    file = Path(source.removeprefix(SQLITE))
    if not await asyncio.to_thread(file.is_file):
        raise CannotStartError(say("move_nothing", file=str(file)))
    if is_in_use(file):
        raise CannotStartError(say("restore_running", file=str(file)))
    try:
        from bot.adapters.postgres.copying import (  # noqa: PLC0415 - an extra
            DifferenceError,
            NotEmptyError,
            copy_everything,
        )
        from bot.adapters.postgres.store import open_store as open_postgres  # noqa: PLC0415 - the same
    except ImportError as error:
        raise CannotStartError(say("storage_extra", file="postgresql://…")) from error
    try:
        into = await open_postgres(target)
        try:
            out_of = await open_store_file(file)
            try:
                return await copy_everything(out_of.database, into.database)
            finally:
                await out_of.close()
        finally:
            await into.close()
    except NotEmptyError as error:
        raise CannotStartError(say("move_not_empty", table=str(error))) from error
    except DifferenceError as error:
        raise CannotStartError(say("move_differs", table=str(error))) from error
    except StorageError as error:
        raise CannotStartError(say(f"storage_{error.problem}", file=str(error.place))) from error
