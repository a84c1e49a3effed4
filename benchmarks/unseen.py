"""Questions that certainty was not learnt from: does the bot do as well on them as on those it was?

Each fifth of the test questions, one file always in one part, is asked after learning from the rest.
"""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from zlib import crc32

from bot.adapters.knowledge.reading.questions import read_questions
from bot.adapters.knowledge.reading.reader import read
from bot.domain.labelled_question import ExpectedOutcome, LabelledQuestion
from bot.domain.language import Language
from bot.domain.search.confidence.calibration import learn
from bot.domain.search.matcher import EVERYDAY, EntryMatcher
from bot.domain.search.outcome import Match
from bot.services.evaluation.examination import examine
from bot.services.evaluation.figures import Figures, figures
from bot.services.evaluation.lessons import lessons
from bot.services.evaluation.trial import Trial

ROOT = Path(__file__).parents[1]
PARTS = 5
ALONE = frozenset({ExpectedOutcome.FAR, ExpectedOutcome.NEAR})  # sorts of which all stand in one file


def measure() -> str:
    """The figures with all questions learnt from, and with each asked unseen."""
    knowledge = read(ROOT / "knowledge").knowledge
    if knowledge is None:
        raise RuntimeError("the knowledge has errors")
    questions = read_questions(ROOT / "knowledge").questions
    matcher = EntryMatcher(knowledge)
    asked_of_thinned = lessons([one for one in questions if one.sort in EVERYDAY])
    trials = matcher.tried(asked_of_thinned)

    def asked(of: Iterable[LabelledQuestion], without: int | None) -> tuple[Trial, ...]:
        """The matcher alone, without the conversation around it, learnt without the questions of one part."""
        taught = [
            trial
            for one, found in zip(asked_of_thinned, trials, strict=True)
            for trial in found
            if without is None or _part(one) != without
        ]
        return examine(of, partial(_match, matcher.calibrated(learn(taught)))).trials

    seen = asked(questions, None)
    unseen = [
        trial
        for part in range(PARTS)
        for trial in asked([one for one in questions if _part(one) == part], part)
    ]
    rows = [("learnt from", _figures(seen)), ("unseen", _figures(unseen))]
    head = f"{'':12}{'at once':>9}{'one tap':>9}{'wrong':>9}{'far':>9}{'near':>9}"
    return "\n".join([head, *(_row(name, found) for name, found in rows)])


def _part(question: LabelledQuestion) -> int:
    text = f"{question.line}" if question.sort in ALONE else question.file
    return crc32(text.encode()) % PARTS


def _match(matcher: EntryMatcher, text: str, _language: Language) -> Match:
    return matcher.match(text)


def _figures(trials: Iterable[Trial]) -> Figures:
    return figures(tuple(trials), lambda _: False)


def _row(name: str, found: Figures) -> str:
    shares = (found.at_once, found.within_tap, found.wrong, found.false_far, found.false_near)
    return f"{name:12}" + "".join(f"{share:9.1f}" for share in shares)


if __name__ == "__main__":
    print(measure())
