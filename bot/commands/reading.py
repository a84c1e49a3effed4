"""Reading and indexing the knowledge apart: the bot keeps the result, not what it takes to make it."""

import asyncio
import pickle
import sys
from tempfile import TemporaryFile

from bot.adapters.config.config import Config
from bot.app.cannot_start import CannotStartError
from bot.commands.apart import apart, given
from bot.services.conversation.current import Current


async def load_apart(config: Config, stop: asyncio.Event) -> Current | None:
    """Knowledge, texts and matcher; None when `stop` comes first.

    Raises CannotStartError with every error in the files, ApartError.
    """
    with TemporaryFile() as written:  # in memory it would leave a hole of its size
        if not await apart(__name__, config, written, stop):
            return None
        written.seek(0)
        read: Current | CannotStartError = await asyncio.to_thread(pickle.load, written)
    if isinstance(read, CannotStartError):
        raise read
    return read


def _load(config: Config) -> Current | CannotStartError:
    from bot.app.loading import load_current  # noqa: PLC0415 - only the process apart pays for reading YAML

    try:
        return load_current(config)
    except CannotStartError as error:
        return error


if __name__ == "__main__":
    pickle.dump(_load(given()), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
