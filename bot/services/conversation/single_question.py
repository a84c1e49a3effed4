"""One question, one answer, without memory: what `ask` prints."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.dialogue.plain_text import written, written_choices
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language
from bot.domain.search.outcome import Match, Outcome
from bot.services.conversation.answering import Answered, answer, is_crisis
from bot.services.conversation.turn import TurnResult, only
from bot.services.knowledge_snapshot import ConversationSettings, KnowledgeSnapshot
from bot.services.ports.clock import Clock
from bot.services.presentation import emergency_notice
from bot.services.presentation.context import RenderContext, render_context
from bot.services.presentation.screens import unreadable

MOST_NAMED = 5  # candidates that a program reads


@dataclass(frozen=True, slots=True)
class NamedCandidate:
    """A candidate as a person knows it."""

    entry: EntryId
    title: str
    score: float
    """The probability of being right, 0–1."""


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question and what came of it."""

    question: str
    language: Language
    outcome: Outcome
    candidates: tuple[NamedCandidate, ...]
    """Best first, at most five."""
    offered: tuple[EntryId, ...]
    """What a person would see to choose from; only for `CHOOSE`."""
    text: str
    """What a person would read, with the addresses of links; for `CHOOSE` and `NONE` with the choices."""
    crisis: bool = False
    """Whether somebody was taken to be in danger."""
    listed: bool = False
    """Whether the answer is a list of examples or of what is coming, not the card of one entry."""

    def as_json(self) -> str:
        """One line of JSON."""
        found = [
            {
                "id": str(one.entry),
                "kind": one.entry.kind.value,
                "title": one.title,
                "score": round(one.score, 4),
            }
            for one in self.candidates
        ]
        return json.dumps(
            {
                "question": self.question,
                "language": self.language.value,
                "outcome": self.outcome.value,
                "candidates": found,
                "offered": [str(entry) for entry in self.offered],
                "text": self.text,
            },
            ensure_ascii=False,
        )


class SingleQuestion:
    """Answers questions that know nothing of each other."""

    def __init__(
        self, current: Callable[[], KnowledgeSnapshot], clock: Clock, settings: ConversationSettings
    ) -> None:
        self._current = current
        self._clock = clock
        self._settings = settings

    def ask(self, question: str, language: Language | None = None) -> AskedQuestion:
        """The answer to any text at all. `language` overrules that of the question."""
        current = self._current()
        match = current.matcher.match(question)
        heard = current.vocabulary.language_of(question) or match.language
        spoken = language or heard or self._settings.language
        view = render_context(current, spoken, self._clock.now(), self._settings)
        if question.strip():
            answered = answer(question, match, current, view)
        else:
            answered = Answered(match, only(unreadable.ways_on(view, "leeg")))
        match = answered.match
        return AskedQuestion(
            question=question,
            language=spoken,
            outcome=match.outcome,
            candidates=tuple(_named(match, view)[:MOST_NAMED]),
            offered=match.offered,
            text=_text(
                answered.exchange.below(*emergency_notice.above(view)),
                with_choices=match.outcome is not Outcome.ANSWER,
            ),
            crisis=is_crisis(match, view),
            listed=answered.listed,
        )


def _named(match: Match, view: RenderContext) -> list[NamedCandidate]:
    found = ((candidate, view.knowledge.find(candidate.entry)) for candidate in match.candidates)
    return [
        NamedCandidate(one.entry, view.title(entry), one.score) for one, entry in found if entry is not None
    ]


def _text(exchange: TurnResult, *, with_choices: bool) -> str:
    parts: list[str] = []
    for reply in exchange.replies:
        parts.append(written(reply))
        if with_choices and reply.choices:
            parts.append(written_choices(reply.choices))
    return "\n\n".join(parts)
