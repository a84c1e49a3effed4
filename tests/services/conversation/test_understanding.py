"""What a question is about, beyond the entry it resembles."""

import pytest

from bot.domain.dialogue.incoming import TextMessage
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.example import PracticeExample
from bot.domain.language import Language
from bot.domain.search.example_search import provinces_of
from bot.domain.search.outcome import Outcome
from bot.services.conversation.single_question import AskedQuestion, SingleQuestion
from bot.services.knowledge_snapshot import ConversationSettings
from bot.services.ports.store import Store
from bot.services.presentation.screens.fallback import did_you_mean
from tests.talking import HandClock, Talk, a_view, labels, the_current


def ask(question: str) -> AskedQuestion:
    return SingleQuestion(the_current, HandClock(), ConversationSettings()).ask(question)


def examples_of(asked: AskedQuestion) -> list[PracticeExample]:
    found = [the_current().knowledge.find(entry) for entry in asked.offered]
    return [entry for entry in found if isinstance(entry, PracticeExample)]


@pytest.mark.parametrize(
    "question",
    [
        "hoe bereik ik jongeren én moet er eten zijn?",
        "hoe begin ik een dialoog en wat kost een straatfeest?",
        "wat zijn de spelregels en hoe kies ik een gespreksleider",
    ],
)
def test_two_things_at_once_offer_both_titles(question: str) -> None:
    asked = ask(question)
    assert asked.outcome is Outcome.CHOOSE
    assert len(set(asked.offered)) == 2


@pytest.mark.parametrize(
    "question", ["jongeren en ouderen samen laten koken", "dialoog en debat", "wat werkt wel en wat niet"]
)
def test_two_words_joined_are_still_one_question(question: str) -> None:
    assert "twee dingen" not in ask(question).text


def test_a_town_and_a_subject_narrow_examples() -> None:
    found = examples_of(ask("voorbeelden met eten in Utrecht"))
    assert found
    assert all("utrecht" in one.municipalities for one in found)


def test_a_province_narrows_examples() -> None:
    found = examples_of(ask("voorbeelden in de provincie Groningen"))
    assert found
    assert all("groningen" in provinces_of(one, the_current().knowledge) for one in found)


def test_a_group_narrows_examples() -> None:
    found = examples_of(ask("examples for young people in Amsterdam"))
    assert found
    assert all("jongeren" in one.groups and "amsterdam" in one.municipalities for one in found)


def test_a_subject_that_a_town_has_no_example_of_is_said_honestly() -> None:
    asked = ask("voorbeelden met ruimtevaart in Utrecht")
    assert "Over dat onderwerp vond ik daar niets" in asked.text
    assert examples_of(asked)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("is er in september 2027 iets?", "Burendag"),
        ("is there anything in september 2027?", "Burendag"),
        ("wat is er op 1 juli te doen", "Keti Koti"),
    ],
)
def test_a_date_word_goes_to_the_agenda(question: str, title: str) -> None:
    asked = ask(question)
    assert asked.outcome is Outcome.CHOOSE
    assert asked.candidates[0].title.startswith(title)


def test_a_period_without_events_names_the_first_one_after_it() -> None:
    text = ask("is er in augustus 2027 iets?").text
    assert "augustus 2027" in text
    assert "Dit is het eerste daarna" in text


def test_a_question_with_a_date_that_asks_no_agenda_is_an_ordinary_question() -> None:
    assert "Agenda" not in ask("wat is het weer morgen").text


def test_what_not_to_do_shows_the_donts_first() -> None:
    asked = ask("wat moet ik niet doen bij terugkerende activiteiten")
    assert asked.outcome is Outcome.ANSWER
    assert "Dit werkt wel" not in asked.text


def test_a_story_about_yesterday_is_no_question_about_the_agenda() -> None:
    assert ask("agenda gisteren").listed
    assert not ask("gisteren was er een bijeenkomst en nu is er ruzie").listed


def test_the_language_of_small_words_is_heard() -> None:
    words = the_current().vocabulary
    assert words.language_of("is there anything in September 2027?") is Language.EN
    assert words.language_of("hoe start ik een dialoog") is Language.NL
    assert words.language_of("dialoog") is None
    assert words.language_of("events in 2027") is Language.EN
    assert words.language_of("agenda in autumn") is Language.EN
    assert words.language_of("zijn er nog events") is not Language.EN
    assert words.language_of("hoe start ik een what should I") is None


CRISES = ["ze staan elkaar nu te slaan", "ik wil niet meer leven", "mijn buurman slaat zijn vrouw"]


@pytest.mark.parametrize("question", CRISES)
async def test_danger_gets_a_human_sentence_and_a_number_first_at_any_pace(
    store: Store, question: str
) -> None:
    talk = Talk(store, ConversationSettings(per_person=1))
    await talk.says("dialoog")
    assert "snel" in (await talk.says("dialoog")).plain
    reply = await talk.says(question)
    assert "Bel " in reply.plain
    assert not any(letter.isdigit() for letter in reply.plain.split("\n\n")[0])


async def test_an_open_card_does_not_stand_between_danger_and_its_referral(talk: Talk) -> None:
    await talk.says("per plaats")
    assert "Bel 112" in (await talk.says("er wordt nu gevochten")).plain


async def test_a_place_that_was_asked_for_may_have_a_typing_error(talk: Talk) -> None:
    await talk.says("per plaats")
    assert "Voorbeelden: Rotterdam" in (await talk.says("Roterdam")).plain


async def test_another_question_than_the_place_that_was_asked_for_is_answered(talk: Talk) -> None:
    await talk.says("per plaats")
    assert "dialoogtafel" in (await talk.says("hoe groot is een dialoogtafel")).plain


async def test_a_follow_up_without_more_to_say_says_so_and_keeps_the_ways_on(talk: Talk) -> None:
    await talk.says("hoi")
    reply = await talk.says("waarom?")
    assert "Meer weet ik daar niet over" in reply.plain
    assert len(labels(reply)) >= 2


def test_entries_with_the_same_title_are_told_apart() -> None:
    offered = (EntryId(Kind.EVENT, "burendag"), EntryId(Kind.EXAMPLE, "burendag"))
    shown = labels(did_you_mean(offered, a_view()))
    assert shown[:2] == ["Burendag (agenda)", "Burendag (voorbeeld)"]


async def test_danger_at_the_end_of_a_long_message_is_heard_and_shows_the_way_to_what_was_asked(
    talk: Talk,
) -> None:
    asked = "hoe begin ik een dialoog in de buurt met mensen die elkaar niet kennen " * 8
    text = f"{asked} en nu loopt er een man met een mes in de hal"
    first, *_ = await talk.bot.hear(TextMessage(talk.address, text, talk.client))
    assert "Bel 112" in first.plain
    assert "Bedoelde je iets anders?" in first.plain


async def test_what_sounds_like_danger_offers_up_to_three_titles_below_the_referral(talk: Talk) -> None:
    answer = await talk.says("er wordt nu gevochten")
    assert "Bedoelde je iets anders?" in answer.plain
    assert len(answer.choices) <= 6


def test_a_place_without_examples_gives_the_nearest_with_their_distance() -> None:
    text = ask("voorbeeld in Leiden").text
    assert "In Leiden ken ik nog geen voorbeeld" in text
    assert "km verderop, in " in text
    assert "km away, in " in ask("is there an example near Leiden").text


@pytest.mark.parametrize(
    "question", ["bij ons in Almelo", "heb je een voorbeeld in almelo", "Almelo", "ergens in Almelo iets"]
)
def test_a_town_is_never_taken_for_another_card(question: str) -> None:
    asked = ask(question)
    found = examples_of(asked) or [
        entry
        for entry in [the_current().knowledge.find(asked.candidates[0].entry)]
        if isinstance(entry, PracticeExample)
    ]
    assert found
    assert all("almelo" in one.municipalities for one in found)


def test_a_district_gives_the_example_there() -> None:
    assert str(ask("iets in de Schilderswijk").candidates[0].entry) == "example/stagehuis-schilderswijk"


def test_place_group_and_subject_may_stand_in_any_order() -> None:
    asked = [
        ask(question).offered
        for question in (
            "voorbeelden met eten voor jongeren in Rotterdam",
            "in Rotterdam voor jongeren voorbeelden met eten",
            "jongeren Rotterdam eten voorbeelden",
            "eten met jongeren: voorbeelden uit Rotterdam?",
        )
    ]
    assert asked[0]
    assert all(set(one) == set(asked[0]) for one in asked)


@pytest.mark.parametrize("question", ["buren", "Een voorbeeld in een wijk", "voorbeelden voor buren", "heel"])
def test_an_ordinary_word_is_not_taken_for_a_town(question: str) -> None:
    assert "km verderop" not in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "voorbeelden met eten",
        "heb je een voorbeeld van een volkstuin",
        "initiatieven met muziek",
        "example about cooking",
    ],
)
def test_a_subject_alone_gives_the_examples_about_it(question: str) -> None:
    assert examples_of(ask(question))
