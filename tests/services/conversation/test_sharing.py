"""A professional shares an example in five short steps; nothing is kept before consent."""

from datetime import timedelta

from bot.domain.dialogue.action import OpenScreen, Screen, ShareExample, Sharing
from bot.domain.dialogue.incoming import ButtonPress
from bot.services.conversation.session import NOTHING
from tests.talking import Talk, labels

ANSWERS = (
    "Met een soeppan op het plein. Bel 06 12345678 of mail anna@example.org, twintig buren kwamen.",
    "Zwolle, Assendorp",
    "nieuwe bewoners",
    "het staat op www.example.org/soep.",
)


async def waiting(talk: Talk) -> list[tuple[str, ...]]:
    return [(one.what, one.where, one.whom, one.link) for one in await talk.application.store.shared.shared()]


async def told(talk: Talk) -> None:
    """All but consent."""
    begun = await talk.says("/deel")
    assert "stap 1 van 5" in begun.plain
    for number, answer in enumerate(ANSWERS, start=2):
        assert f"stap {number} van 5" in (await talk.says(answer)).plain


async def test_after_consent_the_example_waits_without_anything_of_who_told_it(talk: Talk) -> None:
    await told(talk)
    assert await waiting(talk) == []
    assert "Dank je" in (await talk.taps(ShareExample(Sharing.CONSENT))).plain
    kept = "Met een soeppan op het plein. Bel … of mail …, twintig buren kwamen."
    assert await waiting(talk) == [(kept, *ANSWERS[1:3], "https://www.example.org/soep")]
    assert "Ik bewaar niets over jou" in (await talk.taps(OpenScreen(Screen.MY_DATA))).plain
    await talk.taps(ShareExample(Sharing.CONSENT))
    assert len(await waiting(talk)) == 1


async def test_without_consent_nothing_is_kept(talk: Talk) -> None:
    await told(talk)
    assert "niets van bewaard" in (await talk.taps(ShareExample(Sharing.STOP))).plain
    await talk.taps(ShareExample(Sharing.CONSENT))
    assert await waiting(talk) == []


async def test_who_leaves_it_for_half_an_hour_asks_ordinary_questions_again(talk: Talk) -> None:
    await told(talk)
    talk.clock.at += timedelta(minutes=31)
    assert "stap" not in (await talk.says("hoe start ik een dialoog")).plain
    assert "Begin opnieuw" in (await talk.taps(ShareExample(Sharing.CONSENT))).plain
    assert await waiting(talk) == []


async def test_danger_is_heard_first_and_commands_still_work(talk: Talk) -> None:
    await talk.says("/deel")
    assert "113" in (await talk.says("ik wil niet meer leven")).plain
    assert "stap" not in (await talk.says("/agenda")).plain
    assert "stap 2" in (await talk.says("Samen gegeten op het plein")).plain


async def test_a_step_may_be_left_open_and_a_number_chooses(talk: Talk) -> None:
    await talk.says("/deel")
    step = await talk.says("Samen gegeten op het plein")
    assert labels(step) == ["Sla over", "Stop met delen"]
    for number in (3, 4, 5):
        assert f"stap {number}" in (await talk.says("1")).plain
    await talk.says("1")
    assert await waiting(talk) == [("Samen gegeten op het plein", "", "", "")]


async def test_a_guest_of_the_page_hears_where_it_can_be_done(talk: Talk) -> None:
    press = ButtonPress(talk.address, OpenScreen(Screen.SHARE_EXAMPLE), None)
    answer = await talk.bot.hear_guest(press, NOTHING)
    assert "Telegram" in answer.replies[-1].plain


async def test_the_word_stop_ends_sharing_and_is_never_the_answer_to_a_step(talk: Talk) -> None:
    for answers in ((), ANSWERS[:1], ANSWERS[:3]):
        await talk.says("/deel")
        for answer in answers:
            await talk.says(answer)
        assert "niets van bewaard" in (await talk.says("stop")).plain
        assert "stap" not in (await talk.says("hoe start ik een dialoog")).plain


async def test_who_goes_to_the_menu_asks_ordinary_questions_again(talk: Talk) -> None:
    await talk.says("/deel")
    await talk.says(ANSWERS[0])
    assert "Kies een onderwerp" in (await talk.says("menu")).plain
    assert "stap" not in (await talk.says("hoe start ik een dialoog")).plain
    await talk.says("/deel")
    await talk.taps(OpenScreen(Screen.MENU))
    assert "stap" not in (await talk.says("hoe start ik een dialoog")).plain
