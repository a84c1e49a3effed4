"""One question, one answer, without memory: what `ask` prints."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.conversation.written import written, written_choices
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language
from bot.domain.matching.outcome import Match, Outcome
from bot.services.clock import Clock
from bot.services.conversation.current import ConversationSettings, Current, view_of
from bot.services.conversation.exchange import Exchange, only
from bot.services.conversation.questions import Answered, answer
from bot.services.conversation.screens import unreadable
from bot.services.conversation.view import View


@dataclass(frozen=True, slots=True)
class Named:
    """A candidate as a person knows it."""

    entry: EntryId
    title: str
    score: float
    """The probability of being right, 0–1."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what came of it."""

    question: str
    language: Language
    outcome: Outcome
    candidates: tuple[Named, ...]
    """Best first, at most five."""
    offered: tuple[EntryId, ...]
    """What a person would see to choose from; only for `CHOOSE`."""
    text: str
    """What a person would read, with the addresses of links; for `CHOOSE` and `NONE` with the choices."""

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


class Asking:
    """Answers questions that know nothing of each other."""

    def __init__(self, current: Callable[[], Current], clock: Clock, settings: ConversationSettings) -> None:
        self._current = current
        self._clock = clock
        self._settings = settings

    def ask(self, question: str, language: Language | None = None) -> Asked:
        """The answer to any text at all. `language` overrules that of the question."""
        current = self._current()
        match = current.matcher.match(question)
        heard = current.vocabulary.language_of(question) or match.language
        spoken = language or heard or self._settings.language
        view = view_of(current, spoken, self._clock.now(), self._settings)
        if question.strip():
            answered = answer(question, match, current, view)
        else:
            answered = Answered(match, only(unreadable.ways_on(view, "leeg")))
        match = answered.match
        return Asked(
            question=question,
            language=spoken,
            outcome=match.outcome,
            candidates=tuple(_named(match, view)),
            offered=match.offered,
            text=_text(answered.exchange, with_choices=match.outcome is not Outcome.ANSWER),
        )


def _named(match: Match, view: View) -> list[Named]:
    found = ((candidate, view.knowledge.find(candidate.entry)) for candidate in match.candidates)
    return [Named(one.entry, view.title(entry), one.score) for one, entry in found if entry is not None]


def _text(exchange: Exchange, *, with_choices: bool) -> str:
    parts: list[str] = []
    for reply in exchange.replies:
        parts.append(written(reply))
        if with_choices and reply.choices:
            parts.append(written_choices(reply.choices))
    return "\n\n".join(parts)
