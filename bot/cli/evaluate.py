"""`evaluate` and `test`: how well questions are understood."""

from datetime import UTC, date, datetime, time
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.knowledge.reading.history import UnknownRevisionError, usual_revision
from bot.adapters.knowledge.reading.questions import read_questions
from bot.cli.guard import guarded
from bot.domain.knowledge.entry import Status
from bot.domain.labelled_question import LabelledQuestion
from bot.messages.measuring import sentence
from bot.messages.tools import tool_language
from bot.runtime.comparing.asking import ask_of
from bot.runtime.comparing.earlier_knowledge import knowledge_at
from bot.runtime.failures import CannotStartError
from bot.runtime.loading import load_snapshot
from bot.runtime.measuring import as_measured, keep_with_knowledge
from bot.runtime.output import show, tell, tell_problems
from bot.runtime.settings import knowledge_layers, load_config
from bot.services.editing.answer_diff import KnowledgeChange
from bot.services.evaluation.baseline import as_json, falls
from bot.services.evaluation.evaluation import Evaluation
from bot.services.evaluation.evaluation import evaluate as measure
from bot.services.evaluation.examination import Blame, Examination, blame, examine
from bot.services.evaluation.report import evaluation_text, examination_text, falls_text
from bot.services.knowledge_snapshot import KnowledgeSnapshot

BASELINE = Path("benchmarks/baseline.json")  # in the checkout


@guarded
def test(config_file: Path | None) -> int:
    """Prints what surprises; 1 when a question went wrong through what was changed.

    What was changed shows in git, since the newest tag or the first parent; without git everything counts.
    """
    config = load_config(config_file)
    current = as_measured(config, load_snapshot(config))
    now = SystemClock().now()
    examination = examine(_questions(config, current), ask_of(config, current, now))
    blamed = None if examination.fine else _blamed(config, current, examination, now)
    show(*examination_text(examination, tool_language(), blamed).splitlines())
    return 0 if examination.fine or (blamed is not None and not blamed.worse) else 1


def _blamed(
    config: Config, current: KnowledgeSnapshot, examination: Examination, now: datetime
) -> Blame | None:
    layers = knowledge_layers(config)
    try:
        earlier = knowledge_at(usual_revision(layers[-1]), config, layers, current)
    except UnknownRevisionError:
        return None
    if earlier is None:
        return None
    change = KnowledgeChange.between(earlier.snapshot.knowledge, current.knowledge)
    return blame(
        examination.failed,
        {one.question for one in earlier.questions},
        ask_of(config, earlier.snapshot, now),
        change.entries,
        everywhere=change.everywhere,
    )


@guarded
def evaluate(config_file: Path | None, *, learn: bool, accept: bool, picture: Path | None) -> int:
    """Prints everything; 1 when a figure fell below the baseline."""
    language = tool_language()
    config = load_config(config_file)
    if learn:
        tell(sentence("learnt", language, file=keep_with_knowledge(config, load_snapshot(config))))
    evaluation = evaluation_of(config)
    show(*evaluation_text(evaluation, language).splitlines())
    if picture is not None:
        try:
            from bot.adapters.picture.evaluation import draw  # noqa: PLC0415 - only with the extra

            draw(evaluation, picture, language, config.sure)
        except ImportError:
            raise CannotStartError(sentence("picture_needs", language)) from None
    if accept:
        BASELINE.parent.mkdir(exist_ok=True)
        BASELINE.write_text(as_json(evaluation), encoding="utf-8")
        tell(sentence("accepted", language, file=BASELINE))
        return 0
    if not BASELINE.is_file():
        tell(sentence("no_baseline", language))
        return 0
    worse = falls(evaluation, BASELINE.read_text(encoding="utf-8"))
    if worse:
        tell(*falls_text(worse, language).splitlines())
    return 1 if worse else 0


def evaluation_of(config: Config, *, with_references: bool = True) -> Evaluation:
    """The figures of this knowledge on the day of its newest review: the calendar does not change them."""
    current = as_measured(config, load_snapshot(config))
    newest = max((entry.reviewed for entry in current.knowledge.published()), default=date(2026, 1, 1))
    ask = ask_of(config, current, datetime.combine(newest, time(12), UTC))
    return measure(_questions(config, current), current.knowledge, ask, with_references=with_references)


def _questions(config: Config, current: KnowledgeSnapshot) -> tuple[LabelledQuestion, ...]:
    """All; without those of earlier layers about an entry that a later one hides."""
    layers = knowledge_layers(config)
    reading = read_questions(layers, tool_language())
    tell_problems(reading.problems)
    if len(layers) == 1:
        return reading.questions
    hidden = {one.id for one in current.knowledge.entries.values() if one.status is Status.WITHDRAWN}
    return tuple(one for one in reading.questions if not one.accepted or not hidden.issuperset(one.accepted))
