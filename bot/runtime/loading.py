"""From the knowledge folder to what the conversation works with."""

from bot.adapters import calibration_file as calibration
from bot.adapters.config.config import Config
from bot.adapters.knowledge.reading.reader import read
from bot.domain.diagnostics import Severity
from bot.domain.search.confidence.calibration import key_of
from bot.domain.search.matcher import EntryMatcher, Thresholds
from bot.messages.tools import say, tool_language
from bot.runtime.calendars.taking_in import read_calendars, with_events
from bot.runtime.failures import CannotStartError
from bot.runtime.process_tuning import nothing_to_collect
from bot.runtime.settings import knowledge_layers
from bot.services.knowledge_snapshot import KnowledgeSnapshot


def load_snapshot(config: Config, *, keeps: bool = False) -> KnowledgeSnapshot:
    """Knowledge, the calendars' events with it, texts and matcher.

    `keeps` is whether calendars that can be read are kept for when they no longer can. Raises
    CannotStartError with every error in the editors' files.
    """
    with nothing_to_collect():
        return _load_snapshot(config, keeps)


def _load_snapshot(config: Config, keeps: bool) -> KnowledgeSnapshot:
    layers = knowledge_layers(config)
    reading = read(layers, language=tool_language())
    if reading.knowledge is None:
        errors = tuple(problem for problem in reading.problems if problem.severity is Severity.ERROR)
        raise CannotStartError(say("knowledge_wrong"), problems=errors)
    thresholds = Thresholds(answer=config.sure, choose=config.offer, margin=config.margin)
    calendars = read_calendars(config, reading.knowledge, keeps=keeps)
    knowledge = with_events(reading.knowledge, calendars.events, calendars.revision)
    logistic = calibration.kept(config.state, layers, key_of(knowledge)) or calibration.kept_before(layers)
    return KnowledgeSnapshot(
        knowledge,
        reading.texts,
        EntryMatcher(knowledge, thresholds, logistic),
        calendars.problems,
        reading.knowledge.revision,
    )
