"""Which methods there are and what each takes: the part of the Bot API that a bot like ours can need."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from tests.standin.refusal import Refusal, bad_request

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_SEND = {
    "chat_id": "chat",
    "message_thread_id": "int",
    "disable_notification": "bool",
    "protect_content": "bool",
    "reply_parameters": "object",
    "reply_markup": "object",
    "message_effect_id": "str",
    "allow_paid_broadcast": "bool",
}

METHODS: Mapping[str, Mapping[str, str]] = {
    "getMe": {},
    "getUpdates": {"offset": "int", "limit": "int", "timeout": "int", "allowed_updates": "list"},
    "sendMessage": {
        **_SEND,
        "text": "str",
        "parse_mode": "str",
        "entities": "list",
        "link_preview_options": "object",
    },
    "sendDocument": {
        **_SEND,
        "document": "file",
        "caption": "str",
        "parse_mode": "str",
        "caption_entities": "list",
        "disable_content_type_detection": "bool",
    },
    "answerInlineQuery": {
        "inline_query_id": "str",
        "results": "list",
        "cache_time": "int",
        "is_personal": "bool",
        "next_offset": "str",
        "button": "object",
    },
    "answerGuestQuery": {"guest_query_id": "str", "result": "object"},
    "sendPoll": {
        **_SEND,
        "question": "str",
        "options": "list",
        "is_anonymous": "bool",
        "type": "str",
        "correct_option_ids": "list",
        "explanation": "str",
    },
    "editMessageText": {
        "chat_id": "chat",
        "message_id": "int",
        "inline_message_id": "str",
        "text": "str",
        "parse_mode": "str",
        "entities": "list",
        "link_preview_options": "object",
        "reply_markup": "object",
    },
    "editMessageReplyMarkup": {
        "chat_id": "chat",
        "message_id": "int",
        "inline_message_id": "str",
        "reply_markup": "object",
    },
    "getChatAdministrators": {"chat_id": "chat"},
    "answerCallbackQuery": {
        "callback_query_id": "str",
        "text": "str",
        "show_alert": "bool",
        "url": "str",
        "cache_time": "int",
    },
    "setMyCommands": {"commands": "list", "scope": "object", "language_code": "str"},
    "deleteMyCommands": {"scope": "object", "language_code": "str"},
    "deleteWebhook": {"drop_pending_updates": "bool"},
    "sendChatAction": {"chat_id": "chat", "message_thread_id": "int", "action": "str"},
    "getChat": {"chat_id": "chat"},
    "getFile": {"file_id": "str"},
    "close": {},
    "logOut": {},
}

REQUIRED: Mapping[str, tuple[str, ...]] = {
    "sendMessage": ("chat_id", "text"),
    "sendDocument": ("chat_id", "document"),
    "answerInlineQuery": ("inline_query_id", "results"),
    "answerGuestQuery": ("guest_query_id", "result"),
    "sendPoll": ("chat_id", "question", "options"),
    "editMessageText": ("text",),
    "getChatAdministrators": ("chat_id",),
    "answerCallbackQuery": ("callback_query_id",),
    "setMyCommands": ("commands",),
    "sendChatAction": ("chat_id", "action"),
    "getChat": ("chat_id",),
    "getFile": ("file_id",),
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of one call, read and checked."""

    values: Mapping[str, Json]
    files: Mapping[str, Upload]

    def text(self, name: str) -> str:
        """A text, empty when absent."""
        value = self.values.get(name, "")
        assert isinstance(value, str)
        return value

    def number(self, name: str, default: int = 0) -> int:
        """A whole number."""
        value = self.values.get(name, default)
        assert isinstance(value, int)
        return value

    def objects(self, name: str) -> list[dict[str, Json]]:
        """A list of objects, empty when absent."""
        return cast("list[dict[str, Json]]", self.values.get(name, []))

    def object(self, name: str) -> dict[str, Json] | None:
        """An object, when there."""
        return cast("dict[str, Json] | None", self.values.get(name))


def read(method: str, raw: Mapping[str, str], files: Mapping[str, Upload]) -> Parameters:
    """The parameters of a call as it came over the wire. Raises Refusal for what Telegram does not know."""
    known = METHODS.get(method)
    if known is None:
        raise Refusal(404, "Not Found: method not found")
    for name in (*raw, *files):
        if name not in known:
            raise bad_request(f"unknown parameter {name} of {method}")
    for name in REQUIRED.get(method, ()):
        if name not in raw and name not in files:
            raise bad_request(f"{'message text' if name == 'text' else name} is empty")
    return Parameters({name: _value(name, text, known[name]) for name, text in raw.items()}, files)


def _value(name: str, text: str, kind: str) -> Json:
    if kind in ("str", "file"):
        return text
    if kind in ("int", "chat"):
        try:
            return int(text)
        except ValueError:
            raise bad_request(f"{name} must be a number, not {text!r}") from None
    try:
        value = cast("Json", json.loads(text))
    except ValueError:
        raise bad_request(f"can't parse {name}: not JSON") from None
    wanted = {"bool": bool, "list": list, "object": dict}[kind]
    if not isinstance(value, wanted):
        raise bad_request(f"can't parse {name}: expected {kind}")
    return value
