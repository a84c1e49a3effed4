"""Somebody with Telegram on their phone: types, taps, sends a sticker, reads."""

import asyncio
import re
import time
from dataclasses import dataclass, field

from tests.standin.chat import Chat, Shown
from tests.standin.checks import units
from tests.standin.methods import BOT
from tests.standin.parameters import Json
from tests.standin.server import StandIn

_MARKED = re.compile(r"(?<!\S)(/\w+(@\w+)?|@\w+)")
PATIENCE = 20.0  # seconds that a person waits for an answer in a test

SENDABLE: dict[str, Json] = {
    "sticker": {
        "file_id": "s", "file_unique_id": "s", "type": "regular", "width": 512, "height": 512,
        "is_animated": False, "is_video": False,
    },
    "voice": {"file_id": "v", "file_unique_id": "v", "duration": 3},
    "photo": [{"file_id": "p", "file_unique_id": "p", "width": 90, "height": 90}],
    "location": {"latitude": 52.09, "longitude": 5.12},
    "document": {"file_id": "d", "file_unique_id": "d"},
    "contact": {"phone_number": "+31600000000", "first_name": "X"},
    "dice": {"emoji": "🎲", "value": 3},
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Person:
    """One person in one chat: alone with the bot, or in a group (`topic`: which one they have open)."""

    telegram: StandIn
    chat: Chat
    id: int
    name: str = "Sam"
    language: str | None = "nl"
    topic: int | None = None
    seen: int = 0
    """How many of the messages in `chat.shown` this person has read."""
    taps: list[str] = field(default_factory=list)

    async def says(self, text: str, *, reply_to: Shown | None = None) -> int:
        """Type a message; its id. Commands and @mentions are marked as Telegram marks them."""
        message = self._message()
        message["text"] = text
        if entities := _entities(text):
            message["entities"] = entities
        if reply_to is not None:
            original: dict[str, Json] = {**self._message(), "message_id": reply_to.id, "from": dict(BOT)}
            original["reply_markup"] = {
                "inline_keyboard": [
                    [{"text": label, "callback_data": data}] for label, data in reply_to.buttons
                ]
            }
            message["reply_to_message"] = original
        await self.telegram.put("message", message)
        return int(str(message["message_id"]))

    async def edits(self, message_id: int, text: str) -> None:
        """Change a message sent before."""
        changed = {**self._message(), "message_id": message_id, "edit_date": int(time.time()), "text": text}
        await self.telegram.put("edited_message", changed)

    async def sends(self, what: str, *, caption: str | None = None, album: str | None = None) -> None:
        """Send something other than words: a key of SENDABLE. What shares an album was sent as one."""
        message = self._message()
        if album is not None:
            message["media_group_id"] = album
        message[what] = SENDABLE[what]
        if caption is not None:
            message["caption"] = caption
        await self.telegram.put("message", message)

    async def tap(self, label: str, *, on: Shown | None = None) -> str:
        """Tap the newest button with this label (or that starts with it); the tap's id."""
        for shown in [on] if on else reversed(self.chat.shown):
            standing = self.chat.standing[shown.id] if on is None else shown
            for text, data in standing.buttons:
                if text.startswith(label):
                    return await self.tap_data(data, standing)
        raise AssertionError(f"no button {label!r}; there are {[shown.labels for shown in self.chat.shown]}")

    async def tap_data(self, data: str, shown: Shown | None, *, inaccessible: bool = False) -> str:
        """Tap a button that carries `data`, also one that no message shows any more; the tap's id."""
        message: dict[str, Json] = {**self._message(), "from": dict(BOT)}
        message["message_id"] = shown.id if shown else 1
        message["text"] = shown.text if shown else "?"
        if shown and shown.file:
            message["caption"] = message.pop("text")
        if inaccessible:
            message = {"chat": self.chat.as_json(), "message_id": message["message_id"], "date": 0}
        tap = f"{self.id}-{len(self.taps)}"
        self.taps.append(tap)
        self.telegram.methods.taps_waiting.add(tap)
        query: dict[str, Json] = {
            "id": tap,
            "from": self._user(),
            "chat_instance": str(self.chat.id),
            "data": data,
            "message": message,
        }
        await self.telegram.put("callback_query", query)
        return tap

    async def types_inline(self, text: str) -> None:
        """Type behind the name of the bot, in some other chat."""
        query: dict[str, Json] = {"id": f"q{self.id}", "from": self._user(), "query": text, "offset": ""}
        await self.telegram.put("inline_query", query)

    async def mentions_in_another_chat(self, text: str) -> None:
        """Ask the bot something in a chat that it is not in."""
        message = {**self._message(), "text": text, "guest_query_id": f"g{self.id}"}
        message["chat"] = {"id": -777, "type": "group", "title": "Elders"}
        await self.telegram.put("guest_message", message)

    async def sees(self, words: str = "", *, within: float = PATIENCE) -> Shown:
        """The next message, new or edited, that holds `words`; what comes before it counts as read."""
        start = self.seen

        def look() -> Shown | None:
            while self.seen < len(self.chat.shown):
                shown = self.chat.shown[self.seen]
                self.seen += 1
                if words.casefold() in shown.text.casefold():
                    return shown
            return None

        found = look()
        try:
            async with asyncio.timeout(within):
                while found is None:
                    async with self.chat.changed:
                        if self.seen == len(self.chat.shown):
                            await self.chat.changed.wait()
                    found = look()
        except TimeoutError:
            texts = "\n---\n".join(shown.text for shown in self.chat.shown[start:]) or "(nothing)"
            raise AssertionError(
                f"{self.name} did not see {words!r} within {within} s, but:\n{texts}"
            ) from None
        return found

    async def sees_no_button_spin(self) -> None:
        """Wait until every tap of theirs is answered."""
        async with asyncio.timeout(PATIENCE):
            while not self.telegram.methods.taps_waiting.isdisjoint(self.taps):  # noqa: ASYNC110 - no event
                await asyncio.sleep(0.005)

    @property
    def unread(self) -> list[Shown]:
        """What was shown and not looked at yet."""
        return self.chat.shown[self.seen :]

    def _user(self) -> dict[str, Json]:
        user: dict[str, Json] = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.language is not None:
            user["language_code"] = self.language
        return user

    def _message(self) -> dict[str, Json]:
        message: dict[str, Json] = {
            "message_id": self.telegram.methods.new_message_id(),
            "date": int(time.time()),
            "chat": self.chat.as_json(),
            "from": self._user(),
        }
        if self.topic is not None:
            message["message_thread_id"] = self.topic
            message["is_topic_message"] = True
        return message


def _entities(text: str) -> list[Json]:
    return [
        {
            "type": "bot_command" if found[0].startswith("/") else "mention",
            "offset": units(text[: found.start()]),
            "length": units(found[0]),
        }
        for found in _MARKED.finditer(text)
    ]


def private(telegram: StandIn, number: int = 1, *, name: str = "Sam", language: str | None = "nl") -> Person:
    """A person alone with the bot; each `number` is somebody else."""
    user = 5000 + number
    chat = telegram.methods.chats.setdefault(user, Chat(user, "private", name))
    return Person(telegram, chat, user, name, language)


def group(telegram: StandIn, number: int = 1, *, topics: tuple[int, ...] = ()) -> Chat:
    """A group that the bot is in; with `topics` a forum."""
    return telegram.methods.chats.setdefault(
        -1000 - number, Chat(-1000 - number, "supergroup", f"Team {number}", topics)
    )


def member(
    telegram: StandIn, chat: Chat, number: int = 1, *, topic: int | None = None, admin: bool = False
) -> Person:
    """Somebody in a group."""
    if admin:
        chat.admins.append(5000 + number)
    return Person(telegram, chat, 5000 + number, f"Lid {number}", "nl", topic)
