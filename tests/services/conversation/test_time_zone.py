"""Reading times in a zone of one's own."""

import pytest

from bot.domain.dialogue.action import Follow, OpenEntry, SetTimeZone
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.conversation.understanding.time_zones import zones_named
from tests.talking import Talk, labels

EVENING = "dodenherdenking"  # the fourth of May, 20.00 in Amsterdam


@pytest.mark.parametrize(
    ("named", "zone"),
    [
        ("Londen", "Europe/London"),
        ("london", "Europe/London"),
        ("Parijs", "Europe/Paris"),
        ("New York", "America/New_York"),
        ("america/new_york", "America/New_York"),
        ("België", "Europe/Brussels"),
        ("Suriname", "America/Paramaribo"),
        ("Curaçao", "America/Curacao"),
        ("Istanboel", "Europe/Istanbul"),
        ("Londn", "Europe/London"),
        ("Calcutta", "Asia/Kolkata"),
    ],
)
def test_a_zone_is_known_by_city_country_or_name_in_both_languages(named: str, zone: str) -> None:
    assert zones_named(named) == (zone,)


def test_what_is_no_place_names_no_zone() -> None:
    assert zones_named("qwertyuiop") == ()
    assert zones_named("") == ()


@pytest.mark.parametrize("words", ["/tijdzone Londen", "/timezone London", "mijn tijdzone is Londen"])
async def test_a_zone_is_chosen_by_command_or_in_words(talk: Talk, words: str) -> None:
    reply = await talk.says(words)
    assert "Londen" in reply.plain or "London" in reply.plain
    assert "Europe/London" in str(await talk.store.people.find(talk.address))
    mine = (await talk.says("/mijngegevens")).plain
    assert "Tijdzone: Londen" in mine


async def test_times_are_told_there_with_the_time_of_the_event_beside_it(talk: Talk) -> None:
    await talk.says("/tijdzone Londen")
    card = await talk.taps(OpenEntry(EntryId(Kind.EVENT, EVENING)))
    assert "19.00 uur (20.00 uur in Amsterdam)" in card.plain


async def test_who_chose_the_zone_of_the_event_reads_no_time_twice(talk: Talk) -> None:
    await talk.says("/tijdzone Parijs")
    card = await talk.taps(OpenEntry(EntryId(Kind.EVENT, EVENING)))
    assert "20.00 uur" in card.plain
    assert "in Amsterdam)" not in card.plain


async def test_the_receipt_and_the_overview_follow_the_zone(talk: Talk) -> None:
    before = (await talk.taps(Follow(Scope(ScopeKind.EVENT, EVENING)))).plain
    await talk.says("/tijdzone New York")
    after = (await talk.says("/herinneringen")).plain
    assert "19.00 uur" in before
    assert "13.00 uur" in after
    assert "19.00 uur" not in after


async def test_back_to_the_time_of_the_bot_in_one_tap(talk: Talk) -> None:
    reply = await talk.says("/tijdzone Londen")
    reply = await talk.chooses(reply, "Weer de tijd in Amsterdam")
    assert "de tijd in Amsterdam" in reply.plain
    assert "Weer de tijd in Amsterdam" not in labels(reply)
    assert "Tijdzone" not in (await talk.says("/mijngegevens")).plain


async def test_without_a_name_it_says_which_zone_and_how_to_choose(talk: Talk) -> None:
    reply = await talk.says("/tijdzone")
    assert "Ik gebruik de tijd in Amsterdam." in reply.plain
    assert "/tijdzone Londen" in reply.plain


async def test_an_unknown_name_and_a_country_with_many_zones_get_a_way_on(talk: Talk) -> None:
    assert "Noem een grote stad" in (await talk.says("/tijdzone Qwertyuiop")).plain
    assert "veel tijdzones" in (await talk.says("/tijdzone Verenigde Staten")).plain
    several = await talk.says("/tijdzone Portugal")
    assert [c.action for c in several.choices if isinstance(c.action, SetTimeZone)]
    assert await talk.store.people.find(talk.address) is None


async def test_a_dutch_town_is_in_the_time_of_the_bot(talk: Talk) -> None:
    assert "de tijd in Amsterdam" in (await talk.says("/tijdzone Utrecht")).plain


async def test_forgetting_takes_the_zone_away(talk: Talk) -> None:
    await talk.says("/tijdzone Londen")
    await talk.chooses(await talk.says("/vergeetmij"), "Ja, wis alles")
    assert "Ik gebruik de tijd in Amsterdam." in (await talk.says("/tijdzone")).plain
