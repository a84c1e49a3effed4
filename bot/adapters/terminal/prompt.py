"""A person at a prompt: history with the arrow keys, messages arriving above the line being typed."""

from collections.abc import Iterator
from contextlib import contextmanager

from prompt_toolkit import PromptSession
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout

PROMPT = "> "
LEAVING = frozenset({"exit", "quit"})  # as in other programs of a terminal


class PromptedLines:
    """Lines as a person types them. The history is in memory only: what people ask is not kept."""

    def __init__(self) -> None:
        self._session: PromptSession[str] = PromptSession(history=InMemoryHistory())

    async def next(self) -> str | None:
        """The next line; None when the person leaves, with a word or with Ctrl-D or Ctrl-C."""
        try:
            line = await self._session.prompt_async(PROMPT)
        except (EOFError, KeyboardInterrupt):
            return None
        return None if line.strip() in LEAVING else line


@contextmanager
def above_the_prompt() -> Iterator[None]:
    """What is printed in the meantime appears above the line being typed."""
    with patch_stdout(raw=True):
        yield
