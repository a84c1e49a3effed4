"""`close` and `open`: one channel, while the bot runs."""

from collections.abc import Callable
from pathlib import Path

from bot.adapters.channel_switch import FileChannelSwitch
from bot.adapters.config.values import LONGEST_REASON
from bot.cli.guard import guarded
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.output import show
from bot.runtime.settings import load_config


@guarded
def close(config_file: Path | None, channel: str, reason: str) -> int:
    """People read the reason there from their next message on."""
    switch = _switch(config_file, channel)
    words = " ".join(reason.split())
    if not words or len(words) > LONGEST_REASON:
        raise CannotStartError(say("close_reason", most=str(LONGEST_REASON)))
    _kept(lambda: switch.close(channel, words))
    show(say("close_done", channel=channel))
    return 0


@guarded
def reopen(config_file: Path | None, channel: str) -> int:
    """1 when the configuration keeps it closed."""
    switch = _switch(config_file, channel)
    _kept(lambda: switch.open(channel))
    if channel in switch.closed():
        show(say("open_not_done", channel=channel))
        return 1
    show(say("open_done", channel=channel))
    return 0


def _switch(config_file: Path | None, channel: str) -> FileChannelSwitch:
    switch = FileChannelSwitch(load_config(config_file))
    if channel not in switch.channels:
        raise CannotStartError(say("close_unknown", channel=channel, channels=", ".join(switch.channels)))
    return switch


def _kept(deed: Callable[[], None]) -> None:
    try:
        deed()
    except OSError as error:
        why = error.strerror or str(error)
        raise CannotStartError(say("close_unwritable", file=str(error.filename), why=why)) from error
