"""From the page to a notification and back."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.web.paths import follow_path
from bot.adapters.web.reaching.personal_links import SealedLinks
from bot.adapters.web.reaching.reaching import Reaching
from bot.adapters.webpush.channel import PushChannel
from bot.adapters.webpush.settings import PushSettings
from bot.adapters.webpush.subscription import PushSubscribing
from bot.adapters.webpush.vapid import VapidKey
from bot.domain.address import Address
from bot.domain.language import Language
from bot.services.address_keeping import AddressKeeping
from tests.adapters.web.test_following import BURENDAG
from tests.adapters.web.visitor import HERE, Visitor, application
from tests.standin.push_service import Browser, PushService, push_service
from tests.talking import NOW, Talk

PAGE = follow_path(BURENDAG, Language.NL)
EVE = NOW.replace(year=2027, month=9, day=17)


@dataclass(slots=True)
class Household:
    """A bot with a page and a push service, and a browser."""

    talk: Talk
    service: PushService
    push: PushChannel
    address: Address
    browser: Browser
    visitor: Visitor

    async def says_yes(self) -> str:
        """What the page says once the browser said yes."""
        await self.visitor.opens(PAGE)
        form = self.visitor.page.all("section", id="melding")[0].all("form")[0]
        await self.visitor.sends(form, melding=self.browser.subscription)
        return self.visitor.page.all("main")[0].text

    async def at(self, moment: timedelta) -> None:
        """All that is due so long after the eve is sent."""
        self.talk.clock.at = EVE + moment
        await self.talk.application.planner.changed()
        await self.talk.application.planner.fill()
        await self.talk.application.dispatcher({"push": self.push}).step()


@pytest.fixture
async def house(talk: Talk, tmp_path: Path) -> AsyncIterator[Household]:
    async with push_service() as service:
        links = SealedLinks(b"test", HERE, talk.clock, talk.texts().say)
        settings = PushSettings(services=(service.url,), contact="mailto:a@example.org", rate=None)
        key = VapidKey(tmp_path / "vapid.pem", settings.contact)
        push, subscribing = (
            PushChannel(settings, key, links, talk.clock),
            PushSubscribing(key, (service.url,)),
        )
        keeping = AddressKeeping(talk.store.people, talk.store.recurring)
        reaching = Reaching(links=links, listener=talk.bot, keeping=keeping, push=subscribing)
        await talk.application.planner.changed()
        browser = service.browser()
        address = subscribing.address(browser.subscription)
        assert address is not None
        visitor = Visitor(application(talk, reaching=reaching))
        yield Household(talk, service, push, address, browser, visitor)
        await push.close()


async def test_a_browser_that_said_yes_gets_the_reminder_and_its_choices(house: Household) -> None:
    assert "Goed, ik herinner je aan: Burendag" in await house.says_yes()
    await house.at(timedelta())
    await house.at(timedelta(days=7, hours=3))
    message = house.browser.reads(house.service.calls[-1].body)
    assert "Burendag" in message["title"]
    await house.visitor.opens(message["url"])
    assert message["title"] in house.visitor.page.all("main")[0].text
    await house.visitor.chooses("Mijn gegevens")
    assert "push" in house.visitor.page.all("main")[0].text
    await house.visitor.chooses("Vergeet")
    await house.visitor.chooses("Ja")
    assert await house.talk.store.people.find(house.address) is None


async def test_a_subscription_that_ended_gets_nothing_more(house: Household) -> None:
    await house.says_yes()
    await house.at(timedelta())
    house.service.gone.add("anna")
    await house.at(timedelta(days=1, hours=3))
    assert house.service.refused == 1
    await house.at(timedelta(days=7, hours=3))
    assert house.service.refused == 1


async def test_a_browser_of_an_unknown_service_is_not_kept(house: Household) -> None:
    await house.visitor.opens(PAGE)
    said = Browser("https://169.254.169.254/x").subscription
    answer = await house.visitor.client.post(PAGE, data={"melding": said})
    assert answer.status_code == 400


async def test_the_script_that_shows_notifications_stands_where_browsers_look_for_it(
    house: Household,
) -> None:
    answer = await house.visitor.client.get("/meldingen.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "showNotification" in answer.text
