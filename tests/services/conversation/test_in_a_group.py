"""Several people at one address: a question after a command, and numbers that never mix."""

import pytest

from bot.domain.dialogue.incoming import TextMessage
from bot.domain.dialogue.reply import Reply
from tests.talking import Talk


async def says(talk: Talk, person: str, text: str, answers: Reply | None = None) -> Reply:
    """The last reply to words of one person in the group."""
    choices = answers.choices if answers is not None else ()
    return (await talk.bot.hear(TextMessage(talk.address, text, person=person, answers=choices)))[-1]


@pytest.mark.parametrize("command", ["/vraag", "/ask", "/Vraag@buurtgids_bot", "/vraag\n"])
async def test_the_words_after_the_command_are_the_question(talk: Talk, command: str) -> None:
    asked = await talk.says(f"{command} hoe start ik een dialoog?")
    assert asked.plain == (await Talk(talk.store).says("hoe start ik een dialoog?")).plain


async def test_the_command_without_a_question_says_how_to_ask(talk: Talk) -> None:
    assert (await talk.says("/vraag")).plain == (await talk.says("/help")).plain


async def test_a_number_counts_for_the_last_card_shown_to_that_person(talk: Talk) -> None:
    situations = await says(talk, "kim", "/situaties")
    await says(talk, "sam", "/aanpakken")
    by_number = await says(talk, "kim", "1")
    assert by_number.plain == (await talk.taps(situations.choices[0].action)).plain


async def test_a_number_of_somebody_who_was_shown_nothing_counts_for_nothing(talk: Talk) -> None:
    await says(talk, "kim", "/situaties")
    stranger = await Talk(talk.store).says("1")
    assert (await says(talk, "sam", "1")).plain == stranger.plain


async def test_a_number_that_answers_a_card_counts_for_that_card_whoever_it_was_shown_to(talk: Talk) -> None:
    situations = await says(talk, "kim", "/situaties")
    await says(talk, "sam", "/aanpakken")
    by_number = await says(talk, "sam", "1", answers=situations)
    assert by_number.plain == (await talk.taps(situations.choices[0].action)).plain
