"""A chat as the people in it see it."""

import asyncio
from dataclasses import dataclass, field, replace

from tests.standin.parameters import Json, Upload


@dataclass(frozen=True, slots=True)
class ShownPoll:
    """A quiz: which of the options is right, and what is told to who answered."""

    options: tuple[str, ...]
    right: int
    explanation: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the bot, as it stands on the screen after being sent or edited."""

    id: int
    text: str
    entities: tuple[dict[str, Json], ...] = ()
    buttons: tuple[tuple[str, str], ...] = ()
    """(label, callback data), in reading order."""
    topic: int | None = None
    silent: bool = False
    edited: bool = False
    file: Upload | None = None
    poll: "ShownPoll | None" = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The words on the buttons."""
        return tuple(label for label, _ in self.buttons)

    def marked(self, kind: str) -> tuple[str, ...]:
        """The parts of the text that entities of one type cover."""
        data = self.text.encode("utf-16-le")
        return tuple(
            data[2 * int(str(e["offset"])) : 2 * (int(str(e["offset"])) + int(str(e["length"])))].decode(
                "utf-16-le"
            )
            for e in self.entities
            if e["type"] == kind
        )


@dataclass(slots=True, eq=False)
class Chat:
    """Every message the bot showed here, in order; an edit counts as showing again."""

    id: int
    kind: str
    title: str = ""
    topics: tuple[int, ...] = ()
    admins: list[int] = field(default_factory=list)
    """Ids of people, for a group."""
    shown: list[Shown] = field(default_factory=list)
    standing: dict[int, Shown] = field(default_factory=dict)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def as_json(self) -> dict[str, Json]:
        """The Chat object of the Bot API."""
        if self.kind == "private":
            return {"id": self.id, "type": "private", "first_name": self.title}
        chat: dict[str, Json] = {"id": self.id, "type": self.kind, "title": self.title}
        if self.topics:
            chat["is_forum"] = True
        return chat

    async def show(self, shown: Shown) -> None:
        """Put a new message on the screen."""
        self.standing[shown.id] = shown
        self.shown.append(shown)
        async with self.changed:
            self.changed.notify_all()

    async def edit(self, shown: Shown) -> None:
        """Put a message in the place of the one with its id."""
        await self.show(replace(shown, edited=True))
