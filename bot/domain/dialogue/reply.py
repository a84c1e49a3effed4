"""What the bot says, as a value that any channel can show."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.dialogue.action import Action
from bot.domain.language import Language

MAX_CHOICES = 6  # buttons under one message; more would not be read on a phone


@dataclass(frozen=True, slots=True)
class Plain:
    """Text as typed by the editor; no markup of any kind has a meaning in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Text that stands out."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link. A channel that cannot hide an address shows it after the text."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant with its words ("zaterdag 25 september 2027, 10.00 uur"). `at` is aware."""

    text: str
    at: datetime


Span = Plain | Strong | Link | Moment


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans in a row; never empty."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Points below each other, numbered from 1 or with a dash."""

    items: tuple[tuple[Span, ...], ...]
    numbered: bool = False


Block = Paragraph | Listing


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tap, or to choose by its number. Words carry the meaning, never an emoji alone."""

    label: str
    action: Action


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that comes with the reply."""

    name: str
    media_type: str
    content: bytes


MAX_POLL_QUESTION, MAX_POLL_EXPLANATION = 300, 200  # characters that Telegram takes


@dataclass(frozen=True, slots=True)
class Poll:
    """A question with one right answer, for a channel that has such a thing. All of it plain text."""

    question: str
    options: tuple[str, ...]
    right: int
    """Which of the options, from 0."""
    explanation: str
    """What is shown to who answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One message: blocks, then at most `MAX_CHOICES` choices.

    `replaces` asks a channel that can edit to put this in the place of the message that was tapped.
    """

    blocks: tuple[Block, ...]
    choices: tuple[Choice, ...] = ()
    language: Language = Language.NL
    replaces: bool = False
    attachment: Attachment | None = None
    poll: Poll | None = None
    """What a channel with polls shows in the place of the blocks."""

    def __post_init__(self) -> None:
        if len(self.choices) > MAX_CHOICES:
            raise ValueError(f"{len(self.choices)} choices; a message carries at most {MAX_CHOICES}")

    @property
    def plain(self) -> str:
        """The words alone, blocks parted by an empty line: to count and to compare."""
        return "\n\n".join(_plain(block) for block in self.blocks)


def _plain(block: Block) -> str:
    if isinstance(block, Paragraph):
        return "".join(span.text for span in block.spans)
    return "\n".join(
        f"{f'{number}.' if block.numbered else '-'} " + "".join(span.text for span in item)
        for number, item in enumerate(block.items, start=1)
    )
