"""The numbers in front of choices."""

import pytest

from bot.adapters.terminal.numbering import ChoiceNumbers
from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.reply import Choice

MENU, HELP, STOP = (OpenScreen(screen) for screen in (Screen.MENU, Screen.HELP, Screen.STOP))


def test_a_reminder_in_between_counts_on_and_leaves_the_numbers_on_the_screen() -> None:
    numbering = ChoiceNumbers()
    numbering.begin()
    assert numbering.take((Choice("Menu", MENU), Choice("Hulp", HELP))) == 1
    assert numbering.take((Choice("Stop", STOP),)) == 3
    assert [numbering.action(typed) for typed in ("1", "2.", "3)")] == [MENU, HELP, STOP]


@pytest.mark.parametrize("typed", ["", "0", "2", "-1", "een", "1000", "¹", "1 groep"])
def test_anything_else_is_no_number_on_the_screen(typed: str) -> None:
    numbering = ChoiceNumbers()
    numbering.take((Choice("Menu", MENU),))
    assert numbering.action(typed) is None


def test_after_an_answer_the_numbers_start_again() -> None:
    numbering = ChoiceNumbers()
    numbering.take((Choice("Menu", MENU),))
    numbering.begin()
    assert numbering.action("1") is None
    assert numbering.take((Choice("Hulp", HELP),)) == 1
