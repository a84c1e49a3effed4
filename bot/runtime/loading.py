"""From the knowledge folder to what the conversation works with."""

from bot.adapters import calibration_file as calibration
from bot.adapters.config.config import Config
from bot.adapters.knowledge.reading.reader import read
from bot.domain.diagnostics import Severity
from bot.domain.search.confidence.calibration import key_of
from bot.domain.search.matcher import EntryMatcher, Thresholds
from bot.messages.tools import say, tool_language
from bot.runtime.failures import CannotStartError
from bot.runtime.process_tuning import nothing_to_collect
from bot.runtime.settings import knowledge_layers
from bot.services.knowledge_snapshot import KnowledgeSnapshot


def load_snapshot(config: Config) -> KnowledgeSnapshot:
    """Knowledge, texts and matcher. Raises CannotStartError with every error in the files."""
    with nothing_to_collect():
        return _load_snapshot(config)


def _load_snapshot(config: Config) -> KnowledgeSnapshot:
    layers = knowledge_layers(config)
    reading = read(layers, language=tool_language())
    if reading.knowledge is None:
        errors = tuple(problem for problem in reading.problems if problem.severity is Severity.ERROR)
        raise CannotStartError(say("knowledge_wrong"), problems=errors)
    thresholds = Thresholds(answer=config.sure, choose=config.offer, margin=config.margin)
    logistic = calibration.kept(config.state, layers, key_of(reading.knowledge))
    logistic = logistic or calibration.kept_before(layers)
    return KnowledgeSnapshot(
        reading.knowledge, reading.texts, EntryMatcher(reading.knowledge, thresholds, logistic)
    )
