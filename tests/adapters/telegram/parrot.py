"""A small conversation of our own: it says back what it hears."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.domain.dialogue.action import OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.incoming import (
    ButtonPress,
    ChatNews,
    Incoming,
    SharedLocation,
    TextMessage,
    UnreadableMessage,
)
from bot.domain.dialogue.reply import Attachment, Choice, Paragraph, Plain, Poll, Reply
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.services.conversation.guest import GuestAnswer
from bot.services.conversation.inline import InlineCard, InlineCards
from bot.services.conversation.session import DialogueState

DIALOGUE = OpenEntry(EntryId(Kind.APPROACH, "dialoog"))
MENU = OpenScreen(Screen.MENU)


def poll(number: int) -> Reply:
    """A question with two answers, of which number 1 or 2 is right."""
    asked = Poll(f"vraag {number}", ("wel", "niet"), number - 1, f"daarom {number}")
    return Reply(blocks=(Paragraph((Plain(asked.question),)),), poll=asked)


def reply(text: str, *, replaces: bool = False) -> Reply:
    """A reply of one paragraph with two choices."""
    choices = (Choice("Dialoog", DIALOGUE), Choice("Menu", MENU))
    return Reply(blocks=(Paragraph((Plain(text),)),), choices=choices, replaces=replaces)


@dataclass(slots=True)
class Parrot:
    """Implements `Listener` and `GuestListener`."""

    heard: list[Incoming] = field(default_factory=list)
    news: list[ChatNews] = field(default_factory=list)
    patience: asyncio.Event = field(default_factory=asyncio.Event)
    """What the answer to "traag" waits for."""
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    async def hear(self, incoming: Incoming) -> Sequence[Reply]:
        """The same words; `stuk` raises, `traag` waits, `bestand` sends a file, `twee` answers twice."""
        self.heard.append(incoming)
        match incoming:
            case TextMessage(text="stuk"):
                raise RuntimeError("a mistake in the conversation")
            case TextMessage(text="traag"):
                self.begun.set()
                await self.patience.wait()
            case TextMessage(text="bestand"):
                file = Attachment("burendag.ics", "text/calendar", b"BEGIN:VCALENDAR")
                return (replace(reply("de agenda"), attachment=file),)
            case TextMessage(text="twee"):
                return (reply("een"), reply("twee"))
            case TextMessage(text="leeg"):
                return (Reply(blocks=()),)
            case ButtonPress(action=None):
                return (reply("die knop is oud"),)
            case ButtonPress(action=action):
                return (reply(f"getikt: {action}", replaces=True),)
            case UnreadableMessage(what=what):
                return (reply(f"een {what}"),)
            case SharedLocation(latitude=latitude, longitude=longitude):
                return (reply(f"jij bent op {latitude}, {longitude}"),)
            case TextMessage(text="quiz", polls=True):
                return (poll(1), poll(2), reply("klaar"))
            case TextMessage(edited=True):
                return (reply(f"gewijzigd: {incoming.text}"),)
        return (reply(f"je zei: {incoming.text}"),)

    async def hear_guest(
        self, incoming: Incoming, remembered: DialogueState, *, within: bool = True
    ) -> GuestAnswer:
        """The same."""
        return GuestAnswer(await self.hear(incoming), remembered)

    async def suggest(self, text: str, language: Language | None) -> InlineCards:
        """One card with what was typed as its title."""
        return InlineCards((InlineCard(DIALOGUE.entry, text, "kort", reply("kaart")),), "Open de bot")

    async def noticed(self, news: ChatNews) -> Sequence[Reply]:
        """Nothing to say."""
        self.news.append(news)
        return ()

    async def failed(self, incoming: Incoming, code: str) -> Reply:
        """One sentence."""
        return reply(f"er ging iets mis ({code})")
