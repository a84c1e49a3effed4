"""`schema`: what each kind of file may hold, for editing programs."""

from pathlib import Path

from bot.adapters.knowledge.json_schema import write_schemas
from bot.cli.guard import guarded
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.output import show


@guarded
def schema(folder: Path) -> int:
    """Writes a file for each kind in `folder`."""
    try:
        files = write_schemas(folder)
    except OSError as error:
        raise CannotStartError(
            say("schemas_unwritable", folder=str(folder), why=error.strerror or str(error))
        ) from error
    show(say("schemas_written", files=str(files), folder=str(folder)))
    return 0
