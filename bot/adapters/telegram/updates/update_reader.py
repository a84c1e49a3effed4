"""What a person did, out of an update."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from telegram import CallbackQuery, Message, MessageEntity, Update, User

from bot.adapters.action_codec import decode
from bot.adapters.telegram.chat_thread import ChatThread
from bot.domain.dialogue.incoming import ButtonPress, Incoming, TextMessage, Unreadable, UnreadableMessage
from bot.domain.language import Language

_COMMAND = re.compile(r"/(?P<name>\w+)(?:@(?P<bot>\w+))?(?P<rest>(?:\s.*)?)\Z", re.DOTALL)
_KINDS = {
    Unreadable.STICKER: ("sticker",),
    Unreadable.VOICE: ("voice", "audio", "video_note"),
    Unreadable.PHOTO: ("photo", "video", "animation"),
    Unreadable.LOCATION: ("location", "venue"),
    Unreadable.DOCUMENT: ("document",),
}


@dataclass(frozen=True, slots=True)
class Inbound:
    """What was done, where, and on which message (`tapped`) or with which tap (`tap`)."""

    place: ChatThread
    incoming: Incoming
    tapped: int | None = None
    tap: str | None = None


class UpdateReader:
    """Reads updates for one bot. Pure."""

    def __init__(self, me: User, commands: Collection[str]) -> None:
        """`commands`: every name and alias, without slash, that in a group need not carry the bot's name."""
        self._id = me.id
        self._name = (me.username or "").casefold()
        self._mention = re.compile(rf"@{re.escape(me.username or '')}\b[,:]?", re.IGNORECASE)
        self._commands = frozenset(commands)

    def read(self, update: Update) -> Inbound | None:
        """None for what is not for the bot: other people's talk in a group, a bot's, a service message."""
        if update.callback_query is not None:
            return self._tap(update.callback_query)
        if update.message is not None:
            return self._message(update.message, edited=False)
        if update.edited_message is not None and update.edited_message.location is None:
            return self._message(update.edited_message, edited=True)
        return None

    def _tap(self, query: CallbackQuery) -> Inbound | None:
        message = query.message
        if message is None:
            return None
        place = _place(message) if isinstance(message, Message) else ChatThread(message.chat.id)
        incoming = ButtonPress(place.address, decode(query.data or ""), _language(query.from_user))
        editable = isinstance(message, Message) and message.text is not None
        return Inbound(place, incoming, message.message_id if editable else None, query.id)

    def _message(self, message: Message, *, edited: bool) -> Inbound | None:
        sender = message.from_user
        if sender is not None and sender.is_bot and message.sender_chat is None:
            return None
        place, language = _place(message), _language(sender)
        words = message.text if message.text is not None else message.caption
        if message.chat.id < 0:
            if not self._addressed(message, words or ""):
                return None
            words = self._without_mention(words) if words is not None else None
        if words is not None:
            command = _COMMAND.match(words)
            if command is not None and (command["bot"] or "").casefold() == self._name:
                words = f"/{command['name']}{command['rest']}"
            return Inbound(place, TextMessage(place.address, words, language, edited))
        what = _unreadable(message)
        return Inbound(place, UnreadableMessage(place.address, what, language)) if what is not None else None

    def _addressed(self, message: Message, words: str) -> bool:
        command = _COMMAND.match(words)
        if command is not None and command["bot"]:
            return str(command["bot"]).casefold() == self._name
        if command is not None and command["name"].casefold() in self._commands:
            return True
        original = message.reply_to_message
        if original is not None and original.from_user is not None and original.from_user.id == self._id:
            return original.forum_topic_created is None
        return self._mentioned(message)

    def _mentioned(self, message: Message) -> bool:
        kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
        if message.text is not None:
            found = message.parse_entities(kinds)
        else:
            found = message.parse_caption_entities(kinds)
        return any(
            (entity.user is not None and entity.user.id == self._id)
            or words.removeprefix("@").casefold() == self._name
            for entity, words in found.items()
        )

    def _without_mention(self, words: str) -> str:
        if words.startswith("/"):
            return words
        return " ".join(self._mention.sub(" ", words).split())


def _place(message: Message) -> ChatThread:
    return ChatThread(message.chat.id, message.message_thread_id if message.is_topic_message else None)


def _language(user: User | None) -> Language | None:
    code = (user.language_code or "") if user is not None else ""
    try:
        return Language(code.partition("-")[0].lower())
    except ValueError:
        return None


def _unreadable(message: Message) -> Unreadable | None:
    for what, kinds in _KINDS.items():
        if any(getattr(message, kind) for kind in kinds):
            return what
    return Unreadable.OTHER if message.effective_attachment is not None else None
