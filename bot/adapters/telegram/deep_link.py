"""The address that opens an entry in the chat with the bot."""

from bot.domain.knowledge.entry import EntryId


def deep_link(bot_name: str, entry: EntryId) -> str:
    """`https://t.me/<bot>?start=approach_dialoog`; `bot_name` without @.

    What follows `start=` is at most 50 of the 64 characters that Telegram lets through, all of them plain.
    """
    return f"https://t.me/{bot_name}?start={entry.kind}_{entry.slug}"
