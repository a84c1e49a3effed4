"""`chat`: the bot in the terminal, reminders included."""

from pathlib import Path

from bot.cli.guard import guarded
from bot.runtime.settings import load_config
from bot.runtime.terminal_door import talk


@guarded
def chat(config_file: Path | None) -> int:
    """Until the end of input."""
    talk(load_config(config_file))
    return 0
