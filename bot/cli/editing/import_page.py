"""`import pagina.txt`: what a page of text says, as drafts with the line that each field came from."""

from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.knowledge.drafting.pages.files import PageFiles
from bot.cli.editing.offered_files import offer
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.settings import knowledge_layers

ENDINGS = (".txt", ".md", ".text")


def import_page(config: Config, file: Path, *, write: bool) -> int:
    """Shows every draft; 1 when there is one and it was not written. Raises CannotStartError."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotStartError(say("danger_unreadable", file=str(file))) from error
    folder = knowledge_layers(config)[-1]
    today = SystemClock().now().astimezone(ZoneInfo(config.timezone)).date()
    found = PageFiles(file.stem, text, today).all()
    ready = {folder / name: content for name, content in found.items() if not (folder / name).exists()}
    return offer(ready, file, folder, write=write)
