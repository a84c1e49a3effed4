"""What a person did, out of an update."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from telegram import User

from bot.adapters.action_codec import decode
from bot.adapters.telegram.chat_thread import ChatThread
from bot.adapters.telegram.json_fields import JsonObject, buttons_of, decimal, flag, number, part, parts, text
from bot.domain.dialogue.incoming import (
    AddedToGroup,
    ButtonPress,
    ChatNews,
    GroupMoved,
    Incoming,
    MayWrite,
    SharedLocation,
    TextMessage,
    Unreadable,
    UnreadableMessage,
)
from bot.domain.dialogue.reply import Choice
from bot.domain.language import Language

MESSAGE, EDITED_MESSAGE, CALLBACK_QUERY = "message", "edited_message", "callback_query"
MY_CHAT_MEMBER = "my_chat_member"
INLINE_QUERY, GUEST_MESSAGE = "inline_query", "guest_message"
KINDS = (
    MESSAGE,
    EDITED_MESSAGE,
    CALLBACK_QUERY,
    MY_CHAT_MEMBER,
    INLINE_QUERY,
    GUEST_MESSAGE,
)
"""What the bot asks Telegram for."""

_COMMAND = re.compile(r"/(?P<name>\w+)(?:@(?P<bot>\w+))?(?P<rest>(?:\s.*)?)\Z", re.DOTALL)
_WRITES = ("member", "administrator", "creator")  # what a bot is in a chat where it may write
_AWAY = ("left", "kicked")  # what a bot was in a chat that it is added to
_GROUPS = ("group", "supergroup")
_CONTENT = {
    Unreadable.STICKER: ("sticker",),
    Unreadable.VOICE: ("voice", "audio", "video_note"),
    Unreadable.PHOTO: ("photo", "video", "animation"),
    Unreadable.LOCATION: ("location", "venue"),
    Unreadable.DOCUMENT: ("document",),
    Unreadable.OTHER: (
        "contact", "dice", "game", "invoice", "paid_media", "passport_data", "poll", "story",
        "successful_payment",
    ),
}  # fmt: skip


class UnreadableUpdateError(Exception):
    """A field that nothing can be done without is missing, or of another kind. `kind` holds no content."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Inbound:
    """What was done, where, and on which message (`tapped`), with which tap (`tap`) or in which `message`.

    `album` is what several messages that were sent as one have in common.
    """

    place: ChatThread
    incoming: Incoming | ChatNews
    tapped: int | None = None
    tap: str | None = None
    message: int | None = None
    album: str | None = None
    inline: str | None = None
    """The query to answer with cards to choose from."""
    guest: str | None = None
    """The query to answer in a chat that the bot is not in."""


class UpdateReader:
    """Reads updates for one bot, as the JSON that Telegram sent. Pure.

    Of each it needs no more than a chat and what was done there; nothing else in it can make it unreadable.
    """

    def __init__(self, me: User, commands: Collection[str]) -> None:
        """`commands`: every name and alias, without slash, that in a group need not carry the bot's name."""
        self._id = me.id
        self._name = (me.username or "").casefold()
        self._mention = re.compile(rf"@{re.escape(me.username or '')}\b[,:]?", re.IGNORECASE)
        self._commands = frozenset(commands)

    def read(self, update: JsonObject) -> Inbound | None:
        """None for what is not for the bot: other people's talk in a group, a bot's, a service message.

        Raises UnreadableUpdateError.
        """
        kind = next((kind for kind in KINDS if kind in update), None)
        if kind is None:
            return None
        content = part(update, kind)
        found = None if content is None else self._of_kind(kind, content)
        if found is None:
            raise UnreadableUpdateError(kind)
        return found if isinstance(found, Inbound) else None

    def _of_kind(self, kind: str, content: JsonObject) -> "Inbound | _Nothing | None":
        """None for what cannot be read."""
        if kind == CALLBACK_QUERY:
            return self._tap(content)
        if kind == MY_CHAT_MEMBER:
            return _membership(content)
        if kind == INLINE_QUERY:
            return _inline(content)
        if kind == GUEST_MESSAGE:
            return self._guest(content)
        if kind == EDITED_MESSAGE and "location" in content:
            return _NOTHING
        return self._message(content, edited=kind == EDITED_MESSAGE)

    def _tap(self, query: JsonObject) -> "Inbound | _Nothing | None":
        message, tap = part(query, "message"), text(query, "id")
        if message is None and tap is not None:
            return _NOTHING
        place = _place(message)
        if message is None or place is None or tap is None:
            return None
        action = decode(text(query, "data") or "")
        sender = part(query, "from")
        incoming = ButtonPress(place.address, action, _language(sender), _person(place, query))
        editable = text(message, "text") is not None
        return Inbound(place, incoming, number(message, "message_id") if editable else None, tap)

    def _message(self, message: JsonObject, *, edited: bool) -> "Inbound | _Nothing | None":  # noqa: PLR0911
        sender, place = part(message, "from"), _place(message)
        if place is None:
            return None
        if flag(sender, "is_bot") and part(message, "sender_chat") is None:
            return _NOTHING
        if (news := _news(message, place)) is not None:
            return Inbound(place, news)
        language = _language(sender)
        album = None if edited else text(message, "media_group_id")
        entities, words = "entities", text(message, "text")
        if words is None:
            entities, words = "caption_entities", text(message, "caption")
        if place.chat < 0:
            if not self._addressed(message, words or "", entities):
                return _NOTHING
            words = self._without_mention(words) if words is not None else None
        if words is not None:
            command = _COMMAND.match(words)
            if command is not None and (command["bot"] or "").casefold() == self._name:
                words = f"/{command['name']}{command['rest']}"
            answers = self._choices(part(message, "reply_to_message"))
            said = TextMessage(place.address, words, language, edited, _person(place, message), answers)
            return Inbound(place, said, message=number(message, "message_id"), album=album)
        spot = _location(message)
        if spot is not None and not edited:
            person = _person(place, message)
            return Inbound(place, SharedLocation(place.address, *spot, language, person), album=album)
        what = None if edited else _unreadable(message)
        if what is None:
            return _NOTHING
        return Inbound(
            place, UnreadableMessage(place.address, what, language, _person(place, message)), album=album
        )

    def _guest(self, message: JsonObject) -> "Inbound | _Nothing | None":
        """What somebody asks in a chat that the bot is not in: of the message only its own words."""
        place, query = _place(message), text(message, "guest_query_id")
        if place is None or query is None:
            return None
        words = self._without_mention(text(message, "text") or text(message, "caption") or "")
        said = TextMessage(place.address, words, _language(part(message, "from")))
        return Inbound(place, said, guest=query)

    def _choices(self, message: JsonObject | None) -> tuple[Choice, ...]:
        """What can be chosen under a message of the bot; none when a button of it means nothing any more."""
        if message is None or number(part(message, "from"), "id") != self._id:
            return ()
        choices = []
        for button in buttons_of(message):
            action = decode(text(button, "callback_data") or "")
            if action is None:
                return ()
            choices.append(Choice(text(button, "text") or "", action))
        return tuple(choices)

    def _addressed(self, message: JsonObject, words: str, entities: str) -> bool:
        command = _COMMAND.match(words)
        if command is not None and command["bot"]:
            return str(command["bot"]).casefold() == self._name
        if command is not None and command["name"].casefold() in self._commands:
            return True
        original = part(message, "reply_to_message")
        if original is not None and number(part(original, "from"), "id") == self._id:
            return "forum_topic_created" not in original
        return any(self._is_me(entity, words) for entity in parts(message, entities))

    def _is_me(self, entity: JsonObject, words: str) -> bool:
        match text(entity, "type"):
            case "text_mention":
                return number(part(entity, "user"), "id") == self._id
            case "mention":
                begin, length = number(entity, "offset") or 0, number(entity, "length") or 0
                units = words.encode("utf-16-le")[2 * begin : 2 * (begin + length)]
                return units.decode("utf-16-le", "replace").removeprefix("@").casefold() == self._name
        return False

    def _without_mention(self, words: str) -> str:
        if words.startswith("/"):
            return words
        return " ".join(self._mention.sub(" ", words).split())


class _Nothing:
    """Not for the bot."""


_NOTHING = _Nothing()


def _inline(query: JsonObject) -> Inbound | None:
    """What somebody has typed so far behind the name of the bot, in any chat."""
    person, sender = number(part(query, "from"), "id"), part(query, "from")
    query_id, words = text(query, "id"), text(query, "query")
    if person is None or query_id is None or words is None:
        return None
    place = ChatThread(person)
    return Inbound(place, TextMessage(place.address, words, _language(sender)), inline=query_id)


def _membership(change: JsonObject) -> Inbound | _Nothing | None:
    """What the bot may do in a chat has changed."""
    place, now = _place(change), part(change, "new_chat_member")
    status = text(now, "status")
    if place is None or status is None:
        return None
    may_write = status in _WRITES or (status == "restricted" and flag(now, "can_send_messages"))
    if not may_write:
        return _NOTHING
    was = text(part(change, "old_chat_member"), "status")
    in_group = text(part(change, "chat"), "type") in _GROUPS
    if in_group and was in _AWAY:
        return Inbound(place, AddedToGroup(place.address, _language(part(change, "from"))))
    return Inbound(place, MayWrite(place.address))


def _news(message: JsonObject, place: ChatThread) -> ChatNews | None:
    """What Telegram itself says in a chat."""
    to, before = number(message, "migrate_to_chat_id"), number(message, "migrate_from_chat_id")
    if to is not None:
        return GroupMoved(ChatThread(to).address, ChatThread(place.chat).address)
    if before is not None:
        return GroupMoved(ChatThread(place.chat).address, ChatThread(before).address)
    return MayWrite(place.address) if "forum_topic_reopened" in message else None


def _person(place: ChatThread, of: JsonObject) -> str:
    """Whom a group tells apart: an anonymous admin speaks for the group itself."""
    if place.chat >= 0:
        return ""
    sender = number(part(of, "sender_chat"), "id") or number(part(of, "from"), "id")
    return str(sender or "")


def _place(message: JsonObject | None) -> ChatThread | None:
    chat = number(part(message, "chat"), "id")
    if chat is None:
        return None
    topic = number(message, "message_thread_id") if flag(message, "is_topic_message") else None
    return ChatThread(chat, topic)


def _language(user: JsonObject | None) -> Language | None:
    try:
        return Language((text(user, "language_code") or "").partition("-")[0].lower())
    except ValueError:
        return None


def _location(message: JsonObject) -> tuple[float, float] | None:
    """Latitude and longitude, in degrees."""
    found = part(message, "location")
    latitude, longitude = decimal(found, "latitude"), decimal(found, "longitude")
    return None if latitude is None or longitude is None else (latitude, longitude)


def _unreadable(message: JsonObject) -> Unreadable | None:
    for what, names in _CONTENT.items():
        if any(message.get(name) for name in names):
            return what
    return None
