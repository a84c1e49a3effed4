"""`run`: the main job. Telegram when there is a token, else the same bot in the terminal."""

import sys
from pathlib import Path

from bot.app.cannot_start import CannotStartError
from bot.app.settings import load_config, read_token
from bot.commands.guard import guarded
from bot.commands.output import notify
from bot.messages.tools import say


@guarded
def run(config_file: Path | None, *, only_telegram: bool) -> int:
    """2 when there is nothing to work with."""
    config = load_config(config_file)
    token = read_token()
    if only_telegram and token is None:
        raise CannotStartError(say("no_token"))
    if token is not None:
        from bot.commands.telegram import talk_on_telegram  # noqa: PLC0415 - slow to import, not always needed

        talk_on_telegram(config, token)
        return 0
    from bot.commands.chat import talk  # noqa: PLC0415 - the same

    notify("no_token_terminal")
    if not talk(config) and not sys.stdin.isatty():
        raise CannotStartError(say("nothing_to_do"))
    return 0
