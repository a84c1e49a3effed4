"""Every kind of page is HTML as the standard has it: the strict parser of html5lib finds nothing to mend."""

import html5lib
import pytest
from html5lib.html5parser import ParseError

from tests.adapters.web.pages_shown import KINDS
from tests.adapters.web.visitor import Visitor


def assert_valid(text: str, place: str, *, container: str = "") -> None:
    """Fails with the place in the text of what no browser should have to mend."""
    parser = html5lib.HTMLParser(strict=True)
    try:
        if container:
            parser.parseFragment(text, container=container)
        else:
            parser.parse(text)
    except ParseError as error:
        (line, _), *_ = parser.errors[0]
        raise AssertionError(f"{place}, line {line}: {error}\n{text.splitlines()[line - 1]}") from error


@pytest.mark.parametrize("path", [*KINDS, "/nl/offline", "/en/offline", "/nl/volgen/alles"])
async def test_a_page_is_valid(visitor: Visitor, path: str) -> None:
    assert_valid((await visitor.opens(path)).text, path)


async def test_every_card_and_list_of_the_copy_is_valid(visitor: Visitor) -> None:
    cards = (await visitor.opens("/nl/offline/cards.json")).json()
    assert len(cards) > 500
    for path, (_, content) in list(cards.items())[::12]:
        assert_valid(content, path, container="div")


async def test_an_answer_is_valid_on_its_page_and_in_place(visitor: Visitor) -> None:
    await visitor.opens("/nl/")
    for asked in (
        "hoe start ik een dialoog?",
        "agenda",
        "xyzzy",
        "<b>ik</b> & 'jij'",
        "ik wil niet meer leven",
    ):
        await visitor.asks(asked)
        assert_valid((await visitor.opens(visitor.address)).text, asked)
        answer = await visitor.client.post("/nl/", data={"vraag": asked}, headers={"x-buurtgids": "1"})
        assert_valid(answer.text, asked, container="ol")
