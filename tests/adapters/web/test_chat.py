"""The conversation on the page."""

from datetime import timedelta

import pytest

from bot.adapters.action_codec import encode
from bot.adapters.web.settings import WebSettings
from bot.domain.dialogue.action import Follow, MakeCalendar
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from tests.adapters.web.visitor import Visitor, application
from tests.talking import Talk


def answer(visitor: Visitor) -> str:
    """What the log says."""
    return visitor.page.all("div", role="log")[0].text


async def test_a_posted_question_is_redirected_to_an_address_that_can_be_opened_again(
    visitor: Visitor,
) -> None:
    posted = await visitor.client.post(
        "/", data={"vraag": "hoe start ik een dialoog?"}, follow_redirects=False
    )
    assert posted.status_code == 303
    await visitor.opens(posted.headers["location"])
    first = answer(visitor)
    assert "Dit werkt wel" in first
    await visitor.opens(posted.headers["location"])
    assert answer(visitor) == first


async def test_a_question_never_stands_readable_in_an_address_or_a_header(visitor: Visitor) -> None:
    posted = await visitor.client.post("/", data={"vraag": "geheimzinnig"}, follow_redirects=False)
    assert "geheim" not in str(posted.headers).lower()
    assert "set-cookie" not in posted.headers


async def test_nobody_is_kept_in_the_store(talk: Talk, visitor: Visitor) -> None:
    await visitor.opens("/nl/")
    await visitor.asks("agenda in september 2027")
    await visitor.chooses("Burendag")
    await visitor.asks("herinner me aan alles")
    assert "kan ik je hier niet herinneren" in answer(visitor)
    await visitor.asks("/taal")
    await visitor.chooses("English")
    assert visitor.page.all("html")[0].attributes["lang"] == "en"
    await visitor.asks("/mydata")
    assert "I have nothing about you" in answer(visitor)
    assert "They have a link to what I keep" in answer(visitor)
    assert await talk.store.people.find(talk.address) is None


async def test_dates_come_as_a_file_for_a_calendar(visitor: Visitor) -> None:
    action = encode(MakeCalendar(Scope(ScopeKind.EVENT, "burendag")))
    await visitor.opens(f"/nl/?keuze={action}")
    link = visitor.page.all("a", class_="file")[0].attributes["href"]
    file = await visitor.client.get(link)
    assert file.headers["content-type"].startswith("text/calendar")
    assert file.text.startswith("BEGIN:VCALENDAR")


async def test_after_half_an_hour_an_answer_is_no_longer_at_its_address(talk: Talk, visitor: Visitor) -> None:
    posted = await visitor.client.post("/", data={"vraag": "dialoog"}, follow_redirects=False)
    talk.clock.at += timedelta(minutes=31)
    await visitor.opens(posted.headers["location"])
    assert "Dit antwoord is er niet meer" in answer(visitor)


async def test_what_another_server_sealed_means_nothing_here(talk: Talk, visitor: Visitor) -> None:
    other = Visitor(application(talk, key=b"another"))
    posted = await other.client.post("/", data={"vraag": "dialoog"}, follow_redirects=False)
    await visitor.opens(posted.headers["location"])
    assert "Dit antwoord is er niet meer" in answer(visitor)


async def test_a_question_too_long_for_an_address_is_answered_at_once(visitor: Visitor) -> None:
    words = "".join(chr(0x4E00 + number * 7 % 20_000) for number in range(4000))
    posted = await visitor.client.post("/nl/", data={"vraag": words}, follow_redirects=False)
    assert posted.status_code == 200


async def test_with_a_script_the_answer_comes_alone_and_is_one_item(visitor: Visitor) -> None:
    alone = await visitor.client.post("/nl/", data={"vraag": "dialoog"}, headers={"x-buurtgids": "1"})
    assert alone.text.count('<li class="exchange"') == 1
    assert "<html" not in alone.text


async def test_who_asks_too_fast_is_told_so_and_a_crisis_is_still_answered(talk: Talk) -> None:
    visitor = Visitor(application(talk, WebSettings(per_network=2)))
    for _ in range(2):
        await visitor.opens("/nl/?vraag=dialoog")
    await visitor.opens("/nl/?vraag=dialoog")
    assert "Dit werkt wel" not in answer(visitor)
    await visitor.opens("/nl/?vraag=er+wordt+nu+gevochten")
    assert "112" in answer(visitor)


async def test_the_language_of_a_browser_decides_where_the_front_page_begins(talk: Talk) -> None:
    visitor = Visitor(application(talk), "fr;q=0.9, en-GB;q=0.8, nl;q=0.4")
    await visitor.opens("/")
    assert visitor.page.all("html")[0].attributes["lang"] == Language.EN


async def test_following_without_a_page_to_come_back_to_offers_the_calendar(visitor: Visitor) -> None:
    await visitor.opens(f"/en/?keuze={encode(Follow(EVERYTHING))}")
    assert "cannot remind you" in answer(visitor)
    assert any("calendar" in button.text for button in visitor.page.all("button"))


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '" onfocus=x', "{{ 7*7 }}", "%00\x00", "a\r\nb: c"]
)
async def test_what_people_type_is_shown_as_typed(text: str, visitor: Visitor) -> None:
    await visitor.opens("/nl/")
    await visitor.asks(text)
    assert not [one for one in visitor.page.all("script") if "src" not in one.attributes]
    said = visitor.page.all("p", class_="said")[0].text
    assert " ".join(text.replace("\x00", "\ufffd").split()) in " ".join(
        said.replace("\x00", "\ufffd").split()
    )
