"""What a person meets in a conversation."""

from datetime import timedelta
from itertools import pairwise

import pytest

from bot.adapters.action_codec import decode
from bot.domain.address import Address
from bot.domain.dialogue.action import (
    ChooseLanguage,
    Diagnose,
    Follow,
    ListExamples,
    NoneOfThese,
    OpenEntry,
    OpenPart,
    OpenScreen,
    Part,
    Screen,
)
from bot.domain.dialogue.incoming import TextMessage, Unreadable, UnreadableMessage
from bot.domain.dialogue.reply import MAX_CHOICES, Reply
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.language import Language
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.search.text.words import MAX_QUESTION
from bot.services.knowledge_snapshot import ConversationSettings
from bot.services.ports.store import Store
from tests.talking import Talk, labels

DIALOOG = EntryId(Kind.APPROACH, "dialoog")


async def test_a_tap_changes_the_message_and_words_get_a_new_one(talk: Talk) -> None:
    walked = await talk.taps(OpenEntry(DIALOOG))
    assert walked.replaces
    assert not (await talk.says("dialoog")).replaces


async def test_the_walk_from_situation_to_card_stays_in_one_message(talk: Talk) -> None:
    reply = await talk.taps(OpenScreen(Screen.SITUATIONS))
    for label in ("Spanning", "Dialoog", "Waarom", "Terug naar Dialoog", "Meer voorbeelden"):
        reply = await talk.chooses(reply, label)
        assert reply.replaces, label


async def test_an_old_button_gets_a_friendly_way_on(talk: Talk) -> None:
    gone = EntryId(Kind.ANSWER, "bestaat-niet-meer")
    for action in (
        None,
        OpenEntry(gone),
        OpenPart(gone, Part.WHY),
        Follow(Scope(ScopeKind.EVENT, gone.slug)),
        decode("1f:planeet:mars"),
        decode("1t:x"),
        decode("1z:burendag:99999999999999999:h"),
        decode("1z:burendag:253402300800:h"),
    ):
        reply = await talk.taps(action)
        assert "werkt niet meer" in reply.plain, action
        assert len(reply.choices) >= 2, action


@pytest.mark.parametrize(
    "action",
    [
        OpenScreen(Screen.TERMS, 99),
        OpenScreen(Screen.AGENDA, -1),
        OpenEntry(DIALOOG, 99),
        ListExamples(ExampleFilter.MUNICIPALITY, "nergens"),
        Diagnose((99,)),
        Diagnose((0,) * 99),
        Follow(Scope(ScopeKind.EVENT, "weg")),
    ],
)
async def test_a_button_of_another_release_never_leads_to_an_error(talk: Talk, action: OpenScreen) -> None:
    assert (await talk.taps(action)).choices


@pytest.mark.parametrize("screen", Screen)
@pytest.mark.parametrize("language", Language)
async def test_every_screen_has_words_and_at_least_two_ways_on(
    talk: Talk, screen: Screen, language: Language
) -> None:
    talk.client = language
    reply = await talk.taps(OpenScreen(screen))
    assert reply.plain
    assert reply.language is language
    assert 2 <= len(reply.choices) <= MAX_CHOICES


@pytest.mark.parametrize("what", Unreadable)
async def test_what_has_no_words_gets_a_friendly_answer(talk: Talk, what: Unreadable) -> None:
    (reply,) = await talk.bot.hear(UnreadableMessage(talk.address, what))
    assert reply.plain
    assert len(reply.choices) >= 2


@pytest.mark.parametrize(
    "text", ["", "   ", "?", "👍", "x", "\u200b", "7", "' OR 1=1 --", "مرحبا", "<b>*_`[</b>"]
)
async def test_any_text_gets_an_answer(talk: Talk, text: str) -> None:
    reply = await talk.says(text)
    assert reply.plain
    assert len(reply.choices) >= 2


async def test_a_question_of_ten_thousand_characters_is_answered_and_says_what_was_read(talk: Talk) -> None:
    reply = await talk.says("hoe start ik een dialoog " + "a" * 10_000)
    assert str(MAX_QUESTION) in reply.plain


async def test_an_edited_question_is_answered_anew(talk: Talk) -> None:
    assert "veranderd" in (await talk.says("dialoog", edited=True)).plain


async def test_a_number_or_a_word_that_is_edited_into_another_does_nothing(talk: Talk) -> None:
    card = await talk.taps(OpenEntry(EntryId(Kind.EVENT, "burendag")))
    follow = next(number for number, one in enumerate(card.choices, 1) if isinstance(one.action, Follow))
    for words in (str(follow), "/stop", card.choices[follow - 1].label):
        await talk.taps(OpenEntry(EntryId(Kind.EVENT, "burendag")))
        assert "Stuur het opnieuw" in (await talk.says(words, edited=True)).plain
    assert await talk.store.people.following(talk.address) == ()


async def test_a_message_edited_into_a_command_that_only_shows_something_is_answered(talk: Talk) -> None:
    assert "Stuur het opnieuw" not in (await talk.says("/help", edited=True)).plain


async def test_the_bot_never_says_the_same_sorry_twice_in_a_row(talk: Talk) -> None:
    said = [(await talk.says(words)).plain for words in ("qzx wvv", "plok fjrt", "zzkw qpp", "vvrt xx")]
    assert all(first != second for first, second in pairwise(said))


async def test_none_of_these_leads_to_other_questions_and_then_to_the_menu_and_a_contact(talk: Talk) -> None:
    first = await talk.taps(NoneOfThese(0))
    second = await talk.taps(NoneOfThese(0))
    assert "wat je in de wijk ziet" in first.plain
    assert "Alle aanpakken" in labels(second)
    assert "Iemand vragen" in labels(second)


async def test_an_unclear_question_is_answered_in_the_language_a_person_chose(talk: Talk) -> None:
    await talk.taps(ChooseLanguage(Language.EN))
    assert (await talk.says("qzx wvv")).language is Language.EN
    assert (await talk.says("hoe start ik een dialoog")).language is Language.NL


async def test_without_a_choice_the_language_of_the_app_is_spoken(talk: Talk) -> None:
    talk.client = Language.EN
    assert (await talk.says("/start")).language is Language.EN


async def test_a_question_too_many_in_a_minute_is_asked_to_wait(store: Store) -> None:
    talk = Talk(store, ConversationSettings(per_person=3))
    replies = [await talk.says("dialoog") for _ in range(4)]
    assert ["snel" in reply.plain for reply in replies] == [False, False, False, True]
    assert "snel" not in (await Talk.says(another(talk), "dialoog")).plain
    talk.clock.at += timedelta(minutes=1)
    assert "snel" not in (await talk.says("dialoog")).plain


async def test_stop_is_heard_at_any_pace(store: Store) -> None:
    talk = Talk(store, ConversationSettings(per_person=1))
    await talk.says("dialoog")
    assert "herinneringen" in (await talk.says("/stop")).plain
    assert "herinneringen" in (await talk.says("stop")).plain


async def test_after_half_an_hour_a_follow_up_is_a_question_of_its_own(talk: Talk) -> None:
    await talk.says("dialoog")
    talk.clock.at += timedelta(minutes=30)
    assert "Dit gaat nog over: Dialoog" in (await talk.says("waarom?")).plain
    talk.clock.at += timedelta(minutes=30, seconds=1)
    assert "Dit gaat nog over" not in (await talk.says("waarom?")).plain


async def test_one_person_is_never_answered_from_the_memory_of_another(talk: Talk) -> None:
    await talk.says("dialoog")
    assert "Dit gaat nog over" not in (await another(talk).says("waarom?")).plain


async def test_another_example_is_another_one_until_all_were_shown(talk: Talk) -> None:
    await talk.says("dialoog")
    titles = [(await talk.says("nog een voorbeeld")).plain.split("\n\n")[1] for _ in range(4)]
    assert len(set(titles)) == 4


async def test_the_questions_that_help_to_choose_lead_to_a_situation(talk: Talk) -> None:
    diagnosis = talk.current.knowledge.diagnosis
    assert diagnosis is not None
    reply = await talk.taps(OpenScreen(Screen.SITUATIONS))
    reply = await talk.chooses(reply, "Help me kiezen")
    for question in diagnosis.questions:
        assert question.text.nl in reply.plain
        reply = await talk.taps(reply.choices[0].action)
    assert "Dit lijkt het meest op: Rust" in reply.plain
    assert "Gewenst" in (await talk.chooses(reply, "Rust")).plain


async def test_somebody_in_between_gets_both_situations(talk: Talk) -> None:
    diagnosis = talk.current.knowledge.diagnosis
    assert diagnosis is not None
    between = Diagnose(tuple(len(question.options) - 1 for question in diagnosis.questions))
    assert "tussen" in (await talk.taps(between)).plain


async def test_an_unexpected_error_is_one_sentence_with_a_code(talk: Talk) -> None:
    reply = await talk.bot.failed(TextMessage(talk.address, "x"), "a1b2")
    assert "a1b2" in reply.plain
    assert len(reply.choices) >= 2


async def test_every_way_on_from_every_screen_leads_somewhere(talk: Talk) -> None:
    seen: set[str] = set()
    todo: list[Reply] = [await talk.taps(OpenScreen(Screen.MENU)), await talk.taps(OpenScreen(Screen.START))]
    while todo and len(seen) < 150:
        for one in todo.pop(0).choices:
            if repr(one.action) not in seen:
                seen.add(repr(one.action))
                reply = await talk.taps(one.action)
                assert reply.plain, one
                todo.append(reply)
    assert len(seen) >= 150


def another(talk: Talk) -> Talk:
    """Somebody else, talking to the same bot."""
    ben = Talk(talk.store, talk.settings, talk.clock, Address("box", "2"))
    ben.application = talk.application
    return ben
