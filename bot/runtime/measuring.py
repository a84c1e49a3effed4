"""Measuring how sure the matcher may be of this content."""

from dataclasses import replace
from pathlib import Path

from bot.adapters import calibration_file as calibration
from bot.adapters.config.config import Config
from bot.adapters.knowledge.reading.questions import read_questions
from bot.domain.search.confidence.calibration import key_of
from bot.domain.search.matcher import EntryMatcher
from bot.runtime.calibration import is_measured, with_measured
from bot.runtime.settings import knowledge_layers
from bot.services.evaluation.lessons import lessons
from bot.services.knowledge_snapshot import KnowledgeSnapshot


def measured(config: Config, current: KnowledgeSnapshot) -> KnowledgeSnapshot:
    """The same, as sure as this content allows: half a minute of work."""
    if not isinstance(current.matcher, EntryMatcher):
        return current
    questions = read_questions(knowledge_layers(config)).questions
    logistic = current.matcher.calibrate(lessons(questions))
    return replace(current, matcher=current.matcher.calibrated(logistic))


def keep_measured(config: Config, current: KnowledgeSnapshot) -> None:
    """Measures, and keeps the result in the state folder for this content."""
    if isinstance(matcher := measured(config, current).matcher, EntryMatcher):
        calibration.keep(config.state, key_of(current.knowledge), matcher.logistic)


def as_measured(config: Config, current: KnowledgeSnapshot) -> KnowledgeSnapshot:
    """The same with what was kept for this content, or else measured now: as sure as a running bot is."""
    return with_measured(config, current) if is_measured(config, current) else measured(config, current)


def keep_with_knowledge(config: Config, current: KnowledgeSnapshot) -> Path:
    """Measures, keeps the result with the last layer, and gives its file. Raises OSError."""
    own = knowledge_layers(config)[-1]
    if not isinstance(matcher := measured(config, current).matcher, EntryMatcher):
        raise TypeError(type(matcher).__name__)
    return calibration.keep_with(own, key_of(current.knowledge), matcher.logistic)
