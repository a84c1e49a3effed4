"""Sending: what people asked for first, then what nobody asked for just now."""

import asyncio
import json
import logging
from dataclasses import dataclass
from datetime import timedelta

from telegram import (
    Bot,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    MessageEntity,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.adapters.telegram.chat_thread import ChatThread
from bot.adapters.telegram.rendering.renderer import MAX_CAPTION, Piece, keyboard, pieces
from bot.adapters.telegram.rendering.wire import Rows, entities_json, keyboard_json
from bot.adapters.telegram.sending.delivery import outcome, retry_after
from bot.adapters.telegram.sending.send_scheduler import Priority, SchedulerClosed, SendScheduler
from bot.domain.dialogue.reply import Attachment, Poll, Reply
from bot.services.conversation.inline import InlineCards
from bot.services.ports.channel import (
    NOT_BEGUN,
    Begin,
    Delivered,
    Delivery,
    Moved,
    NotReached,
    Unknown,
)

REPLY_TRIES = (0.5, 1.0, 2.0, 4.0)  # seconds before each new try of a reply that may not have arrived
LONGEST_HOLD = 120.0  # seconds; a reply that Telegram wants later than this is not worth waiting for
PATIENCE = 5.0  # seconds that a broadcast waits for its chat; longer, and it goes back to who sent it
STOPPING_WAIT = timedelta(seconds=1)

INLINE_CACHE = 300  # seconds that Telegram may show the same cards to whoever types the same
INLINE_START = "inline"  # what comes behind /start when somebody goes from there to the bot
GUEST_TITLE = 60  # characters; nobody sees it
_OFF = {"is_disabled": True}
_NO_PREVIEW = json.dumps(_OFF)
_UNCHANGED = "message is not modified"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Message:
    """One call's worth of a reply."""

    piece: Piece | None
    buttons: Rows = ()
    file: Attachment | None = None
    poll: Poll | None = None


class Sender:
    """Turns replies into calls. Every call waits its turn in the scheduler."""

    def __init__(self, bot: Bot, scheduler: SendScheduler) -> None:
        self._bot = bot
        self._scheduler = scheduler

    async def show(self, place: ChatThread, reply: Reply, replacing: int | None = None) -> None:
        """Answer a person, in the place of message `replacing` when the reply asks for that and it can be.

        Tries again what did not arrive for sure, also at the risk of a second copy: silence is worse. Gives
        up quietly on people who cannot be reached. Raises SchedulerClosed when stopping before any left.
        """
        messages = _messages(reply)
        for number, message in enumerate(messages):
            editable = message.piece is not None and message.file is None
            edits = replacing if number == 0 and reply.replaces and editable else None
            try:
                await self._persist(place, message, edits)
            except SchedulerClosed:
                if number == 0:
                    raise
                return
            except TelegramError as error:
                log.warning("Reply to %s not delivered: %s", place.address, outcome(error, place))
                return

    async def deliver(self, place: ChatThread, reply: Reply, *, silent: bool, begin: Begin) -> Delivery:
        """Send what nobody asked for just now, once; every failure comes back as a value.

        `begin` is asked while the turn is held: what still waits for its turn has surely not begun.
        """
        if (wait := self._scheduler.held(place.chat)) > PATIENCE:
            return NotReached(timedelta(seconds=wait), "slow_down")
        sent = 0
        try:
            for message in _messages(reply):
                async with self._scheduler.turn(place.chat, Priority.BROADCAST):
                    if not sent and not await begin():
                        return NOT_BEGUN
                    await self._send(place, message, silent=silent)
                sent += 1
        except SchedulerClosed:
            return NotReached(STOPPING_WAIT, "stopping") if not sent else Unknown("stopping")
        except TelegramError as error:
            if isinstance(error, RetryAfter):
                self._hold(place, error)
            delivery = outcome(error, place)
            return Unknown("half") if sent and isinstance(delivery, NotReached | Moved) else delivery
        except Exception:
            log.exception("Message for %s not delivered", place.address)
            return Unknown("unexpected")
        return Delivered()

    async def answer_inline(self, query: str, found: InlineCards) -> None:
        """Cards to choose from; too late is no matter, for the person has typed on."""
        results = [_article(str(one.entry), one.title, one.about, one.message) for one in found.cards]
        button = InlineQueryResultsButton(found.open_bot, start_parameter=INLINE_START)
        try:
            await self._bot.answer_inline_query(query, results, cache_time=INLINE_CACHE, button=button)
        except TelegramError as error:
            log.debug("Inline query not answered: %s", error)

    async def answer_guest(self, query: str, reply: Reply) -> None:
        """One answer in a chat that the bot is not in. Given up quietly when it is too late."""
        first, *_ = pieces(reply)
        title = first.text.partition("\n")[0][:GUEST_TITLE]
        try:
            await self._bot.answer_guest_query(query, _article("answer", title, "", reply))
        except TelegramError as error:
            log.warning("Guest query not answered: %s", error)

    async def end_tap(self, tap: str) -> None:
        """Stop the button from spinning. Too late, twice or unreachable is no matter."""
        try:
            await self._bot.answer_callback_query(tap)
        except TelegramError as error:
            log.debug("Tap not answered: %s", error)

    async def _persist(self, place: ChatThread, message: _Message, edits: int | None) -> None:
        tries = iter(REPLY_TRIES)
        while True:
            try:
                async with self._scheduler.turn(place.chat, Priority.REPLY):
                    await (self._edit(place, message, edits) if edits else self._send(place, message))
            except BadRequest as error:
                if not edits:
                    raise
                if _UNCHANGED in error.message.casefold():
                    return
                edits = None
            except (Forbidden, InvalidToken):
                raise
            except TelegramError as error:
                too_long = isinstance(error, RetryAfter) and self._hold(place, error) > LONGEST_HOLD
                wait = next(tries, None)
                if wait is None or too_long:
                    raise
                if isinstance(error, ChatMigrated):
                    place = ChatThread(error.new_chat_id, place.topic)
                elif not isinstance(error, RetryAfter):
                    await asyncio.sleep(wait)
            else:
                return

    def _hold(self, place: ChatThread, error: RetryAfter) -> float:
        """Leaves the chat alone as long as Telegram asks; the seconds."""
        seconds = retry_after(error).total_seconds()
        self._scheduler.hold(place.chat, seconds)
        return seconds

    async def _send(self, place: ChatThread, message: _Message, *, silent: bool = False) -> None:
        if message.file is not None:
            await self._bot.send_document(
                place.chat,
                message.file.content,
                filename=message.file.name,
                caption=message.piece.text if message.piece else None,
                message_thread_id=place.topic,
                disable_notification=silent or None,
                api_kwargs=_extras(message, "caption_entities"),
            )
        elif message.poll is not None:
            await self._bot.send_poll(
                place.chat,
                message.poll.question,
                message.poll.options,
                type="quiz",
                is_anonymous=True,
                explanation=message.poll.explanation,
                message_thread_id=place.topic,
                disable_notification=silent or None,
                api_kwargs={
                    **_extras(message, "question_entities"),
                    "correct_option_ids": json.dumps([message.poll.right]),
                },
            )
        elif message.piece is not None:
            await self._bot.send_message(
                place.chat,
                message.piece.text,
                message_thread_id=place.topic,
                disable_notification=silent or None,
                api_kwargs={**_extras(message, "entities"), "link_preview_options": _NO_PREVIEW},
            )

    async def _edit(self, place: ChatThread, message: _Message, message_id: int) -> None:
        assert message.piece is not None
        await self._bot.edit_message_text(
            message.piece.text,
            place.chat,
            message_id,
            api_kwargs={**_extras(message, "entities"), "link_preview_options": _NO_PREVIEW},
        )


def _article(name: str, title: str, about: str, reply: Reply) -> InlineQueryResultArticle:
    """The first message of a reply, without buttons: those would have no chat to answer in."""
    first, *_ = pieces(reply)
    entities = MessageEntity.de_list(json.loads(entities_json(first.entities)), None)
    content = InputTextMessageContent(
        first.text, entities=entities, api_kwargs={"link_preview_options": _OFF}
    )
    return InlineQueryResultArticle(name, title, content, description=about or None)


def _extras(message: _Message, entities: str) -> dict[str, str]:
    extras: dict[str, str] = {}
    if message.piece is not None and message.piece.entities:
        extras[entities] = entities_json(message.piece.entities)
    if message.buttons:
        extras["reply_markup"] = keyboard_json(message.buttons)
    return extras


def _messages(reply: Reply) -> list[_Message]:
    """The calls that show a reply: the buttons under the last, a file with its caption when that fits."""
    if reply.poll is not None:
        return [_Message(None, keyboard(reply), poll=reply.poll)]
    words, buttons, file = pieces(reply), keyboard(reply), reply.attachment
    if file is not None and len(words) <= 1 and all(piece.units <= MAX_CAPTION for piece in words):
        return [_Message(words[0] if words else None, buttons, file)]
    messages = [_Message(piece) for piece in words]
    if file is not None:
        return [*messages, _Message(None, buttons, file)]
    if not messages:
        raise ValueError("a reply without words or a file cannot be shown")
    return [*messages[:-1], _Message(messages[-1].piece, buttons)]
