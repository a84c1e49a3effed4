"""`repair`: what proved lines can mend in the knowledge, as a diff; written only when told to."""

import difflib
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.adapters.knowledge.repair import repairs
from bot.cli.check import layers_of
from bot.cli.guard import guarded
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.output import show, tell
from bot.runtime.process_tuning import nothing_to_collect
from bot.runtime.settings import load_config


@guarded
def repair(config_file: Path | None, path: Path | None, *, write: bool) -> int:
    """Shows what would change; 1 when there is something and it was not written."""
    layers = layers_of(path, load_config(config_file))
    with nothing_to_collect():
        found = [
            one
            for one in repairs(layers, now=SystemClock().now())
            if path is None or path.is_dir() or one.path.resolve() == path.resolve()
        ]
    for one in found:
        name = one.path.as_posix()
        before, after = one.before.splitlines(), one.after.splitlines()
        show(*difflib.unified_diff(before, after, name, name, lineterm=""))
    if not found:
        tell(say("repair_nothing"))
        return 0
    if not write:
        tell(say("repair_would", files=str(len(found))))
        return 1
    for one in found:
        try:
            one.write()
        except OSError as error:
            why = error.strerror or str(error)
            raise CannotStartError(say("repair_unwritable", file=str(one.path), why=why)) from error
    tell(say("repair_done", files=str(len(found))))
    return 0
