"""What the trials add up to. All shares are percentages."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from bot.domain.knowledge.entry import Kind
from bot.domain.labelled_question import ExpectedOutcome
from bot.domain.language import Language
from bot.services.evaluation.trial import Trial, Verdict

ANSWERABLE = frozenset({ExpectedOutcome.ENTRY, ExpectedOutcome.PAIR})
ALLOWED_WRONG = 4.0  # percent wrong answers at which methods are compared
BINS = 10  # of the calibration


@dataclass(frozen=True, slots=True)
class Figures:
    """What people would notice."""

    asked: int
    at_once: float
    within_tap: float
    not_understood: float
    wrong: float
    false_far: float
    """Answers to questions about something else altogether."""
    false_near: float
    """Answers to questions that only sound alike."""
    crisis_missed: float
    false_alarms: float
    """Ordinary questions, alarming words or not, that got a referral for a crisis nobody accepted."""
    fails_yet: float
    """Questions that the editors marked as not working yet."""


@dataclass(frozen=True, slots=True)
class Point:
    """What a limit on the probability would mean: answers only from `threshold` on."""

    threshold: float
    right: float
    wrong: float
    false: float
    """Of the questions that no entry answers, the share answered."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions whose probability fell in the same tenth."""

    asked: int
    said: float
    """The mean probability, in percent."""
    true: float
    """How many were right, in percent."""


def figures(trials: Sequence[Trial], is_alarm: Callable[[Trial], bool]) -> Figures:
    """The figures of some trials; `is_alarm` tells whether a crisis referral was given as the answer.

    A question marked as not working yet counts like any other: as the failure that it is.
    """
    asked = [one for one in trials if one.question.sort in ANSWERABLE and one.question.accepted]
    calm = [one for one in trials if one.question.sort is not ExpectedOutcome.CRISIS]
    alarms = [one for one in calm if is_alarm(one) and one.first not in one.question.accepted]
    return Figures(
        asked=len(asked),
        at_once=_share(asked, Verdict.AT_ONCE),
        within_tap=_share(asked, Verdict.AT_ONCE, Verdict.ONE_TAP),
        not_understood=_share(asked, Verdict.NOT_UNDERSTOOD),
        wrong=_share(asked, Verdict.WRONG),
        false_far=_share(_of(trials, ExpectedOutcome.FAR), Verdict.FALSE_ANSWER),
        false_near=_share(_of(trials, ExpectedOutcome.NEAR), Verdict.FALSE_ANSWER),
        crisis_missed=percent(not one.good for one in _of(trials, ExpectedOutcome.CRISIS)),
        false_alarms=100.0 * len(alarms) / len(calm) if calm else 0.0,
        fails_yet=percent(one.question.fails_yet is not None for one in trials),
    )


def by_kind(trials: Iterable[Trial]) -> dict[Kind, list[Trial]]:
    """Answerable questions by the kind of the first accepted entry, in the order of kinds."""
    found: dict[Kind, list[Trial]] = {kind: [] for kind in Kind}
    for one in trials:
        if one.question.sort in ANSWERABLE and one.question.accepted:
            found[one.question.accepted[0].kind].append(one)
    return {kind: some for kind, some in found.items() if some}


def by_language(trials: Iterable[Trial]) -> dict[Language, list[Trial]]:
    """Trials by the language of the question."""
    found: dict[Language, list[Trial]] = {language: [] for language in Language}
    for one in trials:
        found[one.question.language].append(one)
    return found


def curve(trials: Sequence[Trial], steps: int = 20) -> tuple[Point, ...]:
    """What every limit would mean, from 0 to 1. Small margins are left out of account."""
    asked = [one for one in trials if one.question.sort in ANSWERABLE and one.question.accepted]
    unanswerable = [one for one in trials if one.question.sort in (ExpectedOutcome.FAR, ExpectedOutcome.NEAR)]
    return tuple(
        Point(
            limit,
            percent(one.score >= limit and one.first_is_right for one in asked),
            percent(one.score >= limit and not one.first_is_right for one in asked),
            percent(one.score >= limit for one in unanswerable),
        )
        for limit in (step / steps for step in range(steps + 1))
    )


def right_at(scored: Sequence[tuple[float, bool]], allowed_wrong: float = ALLOWED_WRONG) -> float:
    """The most that can be answered right while at most `allowed_wrong` percent is answered wrong.

    `scored` holds, for each question, the first candidate's score and whether it is right.
    """
    best, right, wrong = 0, 0, 0
    for _, is_right in sorted(scored, key=lambda one: -one[0]):
        right, wrong = right + is_right, wrong + (not is_right)
        if 100.0 * wrong <= allowed_wrong * len(scored):
            best = max(best, right)
    return 100.0 * best / len(scored) if scored else 0.0


def calibration(trials: Sequence[Trial]) -> tuple[tuple[Bin, ...], float]:
    """The tenths that were used, and the mean distance between said and true, in points."""
    some = [one for one in trials if one.question.sort is not ExpectedOutcome.CRISIS]
    bins = []
    for number in range(BINS):
        inside = [one for one in some if min(BINS - 1, int(one.score * BINS)) == number]
        if inside:
            said = 100.0 * sum(one.score for one in inside) / len(inside)
            bins.append(Bin(len(inside), said, percent(one.first_is_right for one in inside)))
    total = sum(one.asked for one in bins)
    return tuple(bins), sum(one.asked * abs(one.said - one.true) for one in bins) / total if total else 0.0


def latency(trials: Sequence[Trial]) -> tuple[float, float]:
    """(median, 99th percentile) in milliseconds."""
    times = sorted(one.milliseconds for one in trials)
    return (median(times), times[min(len(times) - 1, int(0.99 * len(times)))]) if times else (0.0, 0.0)


def percent(hits: Iterable[bool]) -> float:
    """The share that is true; 0 of nothing."""
    some = list(hits)
    return 100.0 * sum(some) / len(some) if some else 0.0


def _of(trials: Iterable[Trial], sort: ExpectedOutcome) -> list[Trial]:
    return [one for one in trials if one.question.sort is sort]


def _share(trials: Iterable[Trial], *verdicts: Verdict) -> float:
    return percent(one.verdict in verdicts for one in trials)
