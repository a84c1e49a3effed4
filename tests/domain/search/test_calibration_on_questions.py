"""How sure the bot may be is measured on the editors' own questions, where there are enough of them."""

from bot.domain.language import Language
from bot.domain.search.confidence.calibration import ENOUGH_ASKED, LabelledText, calibrate
from bot.domain.search.confidence.signals import Logistic, signals
from bot.domain.search.phrasing import Phrasing
from bot.domain.search.ranking.ranker import Ranker

WORDS = ("dialoog", "straatfeest", "pleinregels", "iftar", "moestuin", "wandelen", "koken", "voetbal")
RANKER = Ranker([Phrasing(number, f"{word} in de buurt", Language.NL) for number, word in enumerate(WORDS)])


def questions(right: bool) -> list[LabelledText]:
    each = ENOUGH_ASKED // len(WORDS) + 1
    return [
        LabelledText(f"vraag {time} over {word}", frozenset({number if right else 99}))
        for time in range(each)
        for number, word in enumerate(WORDS)
    ]


def sure(logistic: Logistic) -> float:
    return logistic.probability(signals(RANKER.rank("vraag over een moestuin")))


def test_questions_that_are_answered_right_make_the_bot_surer() -> None:
    assert sure(calibrate(RANKER, {}, questions(right=True))) > 0.9
    assert sure(calibrate(RANKER, {}, questions(right=False))) < 0.1


def test_few_questions_do_not_overrule_the_default() -> None:
    few = questions(right=False)[: ENOUGH_ASKED - 1]
    assert calibrate(RANKER, {}, few) == Logistic()
