"""What there is in a time that somebody names: also what began before it, and where the first after it is."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.domain.events.event import Event
from bot.domain.events.period import Period
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.knowledge.municipality import Municipality
from bot.domain.language import Language
from bot.domain.search.gazetteer import PlaceMatch
from bot.services.knowledge_snapshot import ConversationSettings, KnowledgeSnapshot
from bot.services.presentation.context import RenderContext, render_context
from bot.services.presentation.screens.search import events_in, in_period
from tests.agenda import NeverAsked, a_base, an_event, on, the_texts

WEDNESDAY = datetime(2027, 9, 29, 13, 0, tzinfo=UTC)
UTRECHT = (PlaceMatch(ExampleFilter.MUNICIPALITY, "utrecht", "utrecht"),)
WEEK = an_event("week", on(date(2027, 9, 25), None, last_day=date(2027, 10, 2)), place="heel Nederland")
TODAY = an_event("vandaag", on(date(2027, 9, 29), None))
BEGAN = an_event("begonnen", on(date(2027, 9, 29), time(14), end=time(17)))
CAMP = an_event("kamp", on(date(2027, 9, 27), time(16), last_day=date(2027, 9, 30), end=time(11)))
LATER = an_event("later", on(date(2027, 11, 3), time(19)), place="De Kade, Amersfoort")
MUCH_LATER = replace(
    an_event("nog-later", on(date(2027, 12, 3), time(19)), place="Bieb Neude"), municipality="utrecht"
)


def view(*events: Event) -> RenderContext:
    town = Municipality("utrecht", "Utrecht", "Utrecht", 52.09, 5.12)
    knowledge = replace(a_base(*events), municipalities={"utrecht": town})
    current = KnowledgeSnapshot(knowledge, the_texts(), NeverAsked())
    return render_context(current, Language.NL, WEDNESDAY, ConversationSettings())


def found(first: date, last: date, *events: Event) -> list[str]:
    return [event.id.slug for event, _ in events_in(Period(first, last, ""), (), view(*events))]


def test_what_goes_on_for_days_and_what_is_all_day_is_found_after_it_began() -> None:
    today = date(2027, 9, 29)
    assert found(today, today, BEGAN, TODAY, CAMP, WEEK, LATER) == ["week", "kamp", "vandaag"]
    assert found(date(2027, 10, 1), date(2027, 10, 31), WEEK, CAMP, LATER) == ["week"]
    assert found(date(2027, 10, 3), date(2027, 10, 31), WEEK, CAMP, LATER) == []


def test_the_first_after_it_says_its_place_and_a_town_that_was_named_comes_first() -> None:
    period = Period(date(2027, 10, 10), date(2027, 10, 11), "")
    anywhere = in_period(period, (), [], view(LATER, MUCH_LATER)).plain
    assert "3 november 2027" in anywhere
    assert "(De Kade, Amersfoort)" in anywhere
    there = in_period(period, UTRECHT, [], view(LATER, MUCH_LATER)).plain
    assert "(Bieb Neude)" in there
    assert "(De Kade, Amersfoort)" in in_period(period, UTRECHT, [], view(LATER)).plain
