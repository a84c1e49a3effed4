"""How sure the matcher may be of this content, as it was measured before."""

from dataclasses import replace

from bot.adapters import calibration
from bot.adapters.config.config import Config
from bot.domain.matching.calibration import key_of
from bot.domain.matching.matcher import EntryMatcher
from bot.services.conversation.current import Current


def is_measured(config: Config, current: Current) -> bool:
    """Whether a result was kept for this content."""
    return calibration.kept(config.state, key_of(current.knowledge)) is not None


def with_measured(config: Config, current: Current) -> Current:
    """The same with what was kept for this content; unchanged when nothing was."""
    logistic = calibration.kept(config.state, key_of(current.knowledge))
    if logistic is None or not isinstance(current.matcher, EntryMatcher):
        return current
    return replace(current, matcher=current.matcher.calibrated(logistic))
