"""Measuring how sure the matcher may be of this content."""

from dataclasses import replace

from bot.adapters import calibration_file as calibration
from bot.adapters.config.config import Config
from bot.adapters.knowledge.reading.questions import read_questions
from bot.domain.search.confidence.calibration import key_of
from bot.domain.search.matcher import EntryMatcher
from bot.runtime.settings import knowledge_folder
from bot.services.knowledge_snapshot import KnowledgeSnapshot


def measured(config: Config, current: KnowledgeSnapshot) -> KnowledgeSnapshot:
    """The same, as sure as this content allows: seconds of work."""
    if not isinstance(current.matcher, EntryMatcher):
        return current
    logistic = current.matcher.calibrate(read_questions(knowledge_folder(config)).questions)
    return replace(current, matcher=current.matcher.calibrated(logistic))


def keep_measured(config: Config, current: KnowledgeSnapshot) -> None:
    """Measures, and keeps the result in the state folder for this content."""
    if isinstance(matcher := measured(config, current).matcher, EntryMatcher):
        calibration.keep(config.state, key_of(current.knowledge), matcher.logistic)
