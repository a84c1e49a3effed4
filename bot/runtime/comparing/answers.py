"""Which questions get another answer than at an earlier revision, as findings in the files of today."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.adapters.config.config import Config
from bot.adapters.knowledge.diagnostics.explain import explain_all
from bot.adapters.knowledge.reading.checked_entries import checked_entries, tests_of
from bot.adapters.knowledge.reading.entry_index import index_entries
from bot.adapters.knowledge.reading.one_file import FileRereading, field_mistakes
from bot.adapters.knowledge.reading.questions import collect_questions
from bot.adapters.knowledge.source.library import open_library
from bot.domain.diagnostics import Diagnostic
from bot.domain.language import Language
from bot.runtime.comparing.asking import ask_of
from bot.runtime.comparing.earlier_knowledge import knowledge_at
from bot.runtime.failures import CannotStartError
from bot.runtime.loading import load_snapshot
from bot.services.editing.answer_diff import AnswerDiff


def other_answers(
    config: Config, layers: Sequence[Path], revision: str, language: Language, now: datetime
) -> tuple[Diagnostic, ...] | None:
    """Every question of today's files that gets another answer than at `revision`.

    None when mistakes stand in the way, now or then. Raises UnknownRevisionError.
    """
    try:
        current = load_snapshot(config)
    except CannotStartError:
        return None
    earlier = knowledge_at(revision, config, layers, current)
    if earlier is None:
        return None
    library = open_library(layers, field_mistakes)
    entries = index_entries(library)
    questions, _ = collect_questions(library)
    diff = AnswerDiff(
        earlier.snapshot.knowledge,
        current.knowledge,
        ask_of(config, earlier.snapshot, now),
        ask_of(config, current, now),
        language,
    )
    findings = library.located(diff.findings(checked_entries(entries), tests_of(questions)))
    reread = FileRereading(library, entries, now.date())
    return library.named(explain_all(findings, library.shown(), language, reread), language)
