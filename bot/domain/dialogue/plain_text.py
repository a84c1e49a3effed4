"""A reply as plain text, for everything that can only show letters."""

from collections.abc import Sequence

from bot.domain.dialogue.reply import Block, Choice, Link, Paragraph, Reply, Span


def written(reply: Reply) -> str:
    """The words with the addresses of links, blocks parted by an empty line, without the choices."""
    return "\n\n".join(written_block(block) for block in reply.blocks)


def written_choices(choices: Sequence[Choice], first: int = 1) -> str:
    """The choices below each other, numbered from `first`."""
    return "\n".join(f"{number}. {choice.label}" for number, choice in enumerate(choices, start=first))


def written_block(block: Block) -> str:
    """One block, with the addresses of its links."""
    if isinstance(block, Paragraph):
        return written_spans(block.spans)
    return "\n".join(
        f"{f'{number}.' if block.numbered else '-'} {written_spans(item)}"
        for number, item in enumerate(block.items, start=1)
    )


def written_spans(spans: Sequence[Span]) -> str:
    """Spans in a row; a link shows its address unless its words are the address."""
    return "".join(_written(span) for span in spans)


def _written(span: Span) -> str:
    if isinstance(span, Link) and span.text != span.url:
        return f"{span.text} <{span.url}>"
    return span.text
