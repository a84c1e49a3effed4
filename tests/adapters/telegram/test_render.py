"""Any text arrives as typed."""

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.rendering.renderer import MAX_ENTITIES, MAX_TEXT, Piece, keyboard, pieces
from bot.adapters.telegram.rendering.wire import entities_json
from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.reply import (
    Block,
    Choice,
    Link,
    Listing,
    Moment,
    Paragraph,
    Plain,
    Reply,
    Span,
    Strong,
)
from tests.standin.checks import cleaned, message_text, units
from tests.standin.parameters import Json, Parameters

AT = datetime(2027, 9, 25, 8, 0, tzinfo=UTC)
ANY_TEXT = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
    )
    | st.sampled_from("\n *_`[]<>&\\🎲👩🏽‍🦽é")
)
SPAN: st.SearchStrategy[Span] = st.one_of(
    st.builds(Plain, ANY_TEXT),
    st.builds(Strong, ANY_TEXT),
    st.builds(Link, ANY_TEXT, st.just("https://www.burendag.nl")),
    st.builds(Moment, ANY_TEXT, st.just(AT)),
)
SPANS = st.lists(SPAN, min_size=1, max_size=5).map(tuple)
BLOCK: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, SPANS),
    st.builds(Listing, st.lists(SPANS, min_size=1, max_size=4).map(tuple), st.booleans()),
)
REPLY = st.builds(Reply, blocks=st.lists(BLOCK, max_size=5).map(tuple))


def covered(piece: Piece, kind: str) -> list[str]:
    data = piece.text.encode("utf-16-le")
    return [
        data[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le")
        for e in piece.entities
        if e.kind == kind
    ]


def accept(piece: Piece) -> str:
    """What Telegram makes of the piece; raises what it refuses."""
    entities: Json = json.loads(entities_json(piece.entities))
    return message_text(Parameters({"text": piece.text, "entities": entities}, {}))


@given(REPLY)
def test_every_reply_is_accepted_and_arrives_unchanged(reply: Reply) -> None:
    for piece in pieces(reply):
        assert accept(piece) == piece.text


@given(ANY_TEXT)
def test_any_text_of_an_editor_arrives_as_typed(text: str) -> None:
    arrived = "".join(accept(piece) for piece in pieces(Reply(blocks=(Paragraph((Plain(text),)),))))
    assert arrived == cleaned(text)


@given(st.text())
def test_what_no_message_can_carry_is_left_out_without_an_error(text: str) -> None:
    for piece in pieces(Reply(blocks=(Paragraph((Strong(text),)),))):
        accept(piece)


@given(st.lists(ANY_TEXT.filter(lambda text: text.strip()), min_size=1, max_size=6))
def test_what_stands_out_is_exactly_what_the_editor_meant(texts: list[str]) -> None:
    spans = tuple(span for text in texts for span in (Plain("("), Strong(text), Plain(")")))
    (piece,) = pieces(Reply(blocks=(Paragraph(spans),)))
    assert covered(piece, "bold") == texts


@given(st.lists(st.text("ab 🎲", min_size=1, max_size=3000), min_size=1, max_size=6))
def test_a_long_text_is_cut_at_the_end_of_a_paragraph(paragraphs: list[str]) -> None:
    paragraphs = [
        text for paragraph in paragraphs if (text := f"x{paragraph.strip()}") and units(text) <= MAX_TEXT
    ]
    reply = Reply(blocks=tuple(Paragraph((Plain(text),)) for text in paragraphs))
    found = pieces(reply)
    assert all(piece.units == units(piece.text) <= MAX_TEXT for piece in found)
    assert "\n\n".join(piece.text for piece in found) == "\n\n".join(paragraphs)


def test_a_paragraph_longer_than_a_message_is_cut_between_words() -> None:
    words = " ".join(f"woord{number}" for number in range(1500))
    found = pieces(Reply(blocks=(Paragraph((Strong(words),)),)))
    assert len(found) > 1
    assert " ".join(piece.text for piece in found) == words
    assert [covered(piece, "bold") for piece in found] == [[piece.text] for piece in found]


def test_a_message_has_no_more_marks_than_telegram_keeps() -> None:
    spans = tuple(span for number in range(250) for span in (Strong(str(number)), Plain(" ")))
    found = pieces(Reply(blocks=(Paragraph(spans),)))
    assert all(len(piece.entities) <= MAX_ENTITIES for piece in found)
    assert [mark for piece in found for mark in covered(piece, "bold")] == [str(n) for n in range(250)]


def test_a_card_reads_as_written() -> None:
    reply = Reply(
        blocks=(
            Paragraph((Strong("Rondes"), Plain(": vier"))),
            Listing(((Plain("kennismaken"),), (Strong("delen"), Plain(" 🎲"))), numbered=True),
            Listing(((Plain("geen debat, zie "), Link("Leiden", "https://leiden.nl/?a=1&b=2")),)),
            Paragraph((Moment("zaterdag 25 september 2027, 10.00 uur", AT),)),
        )
    )
    (piece,) = pieces(reply)
    assert piece.text == (
        "Rondes: vier\n\n1. kennismaken\n2. delen 🎲\n\n• geen debat, zie Leiden\n\n"
        "zaterdag 25 september 2027, 10.00 uur"
    )
    assert covered(piece, "bold") == ["Rondes", "delen"]
    assert covered(piece, "text_link") == ["Leiden"]
    assert covered(piece, "date_time") == ["zaterdag 25 september 2027, 10.00 uur"]
    assert piece.entities[-1].unix_time == int(AT.timestamp())


def test_a_link_that_telegram_cannot_hide_shows_its_address() -> None:
    (piece,) = pieces(Reply(blocks=(Paragraph((Link("Bel", "tel:0800-2000"),)),)))
    assert piece == Piece("Bel (0800-2000)", ())


def test_short_choices_stand_side_by_side_and_long_ones_alone() -> None:
    labels = ("Ja", "Nee", "Vertel me eerst wat een dialoog is", "Menu")
    choices = tuple(Choice(label, OpenScreen(Screen.MENU)) for label in labels)
    rows = keyboard(Reply(blocks=(), choices=choices))
    assert [[button.label for button in row] for row in rows] == [
        ["Ja", "Nee"],
        ["Vertel me eerst wat een dialoog is"],
        ["Menu"],
    ]
