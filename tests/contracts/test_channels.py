"""What every channel guarantees: the same on every channel and, where it can, on the web."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import pytest

from bot.adapters.mail.channel import MailChannel
from bot.adapters.mail.settings import MailSettings, Security
from bot.adapters.telegram.channel import Commands, TelegramChannel
from bot.adapters.telegram.settings import TelegramSettings
from bot.adapters.terminal.channel import PERSON, TerminalChannel
from bot.adapters.terminal.paper import PlainPaper
from bot.adapters.web.application import web_application
from bot.adapters.web.network_rate import GUEST
from bot.adapters.web.reaching.personal_links import SealedLinks
from bot.adapters.web.reaching.reaching import Reaching
from bot.adapters.web.sealing import Seal
from bot.adapters.web.settings import WebSettings
from bot.adapters.web.site import Site
from bot.adapters.webpush.channel import PushChannel
from bot.adapters.webpush.settings import PushSettings
from bot.adapters.webpush.subscription import PushSubscribing
from bot.adapters.webpush.vapid import VapidKey
from bot.domain.address import Address
from bot.domain.dialogue.incoming import ButtonPress, TextMessage
from bot.domain.dialogue.reply import Reply
from bot.services.conversation.single_question import SingleQuestion
from bot.services.knowledge_snapshot import ConversationSettings
from bot.services.ports.channel import Ability, Channel, Delivered, NotReached, Refused
from tests.adapters.telegram.parrot import DIALOGUE, MENU, Parrot, reply
from tests.adapters.web.visitor import HERE, Visitor
from tests.standin.mail_server import MailServer, mail_server
from tests.standin.person import Person, private
from tests.standin.push_service import Browser, PushService, push_service
from tests.standin.server import StandIn
from tests.talking import HandClock, the_current

ANY_TEXT = "Ruzie <b>op</b> 't plein & *de* _markt_ [x](y) `z` ½ é 👋🏽 日本 \u200b {naam} %s\\n"


class Counter(Protocol):
    """A person in front of a channel that answers."""

    parrot: Parrot
    address: Address

    async def says(self, text: str) -> None:
        """Type a line."""
        ...

    async def chooses(self, label: str) -> None:
        """Choose among what the last message offers."""
        ...

    async def sees(self, words: str) -> None:
        """Waits until a message holds `words`."""
        ...


class Desk(Counter, Protocol):
    """A person in front of a running channel that reaches them unasked too."""

    channel: Channel


class TerminalDesk:
    """A person who types."""

    def __init__(self, channel: TerminalChannel, parrot: Parrot, lines: "Lines", screen: "Screen") -> None:
        self.channel: Channel = channel
        self.parrot = parrot
        self.address = PERSON
        self._lines = lines
        self._screen = screen

    async def says(self, text: str) -> None:
        self._lines.typed.put_nowait(text)

    async def chooses(self, label: str) -> None:
        self._lines.typed.put_nowait(str(self._screen.numbers[label]))

    async def sees(self, words: str) -> None:
        async with self._screen.changed:
            await self._screen.changed.wait_for(lambda: words in self._screen.unread())


class Lines:
    """What is typed at the terminal."""

    def __init__(self) -> None:
        self.typed: asyncio.Queue[str | None] = asyncio.Queue()

    async def next(self) -> str | None:
        return await self.typed.get()


class Screen(PlainPaper):
    """What is shown at the terminal."""

    def __init__(self) -> None:
        self.out = io.StringIO()
        self.numbers: dict[str, int] = {}
        self.changed = asyncio.Condition()
        self._tasks: set[asyncio.Task[None]] = set()
        super().__init__(self.out)

    def show(self, shown: Reply, first: int) -> None:
        super().show(shown, first)
        self.numbers |= {choice.label: number for number, choice in enumerate(shown.choices, start=first)}
        telling = asyncio.get_running_loop().create_task(self._tell())
        self._tasks.add(telling)
        telling.add_done_callback(self._tasks.discard)

    def unread(self) -> str:
        """Everything shown."""
        return self.out.getvalue()

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()


class TelegramDesk:
    """A person with a phone."""

    def __init__(self, channel: TelegramChannel, parrot: Parrot, person: Person) -> None:
        self.channel: Channel = channel
        self.parrot = parrot
        self.address = Address("telegram", str(person.chat.id))
        self._person = person

    async def says(self, text: str) -> None:
        await self._person.says(text)

    async def chooses(self, label: str) -> None:
        await self._person.tap(label)

    async def sees(self, words: str) -> None:
        await self._person.sees(words)


class WebCounter:
    """A person with a browser."""

    address = GUEST

    def __init__(self, parrot: Parrot, visitor: Visitor) -> None:
        self.parrot = parrot
        self._visitor = visitor
        self._seen = ""

    async def says(self, text: str) -> None:
        await self._visitor.asks(text)
        self._seen = self._visitor.page.all("div", role="log")[0].text

    async def chooses(self, label: str) -> None:
        await self._visitor.chooses(label)
        self._seen = self._visitor.page.all("div", role="log")[0].text

    async def sees(self, words: str) -> None:
        assert words in self._seen


def a_site(parrot: Parrot, clock: HandClock, reaching: Reaching | None = None) -> Site:
    known, settings = the_current(), ConversationSettings()
    return Site(
        current=lambda: known,
        listener=parrot,
        single=SingleQuestion(lambda: known, clock, settings),
        clock=clock,
        conversation=settings,
        settings=WebSettings(),
        seal=Seal(b"contract"),
        reaching=reaching,
    )


@asynccontextmanager
async def on_the_web() -> AsyncIterator[Counter]:
    parrot, clock = Parrot(), HandClock()
    visitor = Visitor(web_application(a_site(parrot, clock)))
    await visitor.opens("/nl/")
    parrot.heard.clear()
    yield WebCounter(parrot, visitor)


@asynccontextmanager
async def at_the_terminal() -> AsyncIterator[Desk]:
    parrot, lines, screen, stop = Parrot(), Lines(), Screen(), asyncio.Event()
    channel = TerminalChannel(parrot, lines, screen)
    async with running(channel, stop):
        yield TerminalDesk(channel, parrot, lines, screen)


@asynccontextmanager
async def on_telegram() -> AsyncIterator[Desk]:
    async with StandIn() as telegram:
        parrot, stop = Parrot(), asyncio.Event()
        settings = TelegramSettings(
            token=telegram.token, base_url=telegram.base_url, send_rate=None, send_rate_chat=None
        )
        channel = TelegramChannel(settings, parrot, commands=Commands(), notify=lambda key, /, **values: None)
        async with running(channel, stop):
            person = private(telegram)
            desk = TelegramDesk(channel, parrot, person)
            await desk.says("hallo")
            await desk.sees("je zei: hallo")
            parrot.heard.clear()
            yield desk


@asynccontextmanager
async def running(channel: TerminalChannel | TelegramChannel, stop: asyncio.Event) -> AsyncIterator[None]:
    task = asyncio.create_task(channel.run(stop))
    await asyncio.sleep(0)
    try:
        yield
    finally:
        stop.set()
        await task


class MailDesk:
    """A person who reads mail, and opens its links in a browser."""

    def __init__(self, channel: MailChannel, parrot: Parrot, server: MailServer, visitor: Visitor) -> None:
        self.channel: Channel = channel
        self.parrot = parrot
        self.address = Address("mail", "anna@example.org")
        self._server = server
        self._visitor = visitor

    async def says(self, text: str) -> None:
        raise AssertionError("nobody reads what comes back by mail")

    async def chooses(self, label: str) -> None:
        await self._visitor.opens(self._server.inbox[-1].link(label))

    async def sees(self, words: str) -> None:
        if words not in self._visitor.page.text:
            await self._server.gets(words)


@asynccontextmanager
async def by_mail() -> AsyncIterator[Desk]:
    async with mail_server() as server:
        parrot, clock, known = Parrot(), HandClock(), the_current()
        links = SealedLinks(b"contract", HERE, clock, known.texts.say)
        settings = MailSettings(
            host="127.0.0.1", port=server.port, security=Security.NONE, sender="b@example.org", rate=None
        )
        channel = MailChannel(settings, lambda: known.texts, links, clock)
        reaching = Reaching(links=links, listener=parrot, keeping=Nobody(), mail=channel)
        yield MailDesk(channel, parrot, server, Visitor(web_application(a_site(parrot, clock, reaching))))


class PushDesk:
    """A person whose browser shows notifications, and who opens them."""

    def __init__(
        self, channel: PushChannel, parrot: Parrot, service: PushService, browser: Browser, visitor: Visitor
    ) -> None:
        self.channel: Channel = channel
        self.parrot = parrot
        found = kept(browser, service)
        assert found is not None
        self.address = found
        self._service = service
        self._browser = browser
        self._visitor = visitor

    async def says(self, text: str) -> None:
        raise AssertionError("nobody answers a notification")

    async def chooses(self, label: str) -> None:
        await self._visitor.opens(str(self._last()["url"]))
        await self._visitor.chooses(label)

    async def sees(self, words: str) -> None:
        assert words in self._visitor.page.text + "\n".join(map(str, self._last().values()))

    def _last(self) -> dict[str, object]:
        return self._browser.reads(self._service.calls[-1].body)


def kept(browser: Browser, service: PushService) -> Address | None:
    return PushSubscribing(VapidKey(Path(), ""), (service.url,)).address(browser.subscription)


@asynccontextmanager
async def by_push() -> AsyncIterator[Desk]:
    async with push_service() as service:
        parrot, clock, known = Parrot(), HandClock(), the_current()
        links = SealedLinks(b"contract", HERE, clock, known.texts.say)
        settings = PushSettings(services=(service.url,), contact="mailto:b@example.org", rate=None)
        with TemporaryDirectory() as folder:
            key = VapidKey(Path(folder) / "vapid.pem", settings.contact)
            channel = PushChannel(settings, key, links, clock)
            reaching = Reaching(links=links, listener=parrot, keeping=Nobody())
            visitor = Visitor(web_application(a_site(parrot, clock, reaching)))
            yield PushDesk(channel, parrot, service, service.browser(), visitor)
            await channel.close()


class Nobody:
    """Keeps no address."""

    async def let_go(self, address: Address) -> bool:
        return False


CHANNELS: dict[str, Callable[[], AbstractAsyncContextManager[Desk]]] = {
    "terminal": at_the_terminal,
    "telegram": on_telegram,
    "mail": by_mail,
    "push": by_push,
}
ANSWERING: dict[str, Callable[[], AbstractAsyncContextManager[Counter]]] = {
    "terminal": at_the_terminal,
    "telegram": on_telegram,
    "web": on_the_web,
}


@pytest.fixture(params=CHANNELS)
def open_desk(request: pytest.FixtureRequest) -> AbstractAsyncContextManager[Desk]:
    return CHANNELS[request.param]()


@pytest.fixture(params=ANSWERING)
def open_counter(request: pytest.FixtureRequest) -> AbstractAsyncContextManager[Counter]:
    return ANSWERING[request.param]()


Opened = AbstractAsyncContextManager[Desk]
Answering = AbstractAsyncContextManager[Counter]


async def test_a_channel_serves_addresses_with_its_name_and_can_push(open_desk: Opened) -> None:
    async with open_desk as desk:
        assert desk.address.channel == desk.channel.name
        assert Ability.PUSH in desk.channel.abilities


async def test_words_are_heard_as_typed_and_answered(open_counter: Answering) -> None:
    async with open_counter as desk:
        await desk.says("ruzie op 't plein & <b>zo</b>")
        await desk.sees("je zei: ruzie op 't plein & <b>zo</b>")
        (heard,) = desk.parrot.heard
        assert isinstance(heard, TextMessage)
        assert (heard.address, heard.text, heard.edited) == (
            desk.address,
            "ruzie op 't plein & <b>zo</b>",
            False,
        )


async def test_a_choice_is_heard_as_its_action(open_counter: Answering) -> None:
    async with open_counter as desk:
        await desk.says("vraag")
        await desk.sees("je zei: vraag")
        await desk.chooses("Dialoog")
        await desk.sees(f"getikt: {DIALOGUE}")
        heard = desk.parrot.heard[-1]
        assert isinstance(heard, ButtonPress)
        assert heard.action == DIALOGUE


async def test_any_text_arrives_as_the_editor_typed_it(open_desk: Opened) -> None:
    async with open_desk as desk:
        assert await desk.channel.deliver(desk.address, reply(ANY_TEXT)) == Delivered()
        await desk.sees(ANY_TEXT)


async def test_a_message_that_nobody_asked_for_arrives_with_choices_that_work(open_desk: Opened) -> None:
    async with open_desk as desk:
        assert await desk.channel.deliver(desk.address, reply("Herinnering"), silent=True) == Delivered()
        await desk.sees("Herinnering")
        await desk.chooses("Menu")
        await desk.sees(f"getikt: {MENU}")


async def test_an_answer_of_two_messages_arrives_in_order(open_counter: Answering) -> None:
    async with open_counter as desk:
        await desk.says("twee")
        await desk.sees("een")
        await desk.sees("twee")


async def test_an_error_in_the_answer_is_one_sentence_and_the_next_line_is_answered(
    open_counter: Answering,
) -> None:
    async with open_counter as desk:
        await desk.says("stuk")
        await desk.sees("er ging iets mis")
        await desk.says("heel")
        await desk.sees("je zei: heel")


async def test_an_unknown_address_is_a_delivery_that_failed_never_an_exception(open_desk: Opened) -> None:
    async with open_desk as desk:
        stranger = Address(desk.channel.name, "999999")
        assert isinstance(await desk.channel.deliver(stranger, reply("x")), NotReached | Refused)


async def test_after_the_stop_nothing_is_delivered_and_nothing_is_raised(open_desk: Opened) -> None:
    async with open_desk as desk:
        pass
    assert await desk.channel.deliver(desk.address, reply("te laat")) != Delivered()
