"""Several people at one address: a question after a command, and numbers that never mix."""

import pytest

from bot.domain.dialogue.action import Follow
from bot.domain.dialogue.group_rights import GroupChanges
from bot.domain.dialogue.incoming import AddedToGroup, ButtonPress, TextMessage
from bot.domain.dialogue.reply import Reply
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING
from bot.services.knowledge_snapshot import ConversationSettings
from bot.services.ports.store import Store
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


async def nobody() -> bool:
    return False


@pytest.mark.parametrize("said", ["volg alles", "/stop", "/tijdzone Londen", "ik kom"])
async def test_who_is_no_admin_changes_nothing_of_the_group_by_typing(talk: Talk, said: str) -> None:
    (reply,) = await talk.bot.hear(TextMessage(talk.address, said, person="sam", may_change=nobody))
    assert "alleen de beheerders" in reply.plain
    assert await talk.store.people.find(talk.address) is None


async def test_who_is_no_admin_changes_nothing_by_tapping_and_the_card_stays(talk: Talk) -> None:
    tap = ButtonPress(talk.address, Follow(EVERYTHING), person="sam", may_change=nobody)
    (reply,) = await talk.bot.hear(tap)
    assert "alleen de beheerders" in reply.plain
    assert not reply.replaces
    assert await talk.store.people.find(talk.address) is None


@pytest.mark.parametrize("said", ["hoe start ik een dialoog?", "/agenda", "/herinneringen", "/privacy"])
async def test_everybody_in_a_group_reads_and_asks(talk: Talk, said: str) -> None:
    heard = await talk.bot.hear(TextMessage(talk.address, said, person="sam", may_change=nobody))
    assert all("alleen de beheerders" not in reply.plain for reply in heard)


@pytest.mark.parametrize(
    ("changes", "who"),
    [
        (GroupChanges.ADMINS, "Alleen de beheerders van deze groep veranderen"),
        (GroupChanges.EVERYONE, "Iedereen in deze groep mag"),
    ],
)
async def test_added_to_a_group_it_says_in_two_sentences_how_to_reach_it_and_who_may_change_what(
    store: Store, changes: GroupChanges, who: str
) -> None:
    talk = Talk(store, ConversationSettings(group_changes=changes))
    (reply,) = await talk.bot.noticed(AddedToGroup(talk.address))
    assert "/vraag" in reply.plain
    assert who in reply.plain
    assert reply.plain.count(". ") == 1
    (reply,) = await talk.bot.noticed(AddedToGroup(talk.address, Language.EN))
    assert "/ask" in reply.plain
