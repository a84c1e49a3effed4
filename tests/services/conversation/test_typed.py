"""Words as choices, before anybody looks for an answer."""

from dataclasses import replace

import pytest

from bot.domain.dialogue.action import Attend, OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.commands import COMMANDS, find_command, menu
from bot.domain.dialogue.reply import Choice
from bot.domain.events.participation import Attendance
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.services.conversation.session import NOTHING, DialogueState
from bot.services.conversation.understanding.typed import (
    FreeText,
    NoSuchNumber,
    TypedChoice,
    TypedCommand,
    TypedSwitch,
    UnknownCommand,
    read,
)
from tests.talking import the_current

CHOICES = (
    Choice("Dialoog", OpenEntry(EntryId(Kind.APPROACH, "dialoog"))),
    Choice("Meer voorbeelden", OpenScreen(Screen.EXAMPLES)),
    Choice("Menu", OpenScreen(Screen.MENU)),
)
SHOWN = DialogueState(choices=CHOICES, labels=CHOICES)
WORDS = the_current().vocabulary


@pytest.mark.parametrize(
    "text", ["2", " 2. ", "(2)", "#2", "nummer 2", "Nr. 2", "optie 2", "number 2", "de tweede", "second"]
)
def test_a_number_is_the_choice_with_that_number(text: str) -> None:
    assert read(text, SHOWN, WORDS) == TypedChoice(OpenScreen(Screen.EXAMPLES))


@pytest.mark.parametrize("text", ["dialoog", "DIALOOG!", "meer voorbeelden", "meer voorbelden"])
def test_a_label_may_be_typed_loosely(text: str) -> None:
    found = read(text, SHOWN, WORDS)
    assert isinstance(found, TypedChoice)


def test_a_number_without_a_choice_says_how_many_there_are() -> None:
    assert read("7", SHOWN, WORDS) == NoSuchNumber(3)
    assert read("1", NOTHING, WORDS) == NoSuchNumber(0)


@pytest.mark.parametrize(
    ("text", "screen"),
    [
        ("agenda", Screen.AGENDA),
        ("Stop", Screen.STOP),
        ("MENU", Screen.MENU),
        ("what can you do?", Screen.HELP),
    ],
)
def test_a_bare_word_of_the_menu_opens_it(text: str, screen: Screen) -> None:
    assert read(text, NOTHING, WORDS) == TypedChoice(OpenScreen(screen))


@pytest.mark.parametrize(
    "text", ["hoe stop ik de ruzie", "agenda van een bewonersavond", "2 groepen jongeren"]
)
def test_a_sentence_with_such_a_word_is_a_question(text: str) -> None:
    assert read(text, SHOWN, WORDS) == FreeText()


def test_every_command_works_in_both_languages() -> None:
    for command in COMMANDS:
        language = None if command.dutch == command.english else Language.NL
        typed = read(f"/{command.dutch}", NOTHING, WORDS)
        if command.switches is None:
            assert typed == TypedCommand(OpenScreen(command.screen), language)
        else:
            assert typed == TypedSwitch(command.switches, "", language)
        assert find_command(command.english.upper()) == command


def test_a_command_for_this_bot_in_a_group_is_a_command() -> None:
    assert read("/situaties@buurtgids_bot", NOTHING, WORDS) == TypedCommand(
        OpenScreen(Screen.SITUATIONS), Language.NL
    )


def test_a_start_link_opens_its_entry() -> None:
    opened = OpenEntry(EntryId(Kind.APPROACH, "dialoog"))
    assert read("/start approach_dialoog", NOTHING, WORDS) == TypedCommand(opened, None)
    for broken in ("/start", "/start x_y", "/start hallo"):
        assert read(broken, NOTHING, WORDS) == TypedCommand(OpenScreen(Screen.START), None)


def test_an_unknown_command_is_known_to_be_one() -> None:
    assert read("/dialoog", NOTHING, WORDS) == UnknownCommand()


def test_the_menu_of_commands_speaks_the_language_of_the_reader() -> None:
    texts = the_current().texts
    assert ("situaties", "hoe is het in de wijk?") in menu(texts, Language.NL)
    assert ("situations", "how is the neighbourhood?") in menu(texts, Language.EN)


def test_settings_is_typed_in_dutch_too_and_changes_no_language() -> None:
    assert read("/settings", NOTHING, WORDS) == TypedCommand(OpenScreen(Screen.SETTINGS), None)
    assert read("/examples", NOTHING, WORDS) == TypedCommand(OpenScreen(Screen.EXAMPLES), Language.EN)


def test_the_yes_of_a_choice_may_stand_for_it_but_no_beginning_of_a_title_does() -> None:
    asked = (
        Choice("Ja, wis alles", OpenScreen(Screen.FORGET_CONFIRMED)),
        Choice("Nee, bewaar het", OpenScreen(Screen.MENU)),
        Choice("Politie, geen spoed", OpenEntry(EntryId(Kind.REFERRAL, "politie"))),
    )
    shown = DialogueState(choices=asked, labels=asked)
    assert read("ja", shown, WORDS) == TypedChoice(OpenScreen(Screen.FORGET_CONFIRMED))
    assert read("Nee!", shown, WORDS) == TypedChoice(OpenScreen(Screen.MENU))
    assert read("politie", shown, WORDS) == FreeText()
    assert read("ja", NOTHING, WORDS) == FreeText()


def test_who_goes_says_so_of_an_event_whose_card_is_open_and_of_no_other() -> None:
    event = EntryId(Kind.EVENT, "zomerdag")
    shown = replace(NOTHING, entry=event, card=event)
    assert read("Ik ga!", shown, WORDS, event) == TypedChoice(Attend(Attendance.YES))
    assert read("Ik ga!", shown, WORDS) == FreeText()
    assert read("Ik ga!", replace(shown, card=None), WORDS, event) == FreeText()
