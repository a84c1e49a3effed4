"""Which terminal this is: a screen with a person before it, or a pipe."""

import sys
from io import TextIOWrapper
from pathlib import Path

from bot.adapters.terminal.channel import TerminalChannel
from bot.adapters.terminal.lines import PipedLines
from bot.adapters.terminal.paper import PlainPaper
from bot.services.ports.channel import Listener

GREETING = "/start"


def open_terminal(listener: Listener, files: Path) -> TerminalChannel:
    """A prompt with colour and history when a person is there; else lines in, lines out, and nothing more.

    Files that come with a message are put in the folder `files`.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    if sys.stdin.isatty() and sys.stdout.isatty():
        # slow to import, and not needed in a pipe
        from bot.adapters.terminal.prompt import PromptedLines, above_the_prompt  # noqa: PLC0415
        from bot.adapters.terminal.screen import RichPaper  # noqa: PLC0415

        return TerminalChannel(
            listener, PromptedLines(), RichPaper(), files=files, greeting=GREETING, around=above_the_prompt
        )
    # A reader of its own: a thread that waits in sys.stdin cannot be left behind at the end of the process.
    piped = PipedLines(open(sys.stdin.fileno(), "rb", closefd=False))  # noqa: SIM115
    return TerminalChannel(listener, piped, PlainPaper(sys.stdout), files=files)
