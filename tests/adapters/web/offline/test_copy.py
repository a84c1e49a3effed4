"""The copy that a browser keeps: what is in it, how large it is, and how well it finds."""

import json
from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.questions import read_questions
from bot.adapters.web.paths import link_path
from bot.domain.dialogue.action import OpenEntry
from bot.domain.labelled_question import LabelledQuestion
from bot.domain.language import Language
from tests.adapters.web.offline.worker_search import NODE, found
from tests.adapters.web.visitor import Visitor
from tests.talking import ROOT

MOST = 300_000  # bytes of an index
RIGHT = 0.8  # of the questions, at least
without_node = pytest.mark.skipif(NODE is None, reason="no node here; install it: apt-get install nodejs")


@pytest.mark.long
@pytest.mark.parametrize("language", list(Language))
@without_node
async def test_the_right_card_is_among_the_first_three_for_most_test_questions(
    visitor: Visitor, language: Language, tmp_path: Path
) -> None:
    asked = [one for one in read_questions(ROOT / "knowledge").questions if _counts(one, language)]
    index = (await visitor.opens(f"/{language}/offline/index.json")).content
    assert len(index) <= MOST
    answers = found(index, [one.question for one in asked], tmp_path)
    right = sum(
        any(link_path(OpenEntry(entry), language) in answer for entry in one.accepted)
        for one, answer in zip(asked, answers, strict=True)
    )
    print(f"{language}: {right / len(asked):.3f} of {len(asked)} questions, index of {len(index)} bytes")
    assert len(asked) > 500
    assert right / len(asked) >= RIGHT


def _counts(one: LabelledQuestion, language: Language) -> bool:
    return one.language is language and bool(one.accepted)


async def test_the_copy_holds_every_card_and_every_list_and_nothing_of_who_asks(visitor: Visitor) -> None:
    answer = await visitor.opens("/nl/offline/index.json")
    index = answer.json()
    cards = (await visitor.opens("/nl/offline/cards.json")).json()
    for kind, rest, title in index["cards"]:
        assert cards[index["before"][kind] + rest][0] == title
    assert cards["/nl/aanpak/dialoog"][0] == "Dialoog"
    assert "Dit werkt wel" in cards["/nl/aanpak/dialoog"][1]
    assert cards["/nl/doorverwijzingen"][0] == "Hulp nodig"
    assert 'name="staat"' not in json.dumps(cards)
    assert all(asset.startswith("/static/") for asset in index["assets"])
    for asset in index["assets"]:
        assert (await visitor.opens(asset)).status_code == 200
    known = {"if-none-match": answer.headers["etag"]}
    assert (await visitor.client.get("/nl/offline/index.json", headers=known)).status_code == 304


async def test_the_page_can_be_put_among_the_programs_of_a_phone(visitor: Visitor) -> None:
    await visitor.opens("/nl/")
    assert visitor.page.all("link", rel="manifest")[0].attributes["href"] == "/manifest.webmanifest"
    manifest = (await visitor.opens("/manifest.webmanifest")).json()
    assert (manifest["name"], manifest["start_url"], manifest["display"]) == ("Buurtgids", "/", "standalone")
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}
    for icon in manifest["icons"]:
        answer = await visitor.opens(icon["src"])
        assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, icon["type"])
