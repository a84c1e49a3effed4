"""What every card has around its content: title, language mark, source and review date."""

from collections.abc import Sequence

from bot.domain.dialogue.plain_text import written_block
from bot.domain.dialogue.reply import Block, Link, Paragraph, Plain, Span, Strong
from bot.domain.knowledge.entry import Entry, Source
from bot.services.presentation.context import RenderContext, strong

CARD_LENGTH = 1500  # characters of words that a phone shows without endless scrolling
SOURCES_NAMED = 1  # on the card itself; the others stand under "sources"


def top(entry: Entry, view: RenderContext) -> tuple[Block, ...]:
    """The title, and an honest line when the content exists in Dutch only."""
    title = strong(view.title(entry))
    if entry.content.has(view.language):
        return (title,)
    return (title, view.line("kaart_alleen_nederlands"))


def bottom(entry: Entry, view: RenderContext) -> Paragraph:
    """Where it comes from, and when somebody last reviewed it."""
    spans: list[Span] = [Strong(view.say("kaart_bron")), Plain(" ")]
    named = entry.sources[:SOURCES_NAMED]
    for number, source in enumerate(named):
        if number:
            spans.append(Plain("; "))
        spans.append(named_source(source))
    rest = len(entry.sources) - len(named)
    if rest > 0:
        spans.append(Plain(" " + view.say("kaart_bron_meer", aantal=str(rest))))
    spans.append(Plain(". " + view.say("kaart_nagekeken", datum=view.day(entry.reviewed))))
    return Paragraph(tuple(spans))


def named_source(source: Source) -> Span:
    """The source's name, as a link when it has an address."""
    return Link(source.title, source.url) if source.url else Plain(source.title)


def length(blocks: Sequence[Block]) -> int:
    """How many characters a person reads at most: with the addresses of links, and the empty lines."""
    return sum(len(written_block(block)) for block in blocks) + 2 * max(0, len(blocks) - 1)
