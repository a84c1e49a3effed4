"""What a start works with: the knowledge as it is, or the last that was right when it has mistakes."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bot.adapters.config.config import Config
from bot.adapters.knowledge import last_good
from bot.domain.diagnostics import Diagnostic
from bot.runtime.calendars.telling import tell_of_calendars
from bot.runtime.failures import CannotStartError
from bot.runtime.loading import load_snapshot
from bot.runtime.output import notify, tell_problems
from bot.runtime.read_knowledge import load_in_worker
from bot.runtime.settings import knowledge_paths
from bot.services.knowledge_snapshot import KnowledgeSnapshot


@dataclass(frozen=True, slots=True)
class Start:
    """What is known at the start. `problems` is what is wrong with newer files, and with calendars."""

    current: KnowledgeSnapshot
    problems: tuple[Diagnostic, ...] = ()


def load_for_start(config: Config, *, keeps: bool) -> Start:
    """Reads here. With mistakes: the last version that was right, after saying so and naming each mistake.

    `keeps` is whether what is right now is kept for later. Raises CannotStartError when nothing was kept.
    """
    try:
        current = load_snapshot(config, keeps=keeps)
    except CannotStartError as error:
        with _last_good(config, error) as kept:
            return Start(load_snapshot(kept), error.problems)
    if keeps:
        last_good.keep(config.state, knowledge_paths(config), current.files_revision)
        tell_of_calendars(current.problems)
    return Start(current, current.problems)


async def load_apart_for_start(config: Config) -> Start:
    """As `load_for_start`, in a process apart, which keeps what is right."""
    never = asyncio.Event()
    problems: tuple[Diagnostic, ...] = ()
    try:
        current = await load_in_worker(config, never)
    except CannotStartError as error:
        with _last_good(config, error) as kept:
            current, problems = await load_in_worker(kept, never), error.problems
    assert current is not None  # nobody sets that event
    tell_of_calendars(current.problems)
    return Start(current, (*problems, *current.problems))


@contextmanager
def _last_good(config: Config, error: CannotStartError) -> Iterator[Config]:
    """The settings with the kept knowledge. Raises `error` when it names no mistakes, or nothing is kept."""
    with TemporaryDirectory(prefix="buurtgids-") as folder:
        kept = last_good.restore(config.state, Path(folder)) if error.problems else None
        if kept is None:
            raise error
        since = kept.since.astimezone(ZoneInfo(config.timezone))
        notify("started_on_last_good", since=f"{since:%d-%m-%Y %H:%M}")
        tell_problems(error.problems)
        yield replace(config, knowledge=kept.layers)
