"""`feed`: calendar files that any web server can offer as a subscription."""

from pathlib import Path

from bot.adapters.calendar.folder import content_of, put
from bot.adapters.calendar.revision import revised
from bot.adapters.calendar.writer import IcsWriter
from bot.adapters.clock import SystemClock
from bot.cli.guard import guarded
from bot.domain.language import Language
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.loading import load_snapshot
from bot.runtime.output import show
from bot.runtime.settings import load_config
from bot.services.calendar.feeds import Feeds


@guarded
def feed(config_file: Path | None, folder: Path) -> int:
    """A file of everything and one for each theme with a date, in every language; says which are new.

    A theme that has no date any more keeps its file, without dates: people may subscribe to it.
    """
    current = load_snapshot(load_config(config_file))
    now = SystemClock().now()
    feeds = Feeds(current.knowledge, current.texts, IcsWriter(), now)
    every = [
        one
        for language in Language
        for one in feeds.all(language)
        if one.dates or (folder / one.name).exists()
    ]
    written = 0
    for one in every:
        try:
            content = revised(one.content, content_of(folder, one.name), now)
            changed = put(folder, one.name, content)
        except OSError as error:
            raise CannotStartError(
                say("feed_unwritable", file=str(folder / one.name), why=error.strerror or str(error))
            ) from error
        written += changed
        if changed:
            show(say("feed_file", file=str(folder / one.name), dates=str(one.dates)))
    show(say("feed_done", files=str(len(every)), written=str(written)))
    return 0
