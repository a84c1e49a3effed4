"""The editors' test questions as values."""

from pathlib import Path

from bot.adapters.knowledge.reading.questions import read_questions
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.labelled_question import ExpectedOutcome, LabelledQuestion
from bot.domain.language import Language
from tests.adapters.knowledge.folders import ROOT

FILE = """\
- {vraag: hoeveel man aan 1 tafel, goed: answer/groepsgrootte}
- {vraag: how many people, taal: en, goed: [answer/groepsgrootte, approach/dialoog]}
- {vraag: met zn hoevelen, goed: answer/groepsgrootte, lukt_nog_niet: spreektaal}
"""


def _read(tmp_path: Path, name: str, content: str) -> tuple[LabelledQuestion, ...]:
    path = tmp_path / "toetsvragen" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    reading = read_questions(tmp_path)
    assert reading.problems == ()
    return reading.questions


def test_a_question_knows_its_language_its_answers_and_its_line(tmp_path: Path) -> None:
    _, second, third = _read(tmp_path, "vragen.yaml", FILE)
    assert second.language is Language.EN
    assert second.accepted == (EntryId(Kind.ANSWER, "groepsgrootte"), EntryId(Kind.APPROACH, "dialoog"))
    assert (second.line, second.sort, second.fails_yet) == (2, ExpectedOutcome.ENTRY, None)
    assert third.fails_yet == "spreektaal"


def test_a_question_that_no_entry_answers_accepts_nothing(tmp_path: Path) -> None:
    content = (
        "- {vraag: wat voor weer wordt het, goed: geen, soort: ver}\n"
        "- {vraag: stopcontact, goed: geen, soort: dichtbij}\n"
    )
    far, near = _read(tmp_path, "geen-antwoord.yaml", content)
    assert far.accepted == near.accepted == ()
    assert (far.sort, near.sort) == (ExpectedOutcome.FAR, ExpectedOutcome.NEAR)


def test_the_two_of_a_pair_belong_together(tmp_path: Path) -> None:
    content = (
        "- {paar: [{vraag: hoe meld ik me aan, goed: geen}, {vraag: hoe meld ik me af, goed: geen}]}\n"
        "- {paar: [{vraag: wel doen, goed: geen}, {vraag: niet doen, goed: geen}]}\n"
    )
    questions = _read(tmp_path, "paren.yaml", content)
    assert [(one.sort, one.pair) for one in questions] == [(ExpectedOutcome.PAIR, 0)] * 2 + [
        (ExpectedOutcome.PAIR, 1)
    ] * 2


def test_a_cry_for_help_and_a_harmless_word_are_told_apart(tmp_path: Path) -> None:
    content = (
        "- {vraag: hij slaat mij, goed: referral/112, soort: crisis}\n"
        "- {vraag: dat sloeg nergens op, goed: geen, soort: gewoon}\n"
    )
    cry, harmless = _read(tmp_path, "crisis.yaml", content)
    assert (cry.sort, harmless.sort) == (ExpectedOutcome.CRISIS, ExpectedOutcome.HARMLESS)


def test_our_own_test_questions_can_all_be_read() -> None:
    reading = read_questions(ROOT / "knowledge")
    assert reading.problems == ()
    assert len(reading.questions) > 700
