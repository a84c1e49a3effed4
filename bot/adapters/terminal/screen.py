"""How a reply looks on a screen."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.domain.dialogue.reply import Block, Link, Paragraph, Reply, Span, Strong


class RichPaper:
    """For a screen: strong text, links, wrapped lines."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(highlight=False, emoji=False, markup=False)

    def show(self, reply: Reply, first: int) -> None:
        """Show one message; its choices are numbered from `first`."""
        for place, block in enumerate(reply.blocks):
            if place:
                self._console.print()
            self._console.print(_block(block))
        if reply.choices:
            self._console.print()
            for number, choice in enumerate(reply.choices, start=first):
                self._console.print(Text.assemble((f" {number}", "bold cyan"), f"  {choice.label}"))
        self._console.print()


def _block(block: Block) -> Text | Table:
    if isinstance(block, Paragraph):
        return _spans(block.spans)
    listing = Table.grid(padding=(0, 1))
    for number, item in enumerate(block.items, start=1):
        listing.add_row(f" {number}." if block.numbered else " -", _spans(item))
    return listing


def _spans(spans: tuple[Span, ...]) -> Text:
    return Text("").join(_span(span) for span in spans)


def _span(span: Span) -> Text:
    if isinstance(span, Strong):
        return Text(span.text, style="bold")
    if isinstance(span, Link) and span.text != span.url:
        return Text.assemble(span.text, (f" <{span.url}>", "blue"))
    if isinstance(span, Link):
        return Text(span.url, style="blue")
    return Text(span.text)
