"""Meaning beside words, where the package for it is installed and the operator wants it."""

import asyncio
import logging
from dataclasses import replace
from tempfile import TemporaryFile

from bot.adapters.config.config import Config
from bot.adapters.meaning.encoder import SentenceEncoder, is_installed
from bot.adapters.meaning.vector_file import known_vectors
from bot.domain.search.matcher import EntryMatcher
from bot.domain.search.meaning.meaning import meaning_of, texts_with_meaning
from bot.runtime.application import Application
from bot.runtime.output import notify
from bot.runtime.worker_process import WorkerError, run_worker, work_beside
from bot.services.knowledge_snapshot import KnowledgeSnapshot

log = logging.getLogger(__name__)


def with_meaning(config: Config, current: KnowledgeSnapshot) -> KnowledgeSnapshot:
    """The same, understanding by meaning as well; unchanged without the package.

    Some ten seconds the first time, a second when the vectors of its texts are known.
    """
    if not wants_meaning(config) or not isinstance(current.matcher, EntryMatcher):
        return current
    encoder = SentenceEncoder()
    meaning = meaning_of(
        current.knowledge, encoder, lambda texts: known_vectors(config.state, encoder, texts, _tell)
    )
    return replace(current, matcher=current.matcher.with_meaning(meaning))


def _tell(texts: int) -> None:
    notify("meaning_made", texts=str(texts))


def wants_meaning(config: Config) -> bool:
    """Whether the operator did not refuse it, and the package is installed."""
    return config.meaning and is_installed()


async def add_meaning(config: Config, house: Application, stop: asyncio.Event) -> None:
    """Puts it in place once every vector is known; they are made in a process apart."""
    if not wants_meaning(config) or stop.is_set():
        return
    try:
        with TemporaryFile() as nothing:
            if not await run_worker(__name__, config, nothing, stop):
                return
    except (WorkerError, OSError):
        log.warning("Vectors of sentences could not be made; words alone decide")
        return
    current = house.current
    meant = await asyncio.to_thread(with_meaning, config, current)
    if house.current is current:
        house.recalibrated(meant)


def _make(config: Config) -> None:
    from bot.runtime.loading import load_snapshot  # noqa: PLC0415 - only the process apart pays for reading YAML

    known_vectors(config.state, SentenceEncoder(), texts_with_meaning(load_snapshot(config).knowledge))


if __name__ == "__main__":
    work_beside(_make)
