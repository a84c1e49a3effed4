"""Notifications as a channel: what a service gets, who can read it, and what each answer means."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.web.reaching.personal_links import SealedLinks
from bot.adapters.webpush.channel import PushChannel
from bot.adapters.webpush.message import MOST_BYTES, payload
from bot.adapters.webpush.settings import SERVICES, PushSettings
from bot.adapters.webpush.subscription import PushSubscribing, PushSubscription, is_served
from bot.adapters.webpush.vapid import VapidKey
from bot.domain.address import Address
from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.reply import Choice, Moment, Paragraph, Plain, Reply, Strong
from bot.services.ports.channel import Delivered, Delivery, NotReached, Refused, Unknown
from tests.standin.push_service import Browser, PushService, claims_of, push_service
from tests.talking import NOW, HandClock, the_current

START = NOW + timedelta(hours=2)
REMINDER = Reply(
    blocks=(
        Paragraph((Strong("Herinnering: Burendag"),)),
        Paragraph((Moment("maandag 23 november 2026, 12.00 uur", START), Plain(" é <b>"))),
    ),
    choices=(Choice("Over een uur nog eens", OpenScreen(Screen.REMINDERS)),),
)


@pytest.fixture
async def service() -> AsyncIterator[PushService]:
    async with push_service() as opened:
        yield opened


class Sender:
    """The channel with what it needs."""

    def __init__(self, service: PushService, folder: Path, rate: float | None = None) -> None:
        settings = PushSettings(services=(service.url,), contact="mailto:gids@example.org", rate=rate)
        self.key = VapidKey(folder / "vapid.pem", settings.contact)
        texts = the_current().texts
        links = SealedLinks(b"key", "https://buurtgids.example.org", HandClock(), texts.say)
        self.channel = PushChannel(settings, self.key, links, HandClock())
        self.subscribing = PushSubscribing(self.key, settings.services)

    def address(self, browser: Browser) -> Address:
        found = self.subscribing.address(browser.subscription)
        assert found is not None
        return found

    async def sends(self, browser: Browser, reply: Reply = REMINDER, *, silent: bool = False) -> Delivery:
        return await self.channel.deliver(self.address(browser), reply, silent=silent)


@pytest.fixture
async def sender(service: PushService, tmp_path: Path) -> AsyncIterator[Sender]:
    opened = Sender(service, tmp_path)
    yield opened
    await opened.channel.close()


async def test_only_the_browser_can_read_what_the_service_carries(
    service: PushService, sender: Sender
) -> None:
    browser = service.browser()
    assert await sender.sends(browser) == Delivered()
    (call,) = service.calls
    assert b"Burendag" not in call.body
    message = browser.reads(call.body)
    assert message["title"] == "Herinnering: Burendag"
    assert message["body"] == "maandag 23 november 2026, 12.00 uur é <b>"
    assert (message["lang"], message["silent"]) == ("nl", False)
    assert message["url"].startswith("https://buurtgids.example.org/nl/mijn?b=")


async def test_a_service_sees_who_we_are_and_how_long_to_keep_it(
    service: PushService, sender: Sender
) -> None:
    await sender.sends(service.browser())
    await sender.sends(service.browser("piet"), silent=True)
    loud, silent = (call.headers for call in service.calls)
    claims = claims_of(loud["authorization"])
    assert (claims["aud"], claims["sub"]) == (service.url, "mailto:gids@example.org")
    assert 0 < claims["exp"] - NOW.timestamp() <= 24 * 3600
    assert claims["key"] == sender.key.public
    assert (loud["content-encoding"], loud["ttl"], loud["urgency"]) == ("aes128gcm", "7200", "normal")
    assert silent["urgency"] == "low"


async def test_the_key_stays_the_same_and_is_for_the_bot_alone(sender: Sender, tmp_path: Path) -> None:
    public = sender.key.public
    assert VapidKey(tmp_path / "vapid.pem", "mailto:x@example.org").public == public
    assert (tmp_path / "vapid.pem").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("status", [404, 410, 403])
async def test_a_subscription_that_ended_is_refused(
    status: int, service: PushService, sender: Sender
) -> None:
    service.status = status
    assert isinstance(await sender.sends(service.browser()), Refused)


async def test_a_service_that_asks_for_time_gets_it_for_all_of_its_browsers(
    service: PushService, sender: Sender
) -> None:
    service.status, service.headers = 429, {"retry-after": "120"}
    assert await sender.sends(service.browser()) == NotReached(timedelta(seconds=120), "http 429")
    service.status = 201
    other = await sender.sends(service.browser("piet"))
    assert isinstance(other, NotReached)
    assert timedelta(seconds=110) < other.wait <= timedelta(seconds=120)
    assert (service.refused, service.calls) == (1, [])


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("0", 1),
        ("999999999", 6 * 3600),
        ("Mon, 23 Nov 2026 09:10:00 GMT", 600),
        ("Mon, 23 Nov 2026 08:00:00 GMT", 1),
        ("soon", 60),
    ],
)
async def test_retry_after_is_read_as_seconds_or_as_a_date(
    asked: str, seconds: int, service: PushService, sender: Sender
) -> None:
    service.status, service.headers = 429, {"retry-after": asked}
    assert await sender.sends(service.browser()) == NotReached(timedelta(seconds=seconds), "http 429")


async def test_nobody_knows_what_became_of_it_when_a_service_breaks(
    service: PushService, sender: Sender
) -> None:
    service.status = 500
    assert isinstance(await sender.sends(service.browser()), Unknown)
    service.status, service.drops = 201, True
    assert isinstance(await sender.sends(service.browser()), Unknown)


async def test_a_service_that_is_away_is_tried_again(tmp_path: Path) -> None:
    async with push_service() as service:
        sender = Sender(service, tmp_path)
        browser = service.browser()
    assert isinstance(await sender.sends(browser), NotReached)
    await sender.channel.close()


async def test_no_more_leave_than_the_rate_of_a_service(service: PushService, tmp_path: Path) -> None:
    sender = Sender(service, tmp_path, rate=20)
    waiting, began = [service.browser(str(number)) for number in range(60)], asyncio.get_running_loop().time()
    while waiting:
        results = await asyncio.gather(*(sender.sends(one) for one in waiting))
        waiting = [one for one, result in zip(waiting, results, strict=True) if result != Delivered()]
        await asyncio.sleep(0.02)
    await sender.channel.close()
    times = sorted(call.at for call in service.calls)
    assert len(times) == 60
    assert times[-1] - began >= 2.9


@pytest.mark.long
async def test_a_wave_goes_as_fast_as_the_rate_allows_and_waits_when_it_is_asked_to(
    service: PushService, tmp_path: Path
) -> None:
    rate, pause = 40, 1.0
    sender, time = Sender(service, tmp_path, rate=rate), asyncio.get_running_loop().time
    browsers, on_their_way = [service.browser(str(number)) for number in range(160)], asyncio.Semaphore(64)
    asked_at = 0.0

    async def reaches(browser: Browser) -> None:
        nonlocal asked_at
        while True:
            async with on_their_way:
                outcome = await sender.sends(browser)
            if outcome == Delivered():
                break
            assert isinstance(outcome, NotReached)
            if outcome.reason == "http 429":
                service.status, asked_at = 201, asked_at or time()
            await asyncio.sleep(outcome.wait.total_seconds())
        if len(service.calls) == 40:
            service.status, service.headers = 429, {"retry-after": f"{pause:.0f}"}

    began = time()
    await asyncio.gather(*(reaches(browser) for browser in browsers))
    took = time() - began
    await sender.channel.close()
    times = sorted(call.at for call in service.calls)
    assert {call.browser for call in service.calls} == {str(number) for number in range(160)}
    assert asked_at
    assert not [at for at in times if asked_at < at < asked_at + pause - 0.05]
    assert max(sum(1 for other in times if at <= other < at + 1) for at in times) <= 1.25 * rate
    assert took < 2 * (len(browsers) / rate + pause)


def test_a_long_message_is_shortened_to_what_a_service_takes() -> None:
    reply = Reply(blocks=(Paragraph((Strong("kop"),)), Paragraph((Plain("é 👋 " * 2_000),))))
    content = payload(reply, "https://example.org/" + "x" * 1_000, silent=False)
    assert len(content) <= MOST_BYTES
    assert json.loads(content)["body"].endswith("…")


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://169.254.169.254/latest/meta-data",
        "http://fcm.googleapis.com/fcm/send/x",
        "https://fcm.googleapis.com.example.org/x",
        "https://fcm.googleapis.com:8443/x",
        "https://push.apple.com.evil.example/x",
        "https://evilpush.apple.com.example/x",
        "https://x.push.apple.com:22/x",
        "https://user@fcm.googleapis.com/x",
        "https://fcm.googleapis.com\\@evil.example/x",
        "file:///etc/passwd",
    ],
)
def test_nobody_makes_the_bot_call_another_machine(endpoint: str, tmp_path: Path) -> None:
    subscribing = PushSubscribing(VapidKey(tmp_path / "v.pem", "mailto:a@b.nl"), SERVICES)
    assert subscribing.address(Browser(endpoint).subscription) is None


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/x:y",
        "https://updates.push.services.mozilla.com/wpush/v2/x",
        "https://web.push.apple.com/x",
        "https://wns2-par02p.notify.windows.com/w/?token=x",
    ],
)
def test_the_services_of_browsers_may_be_called(endpoint: str) -> None:
    assert is_served(PushSubscription(endpoint, "", ""), SERVICES)


@pytest.mark.parametrize("said", ["", "[]", "null", "{}", '{"endpoint": 1, "keys": {}}', "{" * 1_000])
def test_what_is_no_subscription_is_none(said: str, tmp_path: Path) -> None:
    subscribing = PushSubscribing(VapidKey(tmp_path / "v.pem", "mailto:a@b.nl"), SERVICES)
    assert subscribing.address(said) is None


def test_a_message_is_kept_until_what_it_is_about_begins() -> None:
    from bot.adapters.webpush.message import kept_for  # noqa: PLC0415

    assert kept_for(REMINDER, NOW) == timedelta(hours=2)
    assert kept_for(REMINDER, START - timedelta(seconds=5)) == timedelta(minutes=1)
    assert kept_for(REMINDER, datetime(2026, 11, 1, tzinfo=UTC)) == timedelta(days=1)
