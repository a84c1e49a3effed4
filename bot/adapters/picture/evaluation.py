"""The curve of right against wrong, and the calibration, drawn in one picture."""

from pathlib import Path

from bot.domain.language import Language
from bot.messages.measuring import sentence
from bot.services.evaluation.evaluation import Evaluation
from bot.services.evaluation.figures import calibration, curve

INCHES = (11.0, 4.6)
STEPS = 50  # points of the curve


def draw(evaluation: Evaluation, file: Path, language: Language, chosen: float) -> None:
    """Writes the picture; its ending says which format. `chosen` is the limit in force.

    Raises ImportError without matplotlib.
    """
    from matplotlib.figure import Figure  # noqa: PLC0415 - drawn seldom, slow to import

    figure = Figure(figsize=INCHES, layout="constrained")
    left, right = figure.subplots(1, 2)
    points = curve(evaluation.clean, STEPS)
    left.plot([point.wrong for point in points], [point.right for point in points], label="")
    left.plot(
        [point.wrong for point in points],
        [point.false for point in points],
        linestyle="--",
        label=sentence("picture_false", language),
    )
    now = min(points, key=lambda point: abs(point.threshold - chosen))
    left.plot([now.wrong], [now.right], marker="o", linestyle="", label=f"{chosen:.2f}")
    left.set(
        title=sentence("picture_title_curve", language),
        xlabel=sentence("picture_wrong", language),
        ylabel=sentence("picture_right", language),
    )
    left.legend()
    bins, _ = calibration(evaluation.clean)
    right.plot([0, 100], [0, 100], linestyle=":", color="grey")
    right.plot([one.said for one in bins], [one.true for one in bins], marker="o")
    right.set(
        title=sentence("picture_title_bins", language),
        xlabel=sentence("picture_said", language),
        ylabel=sentence("picture_true", language),
    )
    figure.savefig(file)
