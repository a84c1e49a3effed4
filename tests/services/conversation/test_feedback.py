"""Whether a card helped is asked once, of who reads on; the answer is counted, and nothing of the person."""

from datetime import date, timedelta

from bot.domain.address import Address
from bot.domain.dialogue.action import OpenEntry, OpenPart, OpenScreen, Part, Screen
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.usage.entry_use import Use
from bot.domain.usage.settings import CountingSettings
from bot.services.knowledge_snapshot import ConversationSettings
from bot.services.ports.store import Store
from tests.talking import Talk, labels

DIALOOG = EntryId(Kind.APPROACH, "dialoog")
OFTEN = date(2026, 1, 1)


async def counted(talk: Talk) -> dict[tuple[str, Use], int]:
    await talk.application.usage.settle()
    found = await talk.application.store.usage.uses(OFTEN)
    return {(str(one.entry), one.use): one.count for one in found}


async def test_a_card_is_only_asked_about_when_its_reader_reads_on_and_then_once(talk: Talk) -> None:
    first = await talk.taps(OpenEntry(DIALOOG))
    on = await talk.taps(OpenEntry(DIALOOG, 1))
    further = await talk.taps(OpenPart(DIALOOG, Part.DONTS))
    assert ["Ja, dit hielp" in labels(one) for one in (first, on, further)] == [False, True, False]
    assert len(on.choices) <= 6
    assert on.choices[-1].label == labels(first)[-1]


async def test_what_people_say_is_counted_once_with_the_kind_of_it(talk: Talk) -> None:
    await talk.taps(OpenEntry(DIALOOG))
    on = await talk.taps(OpenEntry(DIALOOG, 1))
    kinds = await talk.chooses(on, "Niet helemaal")
    await talk.chooses(on, "Niet helemaal")
    thanks = await talk.chooses(kinds, "Te algemeen")
    assert "Dank je" in thanks.plain
    assert await counted(talk) == {
        (str(DIALOOG), Use.SHOWN): 1,
        (str(DIALOOG), Use.NOT_QUITE): 1,
        (str(DIALOOG), Use.TOO_GENERAL): 1,
    }


async def test_none_of_these_counts_for_every_title_that_was_offered(talk: Talk) -> None:
    offered = await talk.says("bijeenkomst")
    titles = [one.action.entry for one in offered.choices if isinstance(one.action, OpenEntry)]
    assert titles
    await talk.chooses(offered, "Geen van deze")
    assert await counted(talk) == {(str(one), Use.NOT_MEANT): 1 for one in titles}


async def test_nobody_in_danger_is_asked_anything(talk: Talk) -> None:
    await talk.says("ik wil niet meer leven")
    on = await talk.says("ik wil niet meer leven")
    assert "Ja, dit hielp" not in labels(on)


async def test_an_operator_who_wants_no_counting_has_none_and_nobody_is_asked(store: Store) -> None:
    settings = ConversationSettings(per_person=None, counting=CountingSettings(feedback=False))
    talk = Talk(store, settings)
    await talk.taps(OpenEntry(DIALOOG))
    on = await talk.taps(OpenEntry(DIALOOG, 1))
    assert "Ja, dit hielp" not in labels(on)
    assert await counted(talk) == {}
    assert "tel" not in (await talk.taps(OpenScreen(Screen.PRIVACY))).plain.split("Noem")[0].split(" ")


async def test_without_the_operators_word_no_question_is_kept(talk: Talk) -> None:
    for person in range(5):
        talk.address = Address("box", str(person))
        await talk.says("waar kan ik een zwembad huren voor een dinosaurus")
    await talk.application.usage.settle()
    assert await talk.application.store.usage.unanswered(OFTEN, 1) == ()


async def test_a_question_without_an_answer_counts_once_a_day_for_a_chat_and_only_in_permitted_words(
    store: Store,
) -> None:
    settings = ConversationSettings(per_person=None, counting=CountingSettings(unanswered=True))
    talk = Talk(store, settings)
    for person in ("1", "1", "2"):
        talk.address = Address("box", person)
        await talk.says("Qwertzui zoekt gratis xylofoonles")
    talk.clock.at += timedelta(days=1)
    await talk.says("Qwertzui zoekt gratis xylofoonles")
    await talk.application.usage.settle()
    (one,) = await store.usage.unanswered(OFTEN, 1)
    assert (one.count, one.words) == (3, "… zoekt gratis …")
    privacy = await talk.taps(OpenScreen(Screen.PRIVACY))
    assert "drie keer" in privacy.plain


async def test_what_was_counted_is_gone_after_its_time(store: Store) -> None:
    settings = ConversationSettings(per_person=None, counting=CountingSettings(unanswered=True))
    talk = Talk(store, settings)
    await talk.taps(OpenEntry(DIALOOG))
    await talk.says("Qwertzui zoekt gratis xylofoonles")
    await talk.application.usage.settle()
    talk.clock.at += timedelta(days=91)
    await talk.application.usage.settle()
    assert await store.usage.unanswered(OFTEN, 1) == ()
    assert len(await store.usage.uses(OFTEN)) == 1
    talk.clock.at += timedelta(days=300)
    await talk.application.usage.settle()
    assert await store.usage.uses(OFTEN) == ()


async def test_a_person_who_has_everything_removed_was_in_no_count(talk: Talk) -> None:
    await talk.taps(OpenEntry(DIALOOG))
    data = await talk.taps(OpenScreen(Screen.MY_DATA))
    assert "Ik bewaar niets over jou" in data.plain
    before = await counted(talk)
    await talk.taps(OpenScreen(Screen.FORGET_CONFIRMED))
    assert await counted(talk) == before


async def test_the_question_is_in_the_language_of_the_card_above_it(talk: Talk) -> None:
    await talk.says("dialogue")
    asked = await talk.says("in dutch")
    assert "Had je hier iets aan?" in asked.plain
    assert "Ja, dit hielp" in labels(asked)
