"""A few questions that lead to the situation."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class DiagnosisOption:
    """An answer to choose, and how much it speaks for each situation (0 or more)."""

    text: Bilingual[str]
    weights: Mapping[EntryId, int]


@dataclass(frozen=True, slots=True)
class DiagnosisQuestion:
    """One question with two to five options."""

    text: Bilingual[str]
    options: tuple[DiagnosisOption, ...]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Three to five questions, in the order in which they are asked."""

    questions: tuple[DiagnosisQuestion, ...]
