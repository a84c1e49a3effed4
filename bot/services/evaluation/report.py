"""An evaluation, an examination or a fall as text to read."""

from collections.abc import Iterable, Sequence
from dataclasses import fields

from bot.domain.language import Language
from bot.messages.measuring import sentence
from bot.services.evaluation.baseline import IGNORED, Fall
from bot.services.evaluation.evaluation import Evaluation
from bot.services.evaluation.examination import Blame, Examination
from bot.services.evaluation.figures import (
    ANSWERABLE,
    Figures,
    by_kind,
    by_language,
    calibration,
    curve,
    latency,
    percent,
)
from bot.services.evaluation.trial import Trial, Verdict


def evaluation_text(evaluation: Evaluation, language: Language) -> str:
    """Everything, the list of mistakes last."""
    blocks = [
        [sentence("asked", language, clean=len(evaluation.clean))],
        list(_table(evaluation, language)),
        list(_methods(evaluation, language)),
        list(_parts(evaluation.clean, language)),
        list(_curve(evaluation.clean, language)),
        list(_bins(evaluation.clean, language)),
        list(_mistakes(evaluation.mistakes, language)),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def examination_text(examination: Examination, language: Language, blamed: Blame | None = None) -> str:
    """The surprises, or one line that there are none; with `blamed` parted by whether a change made them."""
    lines: list[str] = []
    if blamed is not None:
        lines += _blamed(blamed, language)
    elif examination.failed:
        lines.append(sentence("test_failed", language, number=len(examination.failed)))
        lines += [_mistake(one, language) for one in examination.failed]
    unexpected = examination.passed_unexpectedly
    if unexpected:
        lines.append(sentence("test_passed", language, number=len(unexpected)))
        lines += [
            sentence(
                "test_passed_line",
                language,
                file=one.question.file,
                line=one.question.line,
                question=one.question.question,
            )
            for one in unexpected
        ]
    if not lines:
        lines.append(sentence("test_all_fine", language, number=len(examination.trials)))
    return "\n".join(lines) + "\n"


def _blamed(blamed: Blame, language: Language) -> Iterable[str]:
    if blamed.worse:
        yield sentence("test_worse", language, number=len(blamed.worse))
    for trial, causes in blamed.worse:
        yield _mistake(trial, language)
        key = "test_cause" if causes else "test_cause_unnamed"
        yield sentence(key, language, entries=", ".join(map(str, causes)))
    if blamed.elsewhere:
        yield sentence("test_elsewhere", language, number=len(blamed.elsewhere))
        yield from (_mistake(one, language) for one in blamed.elsewhere)


def falls_text(falls: Iterable[Fall], language: Language) -> str:
    """What became worse, and what to do."""
    lines = [
        sentence(
            "fall",
            language,
            figure=sentence(fall.figure, language),
            copy=sentence("column_noisy" if fall.noisy else "column_clean", language),
            was=fall.was,
            now=fall.now,
        )
        for fall in falls
    ]
    return "\n".join([*lines, sentence("falls", language)]) + "\n"


def _table(evaluation: Evaluation, language: Language) -> Iterable[str]:
    def row(name: str, clean: str, noisy: str) -> str:
        return sentence("columns", language, name=name, clean=clean, noisy=noisy)

    yield row("", sentence("column_clean", language), sentence("column_noisy", language))
    for field in fields(Figures):
        if field.name not in IGNORED:
            clean = getattr(evaluation.clean_figures, field.name)
            noisy = getattr(evaluation.noisy_figures, field.name)
            yield row(sentence(field.name, language), f"{clean:.1f}%", f"{noisy:.1f}%")
    errors = [calibration(some)[1] for some in (evaluation.clean, evaluation.noisy)]
    yield row(sentence("calibration", language), *(f"{error:.1f}" for error in errors))
    times = [latency(some) for some in (evaluation.clean, evaluation.noisy)]
    yield row(sentence("latency", language), *(f"{middle:.2f} / {slow:.2f}" for middle, slow in times))


def _methods(evaluation: Evaluation, language: Language) -> Iterable[str]:
    if not evaluation.references:
        return
    yield sentence("heading_methods", language)
    first, right = evaluation.own_reference
    own = sentence("own_name", language)
    yield sentence("method", language, name=own, first=first, right=right, ms=latency(evaluation.clean)[0])
    for one in evaluation.references:
        yield sentence(
            "method",
            language,
            name=one.name,
            first=one.first_right,
            right=one.right_at_four,
            ms=one.milliseconds,
        )


def _parts(trials: Sequence[Trial], language: Language) -> Iterable[str]:
    yield sentence("heading_parts", language)
    parts: dict[str, list[Trial]] = {str(kind): some for kind, some in by_kind(trials).items()}
    parts |= {str(tongue): some for tongue, some in by_language(trials).items()}
    for name, some in parts.items():
        asked = [one for one in some if one.question.sort in ANSWERABLE and one.question.accepted]
        yield sentence(
            "part",
            language,
            name=name,
            asked=len(asked),
            at_once=percent(one.verdict is Verdict.AT_ONCE for one in asked),
            within_tap=percent(one.verdict in (Verdict.AT_ONCE, Verdict.ONE_TAP) for one in asked),
            wrong=percent(one.verdict is Verdict.WRONG for one in asked),
        )


def _curve(trials: Sequence[Trial], language: Language) -> Iterable[str]:
    yield sentence("heading_curve", language)
    for point in curve(trials):
        yield sentence(
            "point",
            language,
            threshold=point.threshold,
            right=point.right,
            wrong=point.wrong,
            false=point.false,
        )


def _bins(trials: Sequence[Trial], language: Language) -> Iterable[str]:
    yield sentence("heading_bins", language)
    for one in calibration(trials)[0]:
        yield sentence("bin", language, said=one.said, true=one.true, asked=one.asked)


def _mistakes(trials: Sequence[Trial], language: Language) -> Iterable[str]:
    yield sentence("heading_mistakes", language, number=len(trials))
    for one in trials:
        yield _mistake(one, language)


def _mistake(one: Trial, language: Language) -> str:
    nothing = sentence("nothing_accepted", language)
    return sentence(
        "mistake",
        language,
        file=one.question.file,
        line=one.question.line,
        verdict=sentence(f"verdict_{one.verdict}", language),
        question=one.text,
        first=one.first or nothing,
        score=one.score,
        accepted=", ".join(map(str, one.question.accepted)) or nothing,
    )
