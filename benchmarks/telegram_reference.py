"""The bots that ours is compared with: plain python-telegram-bot, with our request settings.

`python -m benchmarks.telegram_reference card BASE_URL`, with the card as JSON on standard input; `… our-way
BASE_URL`, the same but sent as our bot sends; or `… echo BASE_URL`. The token comes from TELEGRAM_BOT_TOKEN.
"""

import json
import os
import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackContext, ExtBot, MessageHandler

from bot.adapters.telegram.request import POLLING_POOL, POOL_SIZE, Request, SendingRequest

NAMING = ("message_id", "date", "chat", "message_thread_id")  # what says which message it is
Context = CallbackContext[ExtBot[None], dict[str, str], dict[str, str], dict[str, str]]


class ShortReceipts(Request):
    """Of a message that was sent only what tells which it is: the reference is as fast as that can be."""

    def parse_json_payload(  # type: ignore[override] # made to be changed
        self, payload: bytes
    ) -> dict[str, object]:
        """The answer of Telegram."""
        answer: dict[str, object] = Request.parse_json_payload(payload)
        if isinstance(message := answer.get("result"), dict) and "message_id" in message:
            answer["result"] = {name: message[name] for name in NAMING if name in message}
        return answer


def main(kind: str, base_url: str) -> None:
    """Polls until SIGTERM; answers every message with the card, or with its own words."""
    text, labels = json.load(sys.stdin) if kind != "echo" else ("", [])
    buttons = InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data)] for label, data in labels]
    )

    async def answer(update: Update, _context: Context) -> None:
        assert update.message is not None
        if kind != "echo":
            await update.message.reply_text(text, reply_markup=buttons)
        else:
            await update.message.reply_text(update.message.text or "")

    application = (
        Application.builder()
        .token(os.environ["TELEGRAM_BOT_TOKEN"])
        .base_url(f"{base_url}/bot")
        .base_file_url(f"{base_url}/file/bot")
        .request(SendingRequest() if kind == "our-way" else ShortReceipts(POOL_SIZE))
        .get_updates_request(Request(POLLING_POOL))
        .concurrent_updates(True)
        .build()
    )
    application.add_handler(MessageHandler(None, answer))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
