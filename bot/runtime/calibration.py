"""How sure the matcher may be of this content, as it was measured before."""

from dataclasses import replace

from bot.adapters import calibration_file as calibration
from bot.adapters.config.config import Config
from bot.domain.search.confidence.calibration import key_of
from bot.domain.search.matcher import EntryMatcher
from bot.services.knowledge_snapshot import KnowledgeSnapshot


def is_measured(config: Config, current: KnowledgeSnapshot) -> bool:
    """Whether a result was kept for this content."""
    return calibration.kept(config.state, key_of(current.knowledge)) is not None


def with_measured(config: Config, current: KnowledgeSnapshot) -> KnowledgeSnapshot:
    """The same with what was kept for this content; unchanged when nothing was."""
    logistic = calibration.kept(config.state, key_of(current.knowledge))
    if logistic is None or not isinstance(current.matcher, EntryMatcher):
        return current
    return replace(current, matcher=current.matcher.calibrated(logistic))
