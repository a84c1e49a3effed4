"""In a group the bot speaks when spoken to, in the topic where it was spoken to."""

import pytest
from telegram import Bot

from bot.adapters.telegram.updates.group_admins import GroupAdmins
from bot.domain.address import Address
from bot.domain.dialogue.group_rights import GroupChanges
from bot.domain.dialogue.incoming import AddedToGroup, ChatNews, GroupMoved, MayWrite, TextMessage
from bot.domain.language import Language
from tests.adapters.telegram.conftest import Running, Start
from tests.adapters.telegram.parrot import DIALOGUE, MENU
from tests.standin.parameters import Json
from tests.standin.person import group, member, private
from tests.standin.server import StandIn

ADDRESSED = [
    ("@buurtgids_bot hoe start ik een dialoog?", "hoe start ik een dialoog?"),
    ("Hoi @Buurtgids_Bot, heb je een voorbeeld?", "Hoi heb je een voorbeeld?"),
    ("/start", "/start"),
    ("/start@buurtgids_bot nu", "/start nu"),
    ("/help hoe start ik een dialoog?", "/help hoe start ik een dialoog?"),
    ("/voorbeelden@buurtgids_bot", "/voorbeelden"),
]
NOT_ADDRESSED = [
    "wie haalt de koffie?",
    "/start@weer_bot",
    "/weer",
    "@weer_bot hoe start ik",
    "mail naar sam@buurtgids_bot.nl",
]


@pytest.mark.parametrize(("said", "heard"), ADDRESSED)
async def test_who_addresses_the_bot_is_answered(
    telegram: StandIn, start: Start, said: str, heard: str
) -> None:
    kim = member(telegram, group(telegram))
    async with start() as bot:
        await kim.says(said)
        await kim.sees("je zei:")
        assert [incoming.text for incoming in bot.parrot.heard if isinstance(incoming, TextMessage)] == [
            heard
        ]
        assert bot.parrot.heard[0].address == Address("telegram", str(kim.chat.id))


@pytest.mark.parametrize("said", NOT_ADDRESSED)
async def test_talk_among_people_is_left_alone(telegram: StandIn, start: Start, said: str) -> None:
    kim = member(telegram, group(telegram))
    async with start() as bot:
        await kim.says(said)
        await kim.sends("photo")
        await kim.says("/start")
        await kim.sees("je zei: /start")
        assert len(bot.parrot.heard) == 1


async def test_a_reply_to_the_bot_is_meant_for_the_bot(telegram: StandIn, start: Start) -> None:
    kim = member(telegram, group(telegram))
    async with start():
        await kim.says("/start")
        shown = await kim.sees("/start")
        await kim.says("en verder?", reply_to=shown)
        await kim.sees("je zei: en verder?")


async def test_the_answer_comes_in_the_same_topic(telegram: StandIn, start: Start) -> None:
    forum = group(telegram, topics=(7, 8))
    kim = member(telegram, forum, topic=7)
    async with start() as bot:
        await kim.says("/start")
        shown = await kim.sees("/start")
        await kim.tap("Menu")
        await kim.sees("getikt")
        assert {str(incoming.address) for incoming in bot.parrot.heard} == {f"telegram:{forum.id}/7"}
    assert shown.topic == 7


OLD, NEW = Address("telegram", "-1001"), Address("telegram", "-1002")
CHAT: Json = {"id": -1001, "type": "group", "title": "Team"}
NEWS: list[tuple[str, dict[str, Json], list[ChatNews]]] = [
    ("message", {"migrate_to_chat_id": -1002}, [GroupMoved(NEW, OLD)]),
    ("message", {"migrate_from_chat_id": -1002}, [GroupMoved(OLD, NEW)]),
    ("my_chat_member", {"new_chat_member": {"status": "administrator"}}, [MayWrite(OLD)]),
    (
        "my_chat_member",
        {"new_chat_member": {"status": "restricted", "can_send_messages": True}},
        [MayWrite(OLD)],
    ),
    ("my_chat_member", {"new_chat_member": {"status": "restricted", "can_send_messages": False}}, []),
    ("my_chat_member", {"new_chat_member": {"status": "kicked"}}, []),
    (
        "message",
        {"forum_topic_reopened": {}, "is_topic_message": True, "message_thread_id": 7},
        [MayWrite(Address("telegram", "-1001/7"))],
    ),
]


@pytest.mark.parametrize(("kind", "content", "news"), NEWS, ids=range(len(NEWS)))
async def test_what_becomes_of_a_group_is_noticed(
    telegram: StandIn, start: Start, kind: str, content: dict[str, Json], news: list[ChatNews]
) -> None:
    kim = member(telegram, group(telegram))
    async with start() as bot:
        await telegram.put(kind, {"chat": CHAT, "date": 1, **content})
        await kim.says("/start")
        await kim.sees("je zei: /start")
        assert bot.parrot.news == news


async def test_a_number_that_answers_a_card_comes_with_the_choices_of_that_card(
    telegram: StandIn, start: Start
) -> None:
    kim, sam = (member(telegram, forum, number) for forum in [group(telegram)] for number in (1, 2))
    async with start() as bot:
        await kim.says("/start")
        shown = await kim.sees("/start")
        await sam.says("2", reply_to=shown)
        await sam.sees("je zei: 2")
        first, second = bot.parrot.heard
        assert isinstance(first, TextMessage)
        assert isinstance(second, TextMessage)
        assert [choice.action for choice in second.answers] == [DIALOGUE, MENU]
        assert first.address == second.address
        assert (first.person, second.person) == ("5001", "5002")


async def test_alone_with_the_bot_there_is_nobody_to_tell_apart(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        await sam.says("hoi")
        await sam.sees("hoi")
        assert bot.parrot.heard[0].person == ""


ADDED: dict[str, Json] = {
    "old_chat_member": {"status": "left"},
    "new_chat_member": {"status": "member"},
    "from": {"id": 5001, "is_bot": False, "first_name": "Kim", "language_code": "en"},
}


async def test_the_bot_hears_that_it_was_added_to_a_group_and_in_which_language(
    telegram: StandIn, start: Start
) -> None:
    kim = member(telegram, group(telegram))
    alone: Json = {"id": 5001, "type": "private", "first_name": "Kim"}
    async with start() as bot:
        await telegram.put("my_chat_member", {"chat": CHAT, "date": 1, **ADDED})
        await telegram.put("my_chat_member", {"chat": alone, "date": 1, **ADDED})
        await kim.says("/start")
        await kim.sees("je zei: /start")
        assert bot.parrot.news == [
            AddedToGroup(OLD, Language.EN),
            MayWrite(Address("telegram", "5001")),
        ]


async def rights(bot: Running, number: int) -> bool:
    """Whether who said the message with this number may change what is kept of the group."""
    said = bot.parrot.heard[number]
    return await said.may_change()


async def test_only_admins_may_change_what_is_kept_of_a_group_and_telegram_is_asked_once_a_minute(
    telegram: StandIn, start: Start
) -> None:
    team = group(telegram)
    kim, sam = member(telegram, team, 1, admin=True), member(telegram, team, 2)
    alone = private(telegram, 9)
    async with start() as bot:
        for person in (kim, sam, alone):
            await person.says("/start")
            await person.sees("je zei: /start")
        assert telegram.called("getChatAdministrators") == []
        by_person = [await rights(bot, number) for number in range(3)]
        assert by_person == [True, False, True]
        assert len(telegram.called("getChatAdministrators")) == 1


async def test_where_telegram_does_not_say_who_the_admins_are_nobody_is_kept_from_it(
    telegram: StandIn, start: Start
) -> None:
    sam = member(telegram, group(telegram), 2)
    async with start() as bot:
        await sam.says("/start")
        await sam.sees("je zei: /start")
        assert await rights(bot, 0)


async def test_an_anonymous_admin_is_an_admin() -> None:
    bot = Bot("1:token")
    admins = GroupAdmins(bot, GroupChanges.ADMINS, lambda: 0.0)
    assert await admins.may_change(-1001, "-1001")


async def test_everyone_may_where_the_setting_says_so() -> None:
    admins = GroupAdmins(Bot("1:token"), GroupChanges.EVERYONE, lambda: 0.0)
    assert await admins.may_change(-1001, "7")
