"""Test yourself: as polls where a channel has them, else one question after the other."""

from bot.domain.dialogue.action import OpenEntry, OpenScreen, Quiz, Screen
from bot.domain.dialogue.reply import Block, Choice, Paragraph, Plain, Poll, Reply, Strong
from bot.domain.guidance.quiz import QuizQuestion, quiz_round
from bot.services.presentation.cards.frame import named_source
from bot.services.presentation.context import RenderContext, strong
from bot.services.presentation.screens.overview import nothing

EXPLANATION = 200  # characters that Telegram shows with a quiz


def polls(number: int, view: RenderContext) -> tuple[Reply, ...]:
    """All questions of a round, each a poll, and the way to another round."""
    questions = quiz_round(number, view.knowledge, view.language)
    if not questions:
        return (nothing(view, "aanpakken"),)
    shown = tuple(_poll(place, one, len(questions), view) for place, one in enumerate(questions, start=1))
    end = Reply(blocks=(view.line("quiz_polls_klaar"),), choices=_on(view), language=view.language)
    return (*shown, end)


def question(quiz: Quiz, view: RenderContext) -> Reply:
    """What came of the answer, when there is one, and the next question of the round."""
    questions = quiz_round(quiz.round, view.knowledge, view.language)
    if not questions:
        return nothing(view, "aanpakken")
    if quiz.works is None:
        return _asked(quiz.round, quiz.number, questions, [view.line("quiz_uitleg")], view)
    if quiz.number >= len(questions) or questions[quiz.number].mark != quiz.mark:
        return _asked(quiz.round, 0, questions, [view.line("quiz_veranderd")], view)
    judged = questions[quiz.number]
    right = view.heading("quiz_goed" if judged.works == quiz.works else "quiz_fout")
    told: list[Block] = [right, _explained(judged, view)]
    if quiz.number + 1 < len(questions):
        return _asked(quiz.round, quiz.number + 1, questions, told, view)
    title = view.title(judged.approach)
    card = view.choice("knop_aanpak", OpenEntry(judged.approach.id), titel=title)
    return Reply(blocks=(*told, view.line("quiz_klaar")), choices=(card, *_on(view)), language=view.language)


def _asked(
    round_: int, number: int, questions: tuple[QuizQuestion, ...], before: list[Block], view: RenderContext
) -> Reply:
    number = number if number < len(questions) else 0
    one = questions[number]
    heading = view.heading("quiz_kop", nummer=str(number + 1), aantal=str(len(questions)))
    asked = Paragraph((Plain(view.say("quiz_vraag") + " "), Strong(one.statement)))
    choices = (
        view.choice("knop_werkt_wel", Quiz(round_, number, one.mark, works=True)),
        view.choice("knop_werkt_niet", Quiz(round_, number, one.mark, works=False)),
        view.menu(),
    )
    return Reply(blocks=(*before, heading, asked), choices=choices, language=view.language)


def _poll(place: int, one: QuizQuestion, of: int, view: RenderContext) -> Reply:
    heading = view.say("quiz_kop", nummer=str(place), aantal=str(of))
    asked = f"{heading}\n{view.say('quiz_vraag')} {one.statement}"
    options = (view.say("knop_werkt_wel"), view.say("knop_werkt_niet"))
    poll = Poll(asked, options, 0 if one.works else 1, _explanation(one, view))
    return Reply(blocks=(strong(asked), _explained(one, view)), poll=poll, language=view.language)


def _explained(one: QuizQuestion, view: RenderContext) -> Paragraph:
    words = view.say("quiz_wel" if one.works else "quiz_niet")
    source = named_source(one.approach.source(one.guidance.sources[0]))
    return Paragraph((Plain(f"{words} {one.guidance.text} ("), source, Plain(")")))


def _explanation(one: QuizQuestion, view: RenderContext) -> str:
    """The guideline's line and its source, within what a poll can carry: the source is never cut."""
    source = f" ({one.approach.source(one.guidance.sources[0]).title})"
    words = f"{view.say('quiz_wel' if one.works else 'quiz_niet')} {one.guidance.text}"
    room = EXPLANATION - _units(source)
    if _units(words) > room:
        words = words[: max(0, room - 1)].rpartition(" ")[0] + "…"
    return words + source if room > 0 else words[:EXPLANATION]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _on(view: RenderContext) -> tuple[Choice, ...]:
    return (
        view.choice("knop_quiz_ronde", OpenScreen(Screen.QUIZ)),
        view.choice("knop_team", OpenScreen(Screen.TEAM)),
        view.menu(),
    )
