"""The knowledge as it was at a revision that git keeps, as a conversation would work with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.adapters.config.config import Config
from bot.adapters.knowledge.reading.history import UnknownRevisionError, folders_at, usual_revision
from bot.adapters.knowledge.reading.questions import read_questions
from bot.domain.labelled_question import LabelledQuestion
from bot.domain.search.matcher import EntryMatcher
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.loading import load_snapshot
from bot.services.knowledge_snapshot import KnowledgeSnapshot

USUAL = ""  # stands for the newest tag, or the first parent where there is no tag


@dataclass(frozen=True, slots=True)
class EarlierKnowledge:
    """What was known at `revision`, and the test questions of that time."""

    revision: str
    snapshot: KnowledgeSnapshot
    questions: tuple[LabelledQuestion, ...]


def named_revision(revision: str, layers: Sequence[Path]) -> str:
    """The revision that is meant, `USUAL` included. Raises CannotStartError outside a git checkout."""
    try:
        return revision or usual_revision(layers[-1])
    except UnknownRevisionError as error:
        raise CannotStartError(say("no_history", folder=layers[-1].as_posix())) from error


def knowledge_at(
    revision: str, config: Config, layers: Sequence[Path], as_sure_as: KnowledgeSnapshot
) -> EarlierKnowledge | None:
    """The earlier knowledge, with the measure of certainty of `as_sure_as`: only the content differs.

    None when it had mistakes itself. Raises UnknownRevisionError.
    """
    with TemporaryDirectory(prefix="buurtgids-") as folder:
        then = folders_at(revision, layers, Path(folder))
        try:
            snapshot = load_snapshot(replace(config, knowledge=then))
        except CannotStartError:
            return None
        questions = read_questions(then).questions
    if isinstance(snapshot.matcher, EntryMatcher) and isinstance(as_sure_as.matcher, EntryMatcher):
        snapshot = replace(snapshot, matcher=snapshot.matcher.calibrated(as_sure_as.matcher.logistic))
    return EarlierKnowledge(revision, snapshot, questions)
