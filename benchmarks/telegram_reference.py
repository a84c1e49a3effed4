"""The two bots that ours is compared with: plain python-telegram-bot, with our request settings.

`python -m benchmarks.telegram_reference card BASE_URL`, with the card as JSON on standard input, or
`… echo BASE_URL`. The token comes from TELEGRAM_BOT_TOKEN.
"""

import json
import os
import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackContext, ExtBot, MessageHandler

from bot.adapters.telegram.request import POLLING_POOL, POOL_SIZE, Request

Context = CallbackContext[ExtBot[None], dict[str, str], dict[str, str], dict[str, str]]


def main(kind: str, base_url: str) -> None:
    """Polls until SIGTERM; answers every message with the card, or with its own words."""
    text, labels = json.load(sys.stdin) if kind == "card" else ("", [])
    buttons = InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data)] for label, data in labels]
    )

    async def answer(update: Update, _context: Context) -> None:
        assert update.message is not None
        if kind == "card":
            await update.message.reply_text(text, reply_markup=buttons)
        else:
            await update.message.reply_text(update.message.text or "")

    application = (
        Application.builder()
        .token(os.environ["TELEGRAM_BOT_TOKEN"])
        .base_url(f"{base_url}/bot")
        .base_file_url(f"{base_url}/file/bot")
        .request(Request(POOL_SIZE))
        .get_updates_request(Request(POLLING_POOL))
        .concurrent_updates(True)
        .build()
    )
    application.add_handler(MessageHandler(None, answer))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
