"""The figures that a change may not spoil: kept in a file, changed only on purpose."""

import json
from dataclasses import asdict, dataclass, fields

from bot.services.evaluation.evaluation import Evaluation
from bot.services.evaluation.figures import Figures

TOLERANCE = 1.0  # points that a figure may fall
MORE_IS_BETTER = frozenset({"at_once", "within_tap"})
IGNORED = frozenset({"asked"})


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure that became worse by more than the tolerance."""

    noisy: bool
    figure: str
    was: float
    now: float


def as_json(evaluation: Evaluation) -> str:
    """The figures as the text of the baseline file."""
    both = {"clean": _rounded(evaluation.clean_figures), "noisy": _rounded(evaluation.noisy_figures)}
    return json.dumps(both, indent=2) + "\n"


def falls(evaluation: Evaluation, baseline: str) -> tuple[Fall, ...]:
    """What became worse since `baseline` was accepted. Raises ValueError when that is no baseline."""
    kept = json.loads(baseline)
    found = []
    for noisy, now in ((False, evaluation.clean_figures), (True, evaluation.noisy_figures)):
        was = kept["noisy" if noisy else "clean"]
        for field in fields(Figures):
            if field.name in IGNORED or field.name not in was:
                continue
            old, new = float(was[field.name]), float(getattr(now, field.name))
            loss = old - new if field.name in MORE_IS_BETTER else new - old
            if loss > TOLERANCE:
                found.append(Fall(noisy, field.name, old, new))
    return tuple(found)


def _rounded(some: Figures) -> dict[str, float]:
    return {name: round(value, 1) for name, value in asdict(some).items()}
