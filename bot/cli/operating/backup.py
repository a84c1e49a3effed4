"""`backup` and `restore`: a copy of the database while the bot runs, and the way back."""

import asyncio
from pathlib import Path

from bot.adapters.sqlite.backup import back_up
from bot.cli.guard import guarded
from bot.messages.tools import say
from bot.runtime.application import database_file
from bot.runtime.failures import CannotStartError
from bot.runtime.last_good.starting import load_for_start
from bot.runtime.operating.restoring import restore as put_back
from bot.runtime.output import show
from bot.runtime.settings import load_config
from bot.services.ports.storage import StorageError


@guarded
def backup(config_file: Path | None, file: Path, *, keep: int) -> int:
    """Writes a checked copy; the bot may go on."""
    database = database_file(load_config(config_file))
    if not database.exists():
        raise CannotStartError(say("backup_nothing", file=str(database)))
    if keep == 1 and file.exists():
        raise CannotStartError(say("backup_exists", file=str(file)))
    try:
        counts = back_up(database, file, keep)
    except StorageError as error:
        raise CannotStartError(say(f"storage_{error.problem}", file=str(error.place))) from error
    except OSError as error:
        why = error.strerror or str(error)
        raise CannotStartError(say("backup_unwritable", file=str(file), why=why)) from error
    show(say("backup_done", file=str(file), people=str(counts["person"]), reminders=str(counts["reminder"])))
    return 0


@guarded
def restore(config_file: Path | None, file: Path) -> int:
    """Puts it back; what was there until now stays beside it."""
    config = load_config(config_file)
    if not file.is_file():
        raise CannotStartError(say("restore_missing", file=str(file)))
    try:
        done = asyncio.run(put_back(config, file, load_for_start(config, keeps=False).current))
    except StorageError as error:
        raise CannotStartError(say(f"restore_{error.problem}", file=str(error.place))) from error
    show(*(f"{table:>20}  {now:>8} → {then}" for table, (now, then) in done.rows.items()))
    show(say("restore_done", file=str(file), uncertain=str(done.uncertain), told=str(done.taken_for_told)))
    if done.before is not None:
        show(say("restore_before", file=str(done.before)))
    return 0
