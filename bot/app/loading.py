"""From the knowledge folder to what the conversation works with."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import bot
from bot.adapters import calibration
from bot.adapters.config.config import Config
from bot.adapters.knowledge.reader import read
from bot.app.cannot_start import CannotStartError
from bot.domain.matching.calibration import key_of
from bot.domain.matching.matcher import EntryMatcher, Thresholds
from bot.domain.problem import Severity
from bot.messages.tools import say, tool_language
from bot.services.conversation.current import Current

_PACKAGE = Path(bot.__file__).parent
_IN_WHEEL, _IN_CHECKOUT = _PACKAGE / "packaged_knowledge", _PACKAGE.parent / "knowledge"
PACKAGED_KNOWLEDGE = _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT


def knowledge_folder(config: Config) -> Path:
    """The setting, else ./knowledge, else the packaged copy. Raises CannotStartError when it is not there."""
    folder = config.knowledge or (Path("knowledge") if Path("knowledge").is_dir() else PACKAGED_KNOWLEDGE)
    if not folder.is_dir():
        raise CannotStartError(say("knowledge_missing", folder=str(folder)))
    return folder


def load_current(config: Config) -> Current:
    """Knowledge, texts and matcher. Raises CannotStartError with every error in the files."""
    with _nothing_to_collect():
        return _load_current(config)


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Reading makes very many objects that all stay: looking for garbage among them costs a fifth more."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _load_current(config: Config) -> Current:
    reading = read(knowledge_folder(config), language=tool_language())
    if reading.knowledge is None:
        errors = tuple(problem for problem in reading.problems if problem.severity is Severity.ERROR)
        raise CannotStartError(say("knowledge_wrong"), problems=errors)
    thresholds = Thresholds(answer=config.sure, choose=config.offer, margin=config.margin)
    logistic = calibration.kept(config.state, key_of(reading.knowledge))
    return Current(reading.knowledge, reading.texts, EntryMatcher(reading.knowledge, thresholds, logistic))
