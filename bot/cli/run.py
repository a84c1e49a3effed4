"""`run`: the main job. Telegram when there is a token, else the same bot in the terminal; and a page."""

import sys
from pathlib import Path

from bot.cli.guard import guarded
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.output import notify
from bot.runtime.settings import load_config, read_token


@guarded
def run(config_file: Path | None, *, only_telegram: bool, only_web: bool) -> int:
    """2 when there is nothing to work with."""
    config = load_config(config_file)
    if only_web:
        from bot.runtime.web.door import serve_web  # noqa: PLC0415 - not always needed

        serve_web(config)
        return 0
    token = read_token()
    if only_telegram and token is None:
        raise CannotStartError(say("no_token"))
    if token is not None:
        from bot.runtime.telegram_door import talk_on_telegram  # noqa: PLC0415 - slow to import, not always needed

        talk_on_telegram(config, token, page=not only_telegram)
        return 0
    from bot.runtime.terminal_door import talk  # noqa: PLC0415 - the same

    notify("no_token_terminal")
    if not talk(config, page=True) and not sys.stdin.isatty():
        raise CannotStartError(say("nothing_to_do"))
    return 0
