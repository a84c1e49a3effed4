"""Where replies are shown: a pipe; the screen is in `screen`, because of what it must import."""

from typing import Protocol, TextIO

from bot.domain.dialogue.plain_text import written, written_choices
from bot.domain.dialogue.reply import Reply


class Paper(Protocol):
    """Somewhere to show replies."""

    def show(self, reply: Reply, first: int) -> None:
        """Show one message; its choices are numbered from `first`."""
        ...


class PlainPaper:
    """For a pipe: text without colour, every message followed by an empty line."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def show(self, reply: Reply, first: int) -> None:
        """Show one message; its choices are numbered from `first`."""
        choices = written_choices(reply.choices, first)
        self._out.write("\n\n".join(part for part in (written(reply), choices) if part) + "\n\n")
        self._out.flush()
