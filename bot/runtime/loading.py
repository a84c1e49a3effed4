"""From the knowledge folder to what the conversation works with."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from bot.adapters import calibration_file as calibration
from bot.adapters.config.config import Config
from bot.adapters.knowledge.reading.reader import read
from bot.domain.diagnostics import Severity
from bot.domain.search.confidence.calibration import key_of
from bot.domain.search.matcher import EntryMatcher, Thresholds
from bot.messages.tools import say, tool_language
from bot.runtime.failures import CannotStartError
from bot.runtime.settings import knowledge_folder
from bot.services.knowledge_snapshot import KnowledgeSnapshot


def load_snapshot(config: Config) -> KnowledgeSnapshot:
    """Knowledge, texts and matcher. Raises CannotStartError with every error in the files."""
    with _nothing_to_collect():
        return _load_snapshot(config)


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Reading makes very many objects that all stay: looking for garbage among them costs a fifth more."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _load_snapshot(config: Config) -> KnowledgeSnapshot:
    folder = knowledge_folder(config)
    reading = read(folder, language=tool_language())
    if reading.knowledge is None:
        errors = tuple(problem for problem in reading.problems if problem.severity is Severity.ERROR)
        raise CannotStartError(say("knowledge_wrong"), problems=errors)
    thresholds = Thresholds(answer=config.sure, choose=config.offer, margin=config.margin)
    logistic = calibration.kept(config.state, folder, key_of(reading.knowledge))
    logistic = logistic or calibration.kept_before(folder)
    return KnowledgeSnapshot(
        reading.knowledge, reading.texts, EntryMatcher(reading.knowledge, thresholds, logistic)
    )
