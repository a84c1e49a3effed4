"""A few questions that lead to the situation."""

from bot.domain.dialogue.action import Diagnose, OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.reply import Block, Choice, Reply
from bot.domain.knowledge.diagnosis import Diagnosis
from bot.domain.knowledge.situation import Situation
from bot.services.presentation.context import RenderContext, points, strong
from bot.services.presentation.screens.overview import situations

LABEL_READ_WHOLE = 36  # characters of a button that a phone shows; longer ones stand in the text too
BETWEEN = 1  # points of difference: then two situations are named, not one


def diagnose(chosen: tuple[int, ...], view: RenderContext) -> Reply:
    """The next question, or the outcome. A tap that no longer fits the questions starts anew."""
    diagnosis = view.knowledge.diagnosis
    if diagnosis is None:
        return situations(view)
    if not _possible(chosen, diagnosis):
        chosen = ()
    if len(chosen) < len(diagnosis.questions):
        return _question(chosen, diagnosis, view)
    return _outcome(chosen, diagnosis, view)


def _possible(chosen: tuple[int, ...], diagnosis: Diagnosis) -> bool:
    questions = diagnosis.questions
    return len(chosen) <= len(questions) and all(
        0 <= index < len(question.options) for index, question in zip(chosen, questions, strict=False)
    )


def _question(chosen: tuple[int, ...], diagnosis: Diagnosis, view: RenderContext) -> Reply:
    question = diagnosis.questions[len(chosen)]
    labels = tuple(option.text.get(view.language) for option in question.options)
    choices = [Choice(label, Diagnose((*chosen, index))) for index, label in enumerate(labels)]
    blocks: list[Block] = [
        view.line("diagnose_stap", stap=str(len(chosen) + 1), aantal=str(len(diagnosis.questions))),
        strong(question.text.get(view.language)),
    ]
    if any(len(label) > LABEL_READ_WHOLE for label in labels):
        blocks.append(points(labels, numbered=True))
    return Reply(blocks=tuple(blocks), choices=(*choices, view.menu()), language=view.language)


def _outcome(chosen: tuple[int, ...], diagnosis: Diagnosis, view: RenderContext) -> Reply:
    order = sorted(view.knowledge.of_type(Situation), key=lambda situation: situation.order)
    weights = {situation.id: 0 for situation in order}
    for index, question in zip(chosen, diagnosis.questions, strict=True):
        for situation, weight in question.options[index].weights.items():
            weights[situation] = weights.get(situation, 0) + weight
    ranked = sorted(order, key=lambda situation: -weights[situation.id])
    if not ranked or weights[ranked[0].id] == 0:
        return situations(view)
    first, rest = ranked[0], ranked[1:]
    second = rest[0] if rest and weights[first.id] - weights[rest[0].id] <= BETWEEN else None
    again = view.choice("knop_opnieuw", Diagnose())
    other = view.choice("knop_situaties", OpenScreen(Screen.SITUATIONS))
    shown = [Choice(view.title(one), OpenEntry(one.id)) for one in (first, second) if one is not None]
    if second is None:
        line = view.line("diagnose_uitkomst", situatie=view.title(first))
    else:
        line = view.line("diagnose_tussen", een=view.title(first), twee=view.title(second))
    return Reply(blocks=(line,), choices=(*shown, again, other, view.menu()), language=view.language)
