"""Mail that comes back later: who is refused for good gets no more."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.adapters.mail.bounce import refused_addresses
from bot.adapters.sqlite.store import open_store
from bot.domain.address import Address
from bot.domain.language import Language
from tests.cli.process import bot


def report(action: str = "failed", status: str = "5.1.1", address: str = "Anna@Example.org") -> str:
    """As Postfix writes it."""
    return f"""From: MAILER-DAEMON@mx.example.org
To: gids@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: text/plain

I'm sorry. <piet@example.org>
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {address}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 no such user
--x
Content-Type: message/rfc822

From: gids@example.org
To: {address}
Subject: Herinnering

tekst
--x--
"""


@pytest.mark.parametrize(
    ("content", "addresses"),
    [
        (report(), ("Anna@example.org",)),
        (report(status="4.2.2"), ()),
        (report(action="delayed", status="4.4.1"), ()),
        (report(address="no address"), ()),
        ("Subject: out of office\n\nback on Monday", ()),
        ("", ()),
    ],
)
def test_only_what_is_refused_for_good_is_refused(content: str, addresses: tuple[str, ...]) -> None:
    assert refused_addresses(content.encode()) == addresses


async def test_an_address_whose_mail_came_back_gets_no_more(tmp_path: Path) -> None:
    anna = Address("mail", "anna@example.org")
    store = await open_store(tmp_path / "state")
    await store.people.choose_language(anna, Language.NL, datetime(2026, 11, 23, tzinfo=UTC).date())
    await store.close()
    done = bot("bounced", folder=tmp_path, typed=report(address=anna.id))
    assert (done.status, done.err) == (0, "")
    assert "1 of them known" in done.out
    assert anna.id not in done.out
    store = await open_store(tmp_path / "state")
    person = await store.people.find(anna)
    assert person is not None
    assert not person.reachable
    await store.close()
