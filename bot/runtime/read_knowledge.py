"""Reading and indexing the knowledge apart: the bot keeps the result, not what it takes to make it."""

import asyncio
import pickle
import sys
from tempfile import TemporaryFile

from bot.adapters.config.config import Config
from bot.adapters.knowledge import last_good
from bot.runtime.failures import CannotStartError
from bot.runtime.settings import knowledge_paths
from bot.runtime.worker_process import received_config, run_worker
from bot.services.knowledge_snapshot import KnowledgeSnapshot


async def load_in_worker(config: Config, stop: asyncio.Event) -> KnowledgeSnapshot | None:
    """Knowledge, texts and matcher, which are kept as the last that was right; None when `stop` comes first.

    Raises CannotStartError with every error in the files, WorkerError.
    """
    with TemporaryFile() as written:  # in memory it would leave a hole of its size
        if not await run_worker(__name__, config, written, stop):
            return None
        written.seek(0)
        read: KnowledgeSnapshot | CannotStartError = await asyncio.to_thread(pickle.load, written)
    if isinstance(read, CannotStartError):
        raise read
    return read


def _load(config: Config) -> KnowledgeSnapshot | CannotStartError:
    from bot.runtime.loading import load_snapshot  # noqa: PLC0415 - only the process apart pays for reading YAML

    try:
        current = load_snapshot(config, keeps=True)
    except CannotStartError as error:
        return error
    last_good.keep(config.state, knowledge_paths(config), current.files_revision)
    return current


if __name__ == "__main__":
    pickle.dump(_load(received_config()), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
