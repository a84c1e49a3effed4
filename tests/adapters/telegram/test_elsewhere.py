"""The bot in chats that it is not in: cards to choose from, and one answer to who mentions it."""

from tests.adapters.telegram.conftest import Start
from tests.standin.parameters import Json, Parameters
from tests.standin.person import private
from tests.standin.server import StandIn


def message_of(result: dict[str, Json]) -> Json:
    """The words that are sent when somebody chooses this."""
    content = result["input_message_content"]
    assert isinstance(content, dict)
    return content["message_text"]


async def test_words_behind_the_name_of_the_bot_give_cards_that_telegram_may_keep_for_a_while(
    telegram: StandIn, start: Start
) -> None:
    async with start():
        await private(telegram).types_inline("dialoog")
        await telegram.until_called("answerInlineQuery", 1)
    (call,) = telegram.called("answerInlineQuery")
    assert call.parameters["button"] == {"text": "Open de bot", "start_parameter": "inline"}
    assert call.parameters["cache_time"] == 300
    (card,) = Parameters(call.parameters, {}).objects("results")
    assert card["title"] == "dialoog"
    assert message_of(card) == "kaart"
    assert not telegram.called("sendMessage")


async def test_who_mentions_the_bot_in_another_chat_gets_one_answer_there(
    telegram: StandIn, start: Start
) -> None:
    async with start():
        await private(telegram).mentions_in_another_chat("@buurtgids_bot hoe start ik een dialoog?")
        await telegram.until_called("answerGuestQuery", 1)
    (call,) = telegram.called("answerGuestQuery")
    result = Parameters(call.parameters, {}).object("result")
    assert result is not None
    assert message_of(result) == "je zei: hoe start ik een dialoog?"
    assert not telegram.called("sendMessage")
