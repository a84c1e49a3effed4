"""Asking many questions of one state of the knowledge, at one moment."""

from dataclasses import dataclass
from datetime import datetime

from bot.adapters.config.config import Config
from bot.domain.language import Language
from bot.runtime.settings import conversation_settings
from bot.services.conversation.single_question import AskedQuestion, SingleQuestion
from bot.services.evaluation.examination import Ask
from bot.services.knowledge_snapshot import KnowledgeSnapshot


@dataclass(frozen=True, slots=True)
class StandingClock:
    """A clock that stands still."""

    instant: datetime

    def now(self) -> datetime:
        """Always the same."""
        return self.instant


def ask_of(config: Config, current: KnowledgeSnapshot, now: datetime) -> Ask:
    """Answers as a conversation about this knowledge would at `now`."""
    asking = SingleQuestion(lambda: current, StandingClock(now), conversation_settings(config))

    def ask(text: str, _language: Language) -> AskedQuestion:
        return asking.ask(text)

    return ask
