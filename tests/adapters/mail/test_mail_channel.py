"""Mail as a channel: what each answer of a mail server means, and what a message holds."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from icalendar import Calendar

from bot.adapters.mail.channel import MOST_WAITING, MailChannel
from bot.adapters.mail.settings import MailSettings, Security
from bot.adapters.mail_address import mail_address
from bot.adapters.sending_turns import PATIENCE, SendingTurns
from bot.adapters.web.reaching.personal_links import SealedLinks
from bot.domain.address import Address
from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.reply import (
    Attachment,
    Choice,
    Link,
    Listing,
    Moment,
    Paragraph,
    Plain,
    Reply,
    Strong,
)
from bot.services.ports.channel import Delivered, NotReached, Refused, Unknown
from tests.standin.mail_server import MailServer, mail_server
from tests.talking import HandClock, the_current

ANNA = Address("mail", "anna@example.org")
BASE = "https://buurtgids.example.org"
FILE = Attachment(
    "burendag.ics", "text/calendar", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
)
REMINDER = Reply(
    blocks=(
        Paragraph((Strong("Herinnering: Burendag <3 & zo"),)),
        Paragraph((Moment("zaterdag 25 september 2027", datetime(2027, 9, 25, 8, tzinfo=UTC)),)),
        Listing(((Link("de site", "https://www.burendag.nl"),), (Plain("1 < 2"),))),
    ),
    choices=(Choice("Morgen nog eens", OpenScreen(Screen.REMINDERS)),),
    attachment=FILE,
)


@pytest.fixture
async def server() -> AsyncIterator[MailServer]:
    async with mail_server() as opened:
        yield opened


def channel(server: MailServer, rate: float | None = None) -> MailChannel:
    settings = MailSettings(
        host="127.0.0.1",
        port=server.port,
        security=Security.NONE,
        sender="buurtgids@example.org",
        rate=rate,
    )
    texts = the_current().texts
    links = SealedLinks(b"key", BASE, HandClock(), texts.say)
    return MailChannel(settings, lambda: texts, links, HandClock())


async def test_a_mail_holds_the_same_words_twice_and_the_file(server: MailServer) -> None:
    assert await channel(server).deliver(ANNA, REMINDER) == Delivered()
    (received,) = server.inbox
    assert (received.sender, received.to) == ("buurtgids@example.org", ANNA.id)
    assert received.message["Subject"] == "Herinnering: Burendag <3 & zo"
    assert "- de site <https://www.burendag.nl>\n- 1 < 2" in received.text
    assert "<strong>Herinnering: Burendag &lt;3 &amp; zo</strong>" in received.html
    assert '<a href="https://www.burendag.nl">de site</a>' in received.html
    assert "1 &lt; 2" in received.html
    assert received.link("Morgen nog eens").startswith(f"{BASE}/nl/mijn?b=")
    (file,) = received.message.iter_attachments()
    assert (file.get_filename(), file.get_content_type()) == ("burendag.ics", "text/calendar")
    assert Calendar.from_ical(file.get_content())["VERSION"] == "2.0"


async def test_a_mail_is_ascii_with_short_lines_and_says_that_a_machine_wrote_it(server: MailServer) -> None:
    await channel(server).deliver(ANNA, Reply(blocks=(Paragraph((Plain("é" * 3_000),)),)))
    (received,) = server.inbox
    assert received.raw.isascii()
    assert max(map(len, received.raw.split(b"\r\n"))) <= 998
    assert received.message["Auto-Submitted"] == "auto-generated"


async def test_a_mail_program_can_stop_everything_with_one_click(server: MailServer) -> None:
    await channel(server).deliver(ANNA, REMINDER)
    (received,) = server.inbox
    assert received.message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = received.message["List-Unsubscribe"].strip("<>")
    assert link.startswith(f"{BASE}/nl/mijn?b=")
    assert received.link("Stuur me niets meer") == link


async def test_a_second_copy_of_the_same_message_has_the_same_id(server: MailServer) -> None:
    mail = channel(server)
    await mail.deliver(ANNA, REMINDER)
    await mail.deliver(ANNA, REMINDER)
    await mail.deliver(Address("mail", "piet@example.org"), REMINDER)
    first, again, other = (one.message["Message-ID"] for one in server.inbox)
    assert first == again != other


@pytest.mark.parametrize("answer", ["550 5.1.1 no such user", "552 5.2.2 mailbox full"])
async def test_an_address_that_the_server_refuses_is_refused(answer: str, server: MailServer) -> None:
    server.receiver_answers[ANNA.id] = answer
    assert isinstance(await channel(server).deliver(ANNA, REMINDER), Refused)


async def test_a_message_that_is_refused_for_good_is_refused(server: MailServer) -> None:
    server.message_answer = "554 5.7.1 no"
    assert isinstance(await channel(server).deliver(ANNA, REMINDER), Refused)


@pytest.mark.parametrize("where", ["receiver", "message"])
async def test_a_server_that_says_later_is_asked_later(where: str, server: MailServer) -> None:
    if where == "receiver":
        server.receiver_answers[ANNA.id] = "451 4.7.1 greylisted"
    else:
        server.message_answer = "452 4.3.1 full"
    delivery = await channel(server).deliver(ANNA, REMINDER)
    assert isinstance(delivery, NotReached)
    assert delivery.wait.total_seconds() >= 60


async def test_nobody_knows_what_became_of_a_message_whose_line_went_dead(server: MailServer) -> None:
    server.drops = True
    assert isinstance(await channel(server).deliver(ANNA, REMINDER), Unknown)


async def test_a_server_that_is_away_is_tried_again() -> None:
    async with mail_server() as server:
        mail = channel(server)
    assert isinstance(await mail.deliver(ANNA, REMINDER), NotReached)


async def test_a_message_that_must_not_begin_does_not_arrive(server: MailServer) -> None:
    async def no() -> bool:
        return False

    assert isinstance(await channel(server).deliver(ANNA, REMINDER, begin=no), NotReached)
    assert server.inbox == []


async def test_no_more_mails_leave_than_the_rate_and_each_that_waited_has_its_turn(
    server: MailServer,
) -> None:
    mail = channel(server, rate=600)
    every = [Address("mail", f"{number}@example.org") for number in range(40)]
    waiting, began = list(every), asyncio.get_running_loop().time()
    while waiting:
        results = await asyncio.gather(*(mail.deliver(one, REMINDER) for one in waiting))
        waiting = [one for one, result in zip(waiting, results, strict=True) if result != Delivered()]
        await asyncio.sleep(0.05)
    assert asyncio.get_running_loop().time() - began >= 3.9
    assert sorted(one.to for one in server.inbox) == sorted(one.id for one in every)


def test_who_was_promised_a_turn_is_not_overtaken() -> None:
    turns = SendingTurns(interval=1.0)
    waits = [turns.wait("server", str(number), 0.0) for number in range(10)]
    assert waits == [float(number) for number in range(10)]
    assert turns.wait("server", "newcomer", 5.0) == 5.0
    assert turns.wait("server", "5", 5.0) == 0.0
    assert turns.wait("other server", "x", 5.0) == 0.0


def test_those_who_come_back_late_go_one_after_the_other() -> None:
    turns = SendingTurns(interval=1.0)
    for number in range(10):
        turns.wait("server", str(number), 0.0)
    assert [turns.wait("server", str(number), 20.0) for number in range(5, 8)] == [0.0, 1.0, 2.0]


def test_a_receiver_that_asks_for_time_gets_it() -> None:
    turns = SendingTurns(interval=0.0)
    turns.hold("server", 0.0, 60.0)
    assert turns.wait("server", "x", 0.0) == 60.0 > PATIENCE
    assert turns.wait("server", "x", 60.0) == 0.0


def test_who_was_promised_a_turn_keeps_their_place_when_the_receiver_asks_for_time() -> None:
    turns = SendingTurns(interval=1.0)
    for number in range(100):
        turns.wait("server", str(number), 0.0)
    turns.hold("server", 5.0, 35.0)
    assert turns.still_held("server", "2", 5.0) == 30.0
    turns.hold("server", 5.0, 35.0)
    assert [turns.wait("server", str(number), 5.0) for number in (10, 50, 99)] == [35.0, 75.0, 124.0]
    assert turns.wait("server", "newcomer", 5.0) == 125.0
    assert turns.wait("server", "2", 35.0) == 0.0
    assert turns.still_held("server", "2", 35.0) == 0.0


async def test_who_finds_no_place_is_promised_a_turn_too(server: MailServer) -> None:
    mail = channel(server, rate=600)
    every = [Address("mail", f"{number}@example.org") for number in range(60)]
    results = await asyncio.gather(*(mail.deliver(one, REMINDER) for one in every))
    later = [one.wait.total_seconds() for one in results if isinstance(one, NotReached)]
    assert later == sorted(later)
    assert [round(after - before, 1) for before, after in pairwise(later)] == [0.1] * (len(later) - 1)
    assert len(later) == len(every) - MOST_WAITING


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Anna.de-Vries+wijk@Example.ORG ", "Anna.de-Vries+wijk@example.org"),
        ("mailto:a@b.nl", "a@b.nl"),
        ("anna", None),
        ("a@b", None),
        ("a@b.nl, c@d.nl", None),
        ("a@b.nl\r\nBcc: c@d.nl", None),
        ("a..b@c.nl", None),
        (f"{'a' * 65}@b.nl", None),
    ],
)
def test_only_an_address_is_an_address(typed: str, kept: str | None) -> None:
    assert mail_address(typed) == kept
