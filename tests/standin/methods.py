"""What each method does, with Telegram's refusals."""

import re
import time
from collections.abc import Awaitable, Callable

from tests.standin.chat import Chat, Shown, ShownPoll
from tests.standin.checks import MAX_CAPTION, buttons, message_text, units
from tests.standin.parameters import Json, Parameters
from tests.standin.rates import Rates
from tests.standin.refusal import bad_request, chat_not_found

BOT: dict[str, Json] = {
    "id": 987654321,
    "is_bot": True,
    "first_name": "Buurtgids",
    "username": "buurtgids_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}


class Methods:
    """The world behind the API: chats, messages, taps, commands."""

    def __init__(self, rates: Rates | None) -> None:
        self._rates = rates
        self._next_message = 1
        self.chats: dict[int, Chat] = {}
        self.taps_waiting: set[str] = set()
        """Taps on which the bot has not answered: the button keeps spinning."""
        self.tap_answers: dict[str, str] = {}
        self.commands: dict[str, list[dict[str, Json]]] = {}
        """The command menu per language code; the empty code is everybody's."""

    def enforce(self, rates: Rates) -> None:
        """From now on count messages."""
        self._rates = rates

    def new_message_id(self) -> int:
        """Ids are unique over all chats: simpler than Telegram, and stricter."""
        self._next_message += 1
        return self._next_message

    async def call(self, method: str, call: Parameters) -> Json:
        """Do it. Raises Refusal."""
        subscription_handler: dict[str, Callable[[Parameters], Awaitable[Json]]] = {
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendPoll": self._send_poll,
            "answerInlineQuery": self._answer_inline,
            "answerGuestQuery": self._answer_guest,
            "editMessageText": self._edit_text,
            "editMessageReplyMarkup": self._edit_markup,
            "answerCallbackQuery": self._answer_tap,
            "setMyCommands": self._set_commands,
        }
        if method in subscription_handler:
            return await subscription_handler[method](call)
        if method == "getMe":
            return BOT
        if method == "getChat":
            return self._chat(call).as_json()
        if method == "getChatAdministrators":
            return [_admin(number) for number in self._chat(call).admins]
        if method == "getFile":
            return {"file_id": call.text("file_id"), "file_unique_id": "u", "file_path": "documents/file"}
        return True

    def _chat(self, call: Parameters) -> Chat:
        chat = self.chats.get(call.number("chat_id"))
        if chat is None:
            raise chat_not_found()
        return chat

    def _place(self, call: Parameters) -> tuple[Chat, int | None]:
        chat = self._chat(call)
        topic = call.number("message_thread_id") or None
        if topic is not None and topic not in chat.topics:
            raise bad_request("message thread not found")
        return chat, topic

    def _admit(self, chat: Chat) -> None:
        if self._rates is not None:
            self._rates.admit(chat.id, time.monotonic())

    async def _send_message(self, call: Parameters) -> Json:
        chat, topic = self._place(call)
        shown = Shown(
            self.new_message_id(),
            message_text(call),
            tuple(call.objects("entities")),
            buttons(call),
            topic,
            bool(call.values.get("disable_notification", False)),
        )
        self._admit(chat)
        await chat.show(shown)
        return _message(chat, shown)

    async def _send_document(self, call: Parameters) -> Json:
        chat, topic = self._place(call)
        file = call.files.get("document")
        if file is None or not file.content:
            raise bad_request("file must be non-empty")
        caption = message_text(call, "caption", MAX_CAPTION)
        entities = tuple(call.objects("caption_entities"))
        silent = bool(call.values.get("disable_notification", False))
        shown = Shown(self.new_message_id(), caption, entities, buttons(call), topic, silent, file=file)
        self._admit(chat)
        await chat.show(shown)
        return _message(chat, shown)

    async def _send_poll(self, call: Parameters) -> Json:
        chat, topic = self._place(call)
        question, explanation = call.text("question"), call.text("explanation")
        options = tuple(str(option.get("text", "")) for option in call.objects("options"))
        right = [int(str(one)) for one in call.objects("correct_option_ids")]
        if not 1 <= units(question) <= 300:
            raise bad_request("poll question length must not exceed 300")
        if not 2 <= len(options) <= 12 or not all(1 <= units(option) <= 100 for option in options):
            raise bad_request("poll options are wrong")
        if units(explanation) > 200 or explanation.count("\n") > 2:
            raise bad_request("poll explanation is too long")
        if call.text("type") != "quiz" or len(right) != 1 or right[0] not in range(len(options)):
            raise bad_request("quiz must have a right answer")
        silent = bool(call.values.get("disable_notification", False))
        poll = ShownPoll(options, right[0], explanation)
        shown = Shown(self.new_message_id(), question, (), buttons(call), topic, silent, poll=poll)
        self._admit(chat)
        await chat.show(shown)
        return _message(chat, shown)

    async def _answer_inline(self, call: Parameters) -> Json:
        results = call.objects("results")
        if len(results) > 50 or len({str(one.get("id")) for one in results}) < len(results):
            raise bad_request("RESULT_ID_DUPLICATE or too many results")
        for one in results:
            _check_article(one)
        return True

    async def _answer_guest(self, call: Parameters) -> Json:
        _check_article(call.object("result") or {})
        return {"inline_message_id": "m1"}

    def _standing(self, call: Parameters) -> tuple[Chat, Shown]:
        chat = self._chat(call)
        shown = chat.standing.get(call.number("message_id"))
        if shown is None:
            raise bad_request("message to edit not found")
        return chat, shown

    async def _edit_text(self, call: Parameters) -> Json:
        chat, old = self._standing(call)
        if old.file is not None:
            raise bad_request("there is no text in the message to edit")
        new = Shown(old.id, message_text(call), tuple(call.objects("entities")), buttons(call), old.topic)
        if (old.text, old.entities, old.buttons) == (new.text, new.entities, new.buttons):
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same"
                " as a current content and reply markup of the message"
            )
        await chat.edit(new)
        return _message(chat, new)

    async def _edit_markup(self, call: Parameters) -> Json:
        chat, old = self._standing(call)
        new = Shown(old.id, old.text, old.entities, buttons(call), old.topic)
        if new.buttons == old.buttons:
            raise bad_request("message is not modified")
        await chat.edit(new)
        return _message(chat, new)

    async def _answer_tap(self, call: Parameters) -> Json:
        tap = call.text("callback_query_id")
        if tap not in self.taps_waiting:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if len(call.text("text")) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        self.taps_waiting.discard(tap)
        self.tap_answers[tap] = call.text("text")
        return True

    async def _set_commands(self, call: Parameters) -> Json:
        commands = call.objects("commands")
        if len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            name, description = str(command.get("command")), str(command.get("description", ""))
            if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
                raise bad_request(f"BOT_COMMAND_INVALID: {name}")
            if not 1 <= len(description) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        language = call.text("language_code")
        if language and not re.fullmatch(r"[a-z]{2}", language):
            raise bad_request("invalid language code specified")
        self.commands[language] = commands
        return True


def _check_article(result: dict[str, Json]) -> None:
    content = result.get("input_message_content")
    text = content.get("message_text") if isinstance(content, dict) else None
    named = bool(result.get("title")) and 1 <= len(str(result.get("id"))) <= 64
    if result.get("type") != "article" or not named:
        raise bad_request("RESULT_ID_INVALID or no title")
    if not isinstance(text, str) or not 1 <= units(text) <= 4096:
        raise bad_request("MESSAGE_EMPTY or too long")


def _message(chat: Chat, shown: Shown) -> dict[str, Json]:
    message: dict[str, Json] = {
        "message_id": shown.id,
        "date": int(time.time()),
        "chat": chat.as_json(),
        "from": BOT,
        "text": shown.text,
    }
    if shown.topic is not None:
        message["message_thread_id"] = shown.topic
        message["is_topic_message"] = True
    if shown.buttons:
        message["reply_markup"] = {
            "inline_keyboard": [[{"text": label, "callback_data": data}] for label, data in shown.buttons]
        }
    if shown.file is not None:
        message["caption"] = message.pop("text")
        message["document"] = {"file_id": f"f{shown.id}", "file_unique_id": f"u{shown.id}"}
    return message


def _admin(number: int) -> Json:
    return {
        "status": "creator",
        "is_anonymous": False,
        "user": {"id": number, "is_bot": False, "first_name": f"Lid {number}"},
    }
