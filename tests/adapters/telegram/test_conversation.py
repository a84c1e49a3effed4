"""A conversation on Telegram: what people do and what they see."""

import asyncio

import pytest

from bot.adapters.action_codec import encode
from bot.domain.dialogue.incoming import ButtonPress, TextMessage
from bot.domain.language import Language
from tests.adapters.telegram.conftest import Start
from tests.adapters.telegram.parrot import DIALOGUE, MENU
from tests.standin.chat import ShownPoll
from tests.standin.person import private
from tests.standin.refusal import bad_request
from tests.standin.server import StandIn


async def test_a_question_gets_an_answer_with_buttons(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start():
        await sam.says("hoe start ik een dialoog?")
        shown = await sam.sees("je zei: hoe start ik een dialoog?")
    assert shown.buttons == (("Dialoog", encode(DIALOGUE)), ("Menu", encode(MENU)))


async def test_a_tap_changes_the_message_in_place(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        await sam.says("hoi")
        first = await sam.sees("hoi")
        await sam.tap("Dialoog")
        second = await sam.sees("getikt")
        assert bot.parrot.heard[-1] == ButtonPress(bot.parrot.heard[0].address, DIALOGUE, Language.NL)
    assert second.edited
    assert second.id == first.id
    assert telegram.methods.taps_waiting == set()


async def test_the_same_button_twice_is_no_error(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        await sam.says("hoi")
        await sam.sees("hoi")
        await sam.tap("Menu")
        await sam.sees("getikt")
        await sam.tap("Menu")
        await sam.says("nog iets")
        await sam.sees("nog iets")
        assert len(bot.parrot.heard) == 4
    assert not any("ging iets mis" in shown.text for shown in sam.chat.shown)
    telegram.refused.clear()  # "message is not modified", which nobody can know beforehand


@pytest.mark.parametrize(
    "why", ["message can't be edited", "message to edit not found", "MESSAGE_ID_INVALID"]
)
async def test_a_message_that_cannot_be_edited_is_sent_anew(
    telegram: StandIn, start: Start, why: str
) -> None:
    sam = private(telegram)
    async with start():
        await sam.says("hoi")
        first = await sam.sees("hoi")
        telegram.fail(bad_request(why), method="editMessageText")
        await sam.tap("Menu")
        second = await sam.sees("getikt")
    assert not second.edited
    assert second.id != first.id


async def test_an_old_or_unknown_button_gets_a_friendly_way_on(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start():
        await sam.tap_data("7x:iets van vroeger", None, inaccessible=True)
        await sam.sees("die knop is oud")
        await sam.tap_data(encode(MENU), None, inaccessible=True)
        await sam.sees("getikt")
    assert telegram.methods.taps_waiting == set()


async def test_a_button_that_spun_too_long_still_works(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    telegram.fail(bad_request("query is too old"), method="answerCallbackQuery")
    async with start():
        await sam.tap_data(encode(MENU), None, inaccessible=True)
        await sam.sees("getikt")


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("sticker", "een sticker"),
        ("voice", "een voice"),
        ("photo", "een photo"),
        ("location", "jij bent op 52.09, 5.12"),
        ("document", "een document"),
        ("contact", "een other"),
        ("dice", "een other"),
    ],
)
async def test_something_without_words_is_never_met_with_silence(
    telegram: StandIn, start: Start, what: str, words: str
) -> None:
    sam = private(telegram)
    async with start():
        await sam.sends(what)
        await sam.sees(words)


async def test_the_words_under_a_photo_are_a_question(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start():
        await sam.sends("photo", caption="wat doe ik hiermee?")
        await sam.sees("je zei: wat doe ik hiermee?")


async def test_a_changed_question_is_heard_as_changed(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start():
        message = await sam.says("hoe strat ik")
        await sam.sees("hoe strat ik")
        await sam.edits(message, "hoe start ik")
        await sam.sees("gewijzigd: hoe start ik")


async def test_ten_thousand_characters_come_in_and_go_out_whole(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    text = " ".join(f"woord{number}" for number in range(1250))
    async with start():
        for part in (text[:4000], text[4000:8000]):
            await sam.says(part)
        await sam.sees(text[7000:7010])
        await sam.says(text)
        while not sam.chat.shown[-1].buttons or not sam.chat.shown[-1].text.endswith("woord1249"):
            await sam.sees()
    assert all(shown.buttons == () for shown in sam.chat.shown[-3:-1])


@pytest.mark.parametrize(
    ("code", "language"),
    [("nl", Language.NL), ("nl-BE", Language.NL), ("en-GB", Language.EN), ("ar", None), (None, None)],
)
async def test_the_language_of_the_app_is_told(
    telegram: StandIn, start: Start, code: str | None, language: Language | None
) -> None:
    sam = private(telegram, language=code)
    async with start() as bot:
        await sam.says("hoi")
        await sam.sees("hoi")
        assert bot.parrot.heard[0].client_language == language


async def test_an_error_costs_one_sentence_with_the_code_of_the_log(
    telegram: StandIn, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    sam = private(telegram)
    async with start():
        await sam.says("stuk")
        shown = await sam.sees("er ging iets mis (")
        await sam.says("en nu?")
        await sam.sees("je zei: en nu?")
    code = shown.text.partition("(")[2].rstrip(")")
    (record,) = [record for record in caplog.records if code in record.getMessage()]
    assert record.exc_info is not None
    assert "stuk" not in record.getMessage()


async def test_a_reply_without_words_is_an_error_not_silence(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start():
        await sam.says("leeg")
        await sam.sees("er ging iets mis")


async def test_a_file_comes_with_its_words_and_buttons(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start():
        await sam.says("bestand")
        shown = await sam.sees("de agenda")
        await sam.tap("Menu")
        await sam.sees("getikt")
    assert shown.file is not None
    assert (shown.file.name, shown.file.content) == ("burendag.ics", b"BEGIN:VCALENDAR")
    assert shown.labels == ("Dialoog", "Menu")


async def test_one_slow_person_does_not_hold_up_another(telegram: StandIn, start: Start) -> None:
    slow, quick = private(telegram, 1), private(telegram, 2)
    async with start() as bot:
        await slow.says("traag")
        await bot.parrot.begun.wait()
        await quick.says("snel")
        await quick.sees("je zei: snel")
        assert slow.chat.shown == []
        bot.parrot.patience.set()
        await slow.sees("je zei: traag")


async def test_messages_of_one_person_are_answered_in_order(telegram: StandIn, start: Start) -> None:
    people = [private(telegram, number) for number in range(5)]
    async with start():
        for number in range(8):
            await asyncio.gather(*(person.says(str(number)) for person in people))
        for person in people:
            await person.sees("je zei: 7")
            assert [shown.text for shown in person.chat.shown] == [f"je zei: {n}" for n in range(8)]


async def test_two_replies_come_in_order(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start():
        await sam.says("twee")
        await sam.sees("twee")
    assert [shown.text for shown in sam.chat.shown] == ["een", "twee"]


async def test_the_menu_is_set_in_both_languages_with_dutch_for_everybody_else(
    telegram: StandIn, start: Start
) -> None:
    sam = private(telegram)
    async with start():
        await sam.says("hoi")
        await sam.sees("hoi")
        await telegram.until_called("setMyCommands", 3)
    menus = {code: [item["description"] for item in menu] for code, menu in telegram.methods.commands.items()}
    assert menus[""] == menus["nl"] == ["Begin hier", "Geen herinneringen meer"]
    assert menus["en"] == ["Begin here", "No more reminders"]


async def test_what_a_bot_says_is_not_answered(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start() as bot:
        other: dict[str, object] = {"id": 1, "is_bot": True, "first_name": "Robot"}
        await telegram.put(
            "message",
            {"message_id": 1, "date": 1, "chat": sam.chat.as_json(), "from": other, "text": "piep"},  # type: ignore[dict-item]
        )
        await sam.says("hoi")
        await sam.sees("hoi")
        assert [incoming.text for incoming in bot.parrot.heard if isinstance(incoming, TextMessage)] == [
            "hoi"
        ]


async def test_a_quiz_comes_as_polls_one_after_the_other(telegram: StandIn, start: Start) -> None:
    sam = private(telegram)
    async with start():
        await sam.says("quiz")
        for number in (1, 2):
            shown = await sam.sees(f"vraag {number}")
            assert shown.poll == ShownPoll(("wel", "niet"), number - 1, f"daarom {number}")
        assert (await sam.sees("klaar")).poll is None
