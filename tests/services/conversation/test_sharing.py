"""What "share" shows: a text with the addresses at which anybody can open the card."""

from dataclasses import replace

from bot.domain.dialogue.action import OpenPart, Part
from bot.domain.dialogue.reply import Link, Paragraph
from bot.domain.entry_address import AddressPlace, EntryAddress
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.situation import Situation
from bot.domain.language import Language
from bot.services.presentation.cards.card import card, side
from tests.talking import a_view, the_current


def on_the_page(entry: EntryId, language: Language) -> tuple[EntryAddress, ...]:
    """Of a bot with a page alone."""
    return (EntryAddress(AddressPlace.PAGE, f"https://gids.example.org/{language}/{entry.slug}"),)


def test_every_entry_that_is_shared_ends_with_its_address() -> None:
    view = replace(a_view(), addresses=on_the_page)
    for entry in view.knowledge.published():
        last = side(entry, Part.SHARE, view).blocks[-1]
        assert isinstance(last, Paragraph)
        assert last.spans[-1] == Link(url := f"https://gids.example.org/nl/{entry.id.slug}", url), entry.id


def test_every_card_but_a_full_one_of_a_situation_offers_to_share_it() -> None:
    view = a_view()
    for entry in the_current().knowledge.published():
        if entry.id.kind is Kind.SMALLTALK or isinstance(entry, Situation):
            continue
        assert OpenPart(entry.id, Part.SHARE) in [one.action for one in card(entry, view).choices], entry.id


def test_without_an_address_that_is_open_to_all_none_is_made_up() -> None:
    entry = next(the_current().knowledge.published())
    assert "t.me" not in side(entry, Part.SHARE, a_view()).plain
