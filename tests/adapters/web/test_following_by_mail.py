"""From the page to a mail and back: confirmed first, stopped with one click, kept no longer than asked."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from icalendar import Calendar

from bot.adapters.mail.channel import MailChannel
from bot.adapters.mail.settings import MailSettings, Security
from bot.adapters.web.paths import follow_path
from bot.adapters.web.reaching.asked_for import PER_DAY, ConfirmationRate
from bot.adapters.web.reaching.personal_links import SealedLinks
from bot.adapters.web.reaching.reaching import Reaching
from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING
from bot.services.address_keeping import AddressKeeping
from tests.adapters.web.test_following import BURENDAG, a_day_later, dated, with_event
from tests.adapters.web.visitor import HERE, Visitor, application
from tests.standin.mail_server import MailServer, Received, mail_server
from tests.talking import NOW, Talk

ANNA = Address("mail", "anna@example.org")
PAGE = follow_path(BURENDAG, Language.NL)
YES = "Ja, herinner me"


@dataclass(slots=True)
class Household:
    """A bot with a page and a mail server, and Anna."""

    talk: Talk
    server: MailServer
    mail: MailChannel
    visitor: Visitor

    async def asks(self, address: str = ANNA.id, page: str = PAGE) -> str:
        """Fill in the form; what the page says then."""
        await self.visitor.opens(page)
        form = self.visitor.page.all("section", id="mail")[0].all("form")[0]
        await self.visitor.sends(form, mail=address)
        return self.visitor.page.all("p", role="status")[0].text.strip()

    async def presses(self) -> str:
        """The one button of the page; what it says then."""
        (form,) = self.visitor.page.all("form")
        (button,) = form.all("button")
        await self.visitor.sends(form, keuze=button.attributes["value"])
        return self.visitor.page.all("main")[0].text

    async def follows(self, page: str = PAGE) -> str:
        """Ask, open the mail, confirm."""
        await self.asks(page=page)
        await self.visitor.opens(self.server.inbox[-1].link(YES))
        return await self.presses()

    async def lets_time_pass(self, for_: timedelta) -> list[Received]:
        """All that is due by then is sent; what Anna got meanwhile."""
        before = len(self.server.inbox)
        self.talk.clock.at += for_
        await self.talk.application.planner.changed()
        await self.talk.application.planner.fill()
        await self.talk.application.notices.settle()
        await self.talk.application.dispatcher({"mail": self.mail}).step()
        return self.server.inbox[before:]


@pytest.fixture
async def house(talk: Talk) -> AsyncIterator[Household]:
    async with mail_server() as server:
        links = SealedLinks(b"test", HERE, talk.clock, talk.texts().say)
        settings = MailSettings(
            host="127.0.0.1", port=server.port, security=Security.NONE, sender="gids@example.org", rate=None
        )
        mail = MailChannel(settings, talk.texts, links, talk.clock)
        keeping = AddressKeeping(talk.store.people, talk.store.recurring)
        reaching = Reaching(links=links, listener=talk.bot, keeping=keeping, mail=mail)
        await talk.application.planner.changed()
        yield Household(talk, server, mail, Visitor(application(talk, reaching=reaching)))


async def test_an_address_is_kept_only_once_its_owner_agreed(house: Household) -> None:
    assert "Kijk in je mail" in await house.asks()
    (request,) = house.server.inbox
    assert request.to == ANNA.id
    assert "Burendag" in request.message["Subject"]
    await house.visitor.opens(request.link(YES))
    assert await house.talk.store.people.find(ANNA) is None
    assert "Goed, ik herinner je aan: Burendag" in await house.presses()
    assert await house.talk.store.people.following(ANNA) == (BURENDAG,)


async def test_a_link_to_agree_is_good_for_a_day(house: Household) -> None:
    await house.asks()
    house.talk.clock.at += timedelta(hours=25)
    await house.visitor.opens(house.server.inbox[-1].link(YES))
    assert "verlopen" in house.visitor.page.all("main")[0].text
    assert await house.talk.store.people.find(ANNA) is None


async def test_a_reminder_comes_by_mail_at_its_moment_with_the_date_for_a_calendar(house: Household) -> None:
    await house.follows()
    assert await house.lets_time_pass(timedelta(days=200)) == []
    late = NOW.replace(year=2027, month=9, day=24, hour=10) - house.talk.clock.at
    got = await house.lets_time_pass(late)
    assert got
    assert "Burendag" in got[0].text
    (file,) = got[0].message.iter_attachments()
    (date,) = Calendar.from_ical(file.get_content()).events
    assert str(date["UID"]).startswith("burendag.")


async def test_a_change_is_told_by_mail_with_the_corrected_date(house: Household) -> None:
    event = dated()
    await house.follows(f"/nl/volgen/bijeenkomst/{event.id.slug}")
    house.talk.current = with_event(a_day_later(event))
    await house.lets_time_pass(timedelta(minutes=1))
    got = await house.lets_time_pass(timedelta(hours=2))
    assert got
    (file,) = got[0].message.iter_attachments()
    assert int(str(Calendar.from_ical(file.get_content()).events[0]["SEQUENCE"])) >= 1


async def test_one_click_in_a_mail_program_stops_everything_and_removes_the_address(house: Household) -> None:
    await house.follows()
    await house.follows(follow_path(EVERYTHING, Language.NL))
    link = house.server.inbox[-1].message["List-Unsubscribe"].strip("<>")
    house.visitor.client.headers.pop("sec-fetch-site")
    answer = await house.visitor.client.post(link, files={"List-Unsubscribe": (None, "One-Click")})
    assert answer.status_code == 200
    assert await house.talk.store.people.find(ANNA) is None


async def test_looking_at_a_link_that_stops_changes_nothing(house: Household) -> None:
    await house.follows()
    await house.visitor.opens(house.server.inbox[-1].message["List-Unsubscribe"].strip("<>"))
    assert await house.talk.store.people.following(ANNA) == (BURENDAG,)
    assert "Gestopt" in await house.presses()
    assert await house.talk.store.people.find(ANNA) is None


async def test_who_stops_the_last_thing_they_followed_is_forgotten(house: Household) -> None:
    await house.follows(follow_path(EVERYTHING, Language.NL))
    await house.visitor.chooses("Herinner me niet meer")
    assert await house.talk.store.people.find(ANNA) is None


async def test_a_person_sees_and_removes_what_is_kept(house: Household) -> None:
    await house.follows()
    await house.visitor.opens(house.server.inbox[-1].link("Mijn gegevens"))
    assert ANNA.id in house.visitor.page.all("main")[0].text
    await house.visitor.chooses("Vergeet")
    assert await house.talk.store.people.find(ANNA) is not None
    await house.visitor.chooses("Ja")
    assert await house.talk.store.people.find(ANNA) is None


async def test_an_address_that_refuses_mail_gets_no_more_until_its_owner_comes_back(house: Household) -> None:
    await house.follows()
    house.server.receiver_answers[ANNA.id] = "550 5.1.1 no such user"
    tries = house.server.tries
    house.talk.clock.at = NOW.replace(year=2027, month=9, day=17)
    await house.lets_time_pass(timedelta())
    await house.lets_time_pass(timedelta(days=1, hours=3))
    assert house.server.tries == tries + 1
    await house.lets_time_pass(timedelta(days=6))
    assert house.server.tries == tries + 1
    person = await house.talk.store.people.find(ANNA)
    assert person is not None
    assert not person.reachable


async def test_the_page_says_what_became_of_a_request(house: Household) -> None:
    assert "geen e-mailadres" in await house.asks("anna")
    house.server.receiver_answers["weg@example.org"] = "550 5.1.1 no such user"
    assert "niet bestaat" in await house.asks("weg@example.org")
    house.server.receiver_answers["later@example.org"] = "450 4.7.1 later"
    assert "lukte nu niet" in await house.asks("later@example.org")


async def test_nobody_can_fill_the_mailbox_of_another(house: Household) -> None:
    for _ in range(PER_DAY + 3):
        assert "Kijk in je mail" in await house.asks()
    assert len(house.server.inbox) == PER_DAY
    rate = ConfirmationRate()
    assert [rate.allows("a@b.nl", NOW) for _ in range(PER_DAY + 1)] == [True] * PER_DAY + [False]
    assert rate.allows("A@b.nl", NOW + timedelta(hours=25))


@pytest.mark.parametrize("token", ["", "x", "gAAAAABsomething", "%00", "a" * 20_000])
async def test_a_link_that_nobody_made_does_nothing(token: str, house: Household) -> None:
    answer = await house.visitor.client.get("/nl/mijn", params={"b": token})
    assert answer.status_code == 200
    answer = await house.visitor.client.post("/nl/mijn", data={"b": token, "keuze": "1s:stop"})
    assert answer.status_code == 200


async def test_without_a_mail_server_there_is_no_form(talk: Talk) -> None:
    visitor = Visitor(application(talk))
    await visitor.opens(PAGE)
    assert visitor.page.all("section", id="mail") == []
    assert (await visitor.client.post(PAGE, data={"mail": ANNA.id})).status_code == 200
    assert await talk.store.people.find(ANNA) is None
