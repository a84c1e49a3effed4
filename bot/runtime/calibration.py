"""How sure the matcher may be of this content, as it was measured before."""

from dataclasses import replace

from bot.adapters import calibration_file as calibration
from bot.adapters.config.config import Config
from bot.domain.search.confidence.calibration import key_of
from bot.domain.search.confidence.signals import Logistic
from bot.domain.search.matcher import EntryMatcher
from bot.runtime.settings import knowledge_paths
from bot.services.knowledge_snapshot import KnowledgeSnapshot


def is_measured(config: Config, current: KnowledgeSnapshot) -> bool:
    """Whether a result was kept for this content."""
    return _kept(config, current) is not None


def with_measured(config: Config, current: KnowledgeSnapshot) -> KnowledgeSnapshot:
    """The same with what was kept for this content; unchanged when nothing was."""
    logistic = _kept(config, current)
    if logistic is None or not isinstance(current.matcher, EntryMatcher):
        return current
    return replace(current, matcher=current.matcher.calibrated(logistic))


def _kept(config: Config, current: KnowledgeSnapshot) -> Logistic | None:
    return calibration.kept(config.state, knowledge_paths(config), key_of(current.knowledge))
