"""What a reply guarantees to every channel."""

import pytest

from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.reply import MAX_CHOICES, Choice, Listing, Paragraph, Plain, Reply, Strong


def test_a_message_never_carries_more_buttons_than_a_phone_shows() -> None:
    choice = Choice("Menu", OpenScreen(Screen.MENU))
    with pytest.raises(ValueError, match="at most 6"):
        Reply(blocks=(Paragraph((Plain("x"),)),), choices=(choice,) * (MAX_CHOICES + 1))


def test_the_plain_words_of_a_reply_keep_numbers_and_dashes() -> None:
    reply = Reply(
        blocks=(
            Paragraph((Strong("Rondes"), Plain(": vier"))),
            Listing(((Plain("kennismaken"),), (Plain("delen"),)), numbered=True),
            Listing(((Plain("geen debat"),),)),
        )
    )
    assert reply.plain == "Rondes: vier\n\n1. kennismaken\n2. delen\n\n- geen debat"
