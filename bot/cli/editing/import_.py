"""`import`: what stands in another file, as files of the knowledge; each kind of file has its own way."""

from pathlib import Path

from bot.adapters.calendar.reading.calendars_reading import ENDING
from bot.cli.editing.import_calendar import import_calendar
from bot.cli.editing.import_page import ENDINGS, import_page
from bot.cli.guard import guarded
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.settings import load_config


@guarded
def import_file(config_file: Path | None, file: Path, *, write: bool) -> int:
    """Shows what would be written; 1 when there is something and it was not written."""
    config = load_config(config_file)
    if not file.is_file():
        raise CannotStartError(say("import_missing", file=str(file)))
    if file.suffix.lower() == ENDING:
        return import_calendar(config, file, write=write)
    if file.suffix.lower() in ENDINGS:
        return import_page(config, file, write=write)
    raise CannotStartError(say("import_kind", file=str(file)))
