"""Hearing of dates from the page: a calendar to subscribe to."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from icalendar import Calendar

from bot.adapters.web.paths import feed_path, follow_path
from bot.domain.events.event import Event
from bot.domain.knowledge.entry import EntryId, Kind, Status
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from tests.adapters.web.visitor import HERE, Visitor, application
from tests.talking import NOW, Talk, the_current

BURENDAG = Scope(ScopeKind.EVENT, "burendag")
DIALOGUE = Scope(ScopeKind.THEME, "dialoog")
UTRECHT = Scope(ScopeKind.PLACE, "utrecht")


def with_event(event: Event) -> KnowledgeSnapshot:
    """What is known, with this event in the place of the one of its id."""
    current = the_current()
    entries = {one: entry for one, entry in current.knowledge.entries.items() if one not in event.former}
    knowledge = replace(current.knowledge, entries={**entries, event.id: event})
    return KnowledgeSnapshot(knowledge, current.texts, current.matcher)


def burendag() -> Event:
    found = the_current().knowledge.find(EntryId(Kind.EVENT, "burendag"))
    assert isinstance(found, Event)
    return found


def dated() -> Event:
    """An event that is coming on a day that an editor wrote."""
    events = the_current().knowledge.of_type(Event)
    return next(one for one in events if any(at.day > NOW.date() + timedelta(days=7) for at in one.dates))


def a_day_later(event: Event) -> Event:
    return replace(event, dates=tuple(replace(at, day=at.day + timedelta(days=1)) for at in event.dates))


def dates_in(content: bytes) -> dict[str, int]:
    """By uid: the sequence of every date."""
    return {str(one["UID"]): int(str(one["SEQUENCE"])) for one in Calendar.from_ical(content).events}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("scope", [EVERYTHING, BURENDAG, DIALOGUE, UTRECHT])
async def test_everything_that_can_be_followed_has_a_page_and_a_calendar(
    scope: Scope, language: Language, visitor: Visitor
) -> None:
    page = await visitor.opens(follow_path(scope, language))
    assert page.status_code == 200
    hrefs = [link.attributes["href"] for link in visitor.page.all("main")[0].all("a")]
    full = HERE + feed_path(scope, language)
    assert full in hrefs
    assert full.replace("http:", "webcal:") in hrefs
    calendar = await visitor.opens(feed_path(scope, language))
    assert calendar.status_code == 200
    assert calendar.headers["content-type"].startswith("text/calendar")
    (name,) = [str(calendar_["NAME"]) for calendar_ in [Calendar.from_ical(calendar.content)]]
    assert name


async def test_a_calendar_holds_the_dates_of_what_was_asked_and_no_deadlines(visitor: Visitor) -> None:
    one = dates_in((await visitor.opens(feed_path(BURENDAG, Language.NL))).content)
    every = dates_in((await visitor.opens(feed_path(EVERYTHING, Language.NL))).content)
    assert one
    assert set(one) < set(every)
    assert all(uid.startswith("burendag.") for uid in one)
    assert not [uid for uid in every if "aanmelden" in uid]


async def test_a_program_that_has_the_calendar_gets_304_until_a_date_changes(talk: Talk) -> None:
    visitor = Visitor(application(talk))
    path = feed_path(Scope(ScopeKind.EVENT, dated().id.slug), Language.NL)
    first = await visitor.client.get(path)
    asking = {"if-none-match": f'W/"x", {first.headers["etag"]}'}
    again = await visitor.client.get(path, headers=asking)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    talk.current = with_event(a_day_later(dated()))
    changed = await visitor.client.get(path, headers=asking)
    assert changed.status_code == 200
    assert changed.headers["etag"] != first.headers["etag"]


async def test_a_date_that_moved_has_the_revision_that_the_store_counted(talk: Talk) -> None:
    visitor = Visitor(application(talk))
    path = feed_path(Scope(ScopeKind.EVENT, dated().id.slug), Language.NL)
    await talk.application.planner.changed()
    before = dates_in((await visitor.client.get(path)).content)
    talk.current = with_event(a_day_later(dated()))
    await talk.application.planner.changed()
    after = dates_in((await visitor.client.get(path)).content)
    assert after.keys() == before.keys()
    assert max(after.values()) > max(before.values())


async def test_a_renamed_event_keeps_its_calendar_and_its_page_leads_to_the_new_name(talk: Talk) -> None:
    event = burendag()
    talk.current = with_event(
        replace(event, id=EntryId(Kind.EVENT, "dag-van-de-buren"), former=(event.id, *event.former))
    )
    visitor = Visitor(application(talk))
    calendar = await visitor.opens(feed_path(BURENDAG, Language.NL))
    assert dates_in(calendar.content)
    await visitor.opens(follow_path(BURENDAG, Language.NL))
    assert visitor.address.endswith("/nl/volgen/bijeenkomst/dag-van-de-buren")


async def test_what_is_not_there_is_said_so(talk: Talk) -> None:
    talk.current = with_event(replace(burendag(), status=Status.WITHDRAWN))
    visitor = Visitor(application(talk))
    assert (await visitor.opens(feed_path(BURENDAG, Language.NL))).status_code == 410
    for path in ("/nl/volgen/thema/bestaat-niet", "/nl/volgen/niets/x.ics", "/nl/volgen/thema.ics"):
        assert (await visitor.opens(path)).status_code == 404


async def test_the_card_of_an_event_leads_to_where_it_can_be_followed(visitor: Visitor) -> None:
    await visitor.opens("/nl/bijeenkomst/burendag")
    links = {link.text.strip(): link.attributes["href"] for link in visitor.page.all("a")}
    assert links["Herinner me"] == follow_path(BURENDAG, Language.NL)


async def test_in_the_conversation_the_choice_to_be_reminded_is_a_link_to_that_page(visitor: Visitor) -> None:
    await visitor.opens("/nl/")
    await visitor.asks("agenda in september 2027")
    await visitor.chooses("Burendag")
    log = visitor.page.all("div", role="log")[0]
    links = {link.text.strip(): link.attributes["href"] for link in log.all("a", class_="button")}
    assert links["Herinner me"] == follow_path(BURENDAG, Language.NL)
    await visitor.asks("herinner me aan alles")
    log = visitor.page.all("div", role="log")[0]
    assert follow_path(EVERYTHING, Language.NL) in [link.attributes["href"] for link in log.all("a")]


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("/nl/volgen", "/nl/volgen/alles"),
        ("/nl/volgen/", "/nl/volgen/alles"),
        ("/en/follow", "/en/follow/everything"),
    ],
)
async def test_the_beginning_of_the_address_leads_to_following_everything(
    short: str, whole: str, visitor: Visitor
) -> None:
    assert (await visitor.opens(short)).status_code == 200
    assert urlsplit(visitor.address).path == whole
