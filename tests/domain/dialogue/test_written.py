"""Replies as plain text."""

from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.plain_text import written, written_choices
from bot.domain.dialogue.reply import Choice, Link, Listing, Paragraph, Plain, Reply


def test_a_link_shows_its_address_once() -> None:
    reply = Reply(
        blocks=(
            Paragraph((Plain("Bron: "), Link("KIS", "https://www.kis.nl"))),
            Listing(((Link("https://burendag.nl", "https://burendag.nl"),),)),
        )
    )
    assert written(reply) == "Bron: KIS <https://www.kis.nl>\n\n- https://burendag.nl"


def test_choices_are_numbered_from_where_the_screen_was() -> None:
    menu = Choice("Menu", OpenScreen(Screen.MENU))
    assert written_choices((menu, menu), 4) == "4. Menu\n5. Menu"
