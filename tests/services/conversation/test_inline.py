"""Cards to send in one's own name, found while somebody types."""

import pytest

from bot.domain.knowledge.entry import Kind
from bot.services.conversation.inline import MOST
from tests.talking import Talk


async def test_the_likeliest_card_comes_first_and_nothing_to_type_gives_the_approaches(talk: Talk) -> None:
    found = (await talk.bot.suggest("hoe start ik een dialoog", None)).cards
    assert found[0].entry.slug.startswith("dialoog")
    empty = (await talk.bot.suggest("", None)).cards
    assert {one.entry.kind for one in empty} == {Kind.APPROACH}


@pytest.mark.parametrize("text", ["d", "dialoog", "een", "🎲\u202e", "x" * 4096, "burendag", "hoi"])
async def test_every_card_is_there_once_has_words_and_no_choices(talk: Talk, text: str) -> None:
    found = (await talk.bot.suggest(text, None)).cards
    assert len({one.entry for one in found}) == len(found) <= MOST
    for one in found:
        assert one.title
        assert one.message.plain
        assert not one.message.choices
        assert one.entry.kind is not Kind.SMALLTALK
