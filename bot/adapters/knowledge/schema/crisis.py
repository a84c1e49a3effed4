"""`crisis.yaml`: which words lead to a referral first."""

from pydantic import Field

from bot.adapters.knowledge.schema.parts import FullId, Strict, Text, Texts
from bot.domain.knowledge.crisis import CrisisRule


class CrisisRuleModel(Strict):
    """One rule; `als` and `tenzij` name groups of words."""

    naar: FullId
    als: Texts
    tenzij: Texts = ()


class CrisisModel(Strict):
    """Groups of words by name, and the rules that use them."""

    woorden: dict[Text, Texts] = Field(default_factory=dict)
    regels: tuple[CrisisRuleModel, ...] = ()

    def rules(self) -> tuple[CrisisRule, ...]:
        """The domain's values; a group that does not exist is empty."""
        return tuple(
            CrisisRule(
                rule.naar,
                tuple(self.woorden.get(name, ()) for name in rule.als),
                tuple(text for name in rule.tenzij for text in self.woorden.get(name, ())),
            )
            for rule in self.regels
        )
