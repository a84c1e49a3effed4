"""Which questions get another answer by an edit that may not be saved yet."""

from datetime import datetime

from bot.adapters import calibration_file as calibration
from bot.adapters.config.config import Config
from bot.adapters.knowledge.reading.check import explained
from bot.adapters.knowledge.reading.gathering import GatheredKnowledge
from bot.domain.diagnostics import Diagnostic
from bot.domain.language import Language
from bot.domain.search.confidence.calibration import key_of
from bot.domain.search.matcher import EntryMatcher, Thresholds
from bot.runtime.comparing.asking import ask_of
from bot.services.editing.answer_diff import AnswerDiff
from bot.services.knowledge_snapshot import KnowledgeSnapshot


def edited_answers(
    config: Config, before: KnowledgeSnapshot, now: GatheredKnowledge, language: Language, at: datetime
) -> tuple[Diagnostic, ...]:
    """Every question that gets another answer by `now` than `before`, both without errors and as sure of
    themselves: only the content differs."""
    after = snapshot_of(config, now, like=before)
    diff = AnswerDiff(
        before.knowledge, after.knowledge, ask_of(config, before, at), ask_of(config, after, at), language
    )
    return explained(now, list(diff.findings(now.subjects, now.tests)), at, language)


def snapshot_of(
    config: Config, gathered: GatheredKnowledge, like: KnowledgeSnapshot | None = None
) -> KnowledgeSnapshot:
    """What a conversation about this knowledge would work with; as sure of itself as `like`."""
    knowledge = gathered.knowledge
    thresholds = Thresholds(answer=config.sure, choose=config.offer, margin=config.margin)
    layers = gathered.library.layers
    logistic = (
        like.matcher.logistic
        if like is not None and isinstance(like.matcher, EntryMatcher)
        else calibration.kept(config.state, layers, key_of(knowledge)) or calibration.kept_before(layers)
    )
    return KnowledgeSnapshot(knowledge, gathered.texts, EntryMatcher(knowledge, thresholds, logistic))
