"""A change and a cancellation correct what stands in somebody's own calendar."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from icalendar import Calendar

from bot.domain.dialogue.reply import Reply
from bot.domain.events.event import EventStatus
from bot.domain.language import Bilingual, Language
from bot.services.ports.store import Store
from tests.agenda import an_event, on
from tests.contracts.followed import ADMIN, DAY, asked, followed, many_follow, passes
from tests.reminding import ANNA, BURENDAG, Reminding


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event, on 20 March at ten."""
    return Reminding(store, an_event("burendag", on(DAY), place="De Huiskamer"))


@pytest.fixture
def many(store: Store) -> Reminding:
    return many_follow(store)


def in_calendar(reply: Reply) -> tuple[str, int, str]:
    """Uid, sequence and start or status of the one event in the file that came with a message."""
    assert reply.attachment is not None
    calendar = Calendar.from_ical(reply.attachment.content)
    (event,) = calendar.events
    what = str(event["STATUS"]) if str(event["STATUS"]) == "CANCELLED" else f"{event.start:%d-%m %H:%M}"
    return (str(event["UID"]), int(str(event["SEQUENCE"])), what)


async def test_a_change_and_a_cancellation_correct_the_persons_own_calendar_over_restarts(
    r: Reminding,
) -> None:
    await followed(r)
    first = await r.application.calendars.of_scope(ANNA, BURENDAG, Language.NL, r.now)
    assert first is not None
    assert b"SEQUENCE:0" in first.content
    await r.edit(an_event("burendag", on(DAY, time(12))))
    await passes(r)
    r.start()
    await r.edit(an_event("burendag", on(DAY, time(12)), status=EventStatus.CANCELLED))
    await passes(r)
    uid = "burendag.1@buurtgids"
    assert [in_calendar(reply) for _, reply in r.box.received] == [
        (uid, 1, "20-03 12:00"),
        (uid, 2, "CANCELLED"),
    ]


async def test_another_description_is_a_newer_revision_in_a_calendar_and_no_message(r: Reminding) -> None:
    async def revision() -> int:
        file = await r.application.calendars.of_scope(ANNA, BURENDAG, Language.NL, r.now)
        assert file is not None
        (event,) = Calendar.from_ical(file.content).events
        return int(str(event["SEQUENCE"]))

    event = an_event("burendag", on(DAY), place="De Huiskamer")
    told = replace(event.content.nl, about="Neem een bord mee.")
    await followed(r)
    assert await revision() == 0
    await r.edit(replace(event, content=Bilingual(told)))
    assert await revision() == 1
    await r.edit(replace(event, content=Bilingual(told), reviewed=event.reviewed + timedelta(days=9)))
    await r.edit(replace(event, content=Bilingual(replace(told, questions=("wanneer is het",)))))
    r.start()
    await r.edit(replace(event, content=Bilingual(told)))
    assert await revision() == 1
    await passes(r)
    assert r.box.received == []


async def test_what_an_admin_says_is_cancelled_leaves_calendars_though_the_knowledge_has_it_no_more(
    many: Reminding,
) -> None:
    number = await asked(many, an_event("iets-anders", on(DAY)))
    await many.notices.decide(ADMIN, number, send=True)
    await passes(many)
    files = [in_calendar(reply) for to, reply in many.box.received if to == ANNA]
    assert [what for _, _, what in files] == ["CANCELLED"]
