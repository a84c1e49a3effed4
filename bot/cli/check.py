"""`check`: every problem in knowledge and configuration, all at once."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.adapters.calendar.reading.calendars_reading import ENDING, CalendarsReading, Labels
from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.config.reader import read_config
from bot.adapters.knowledge.reading.check import check as check_knowledge
from bot.adapters.knowledge.reading.history import UnknownRevisionError
from bot.adapters.knowledge.source.files import FOLDERS, SINGLE_FILES
from bot.cli.guard import guarded
from bot.cli.languages import read_language
from bot.domain.diagnostics import Diagnostic, any_error, in_order
from bot.domain.language import Language
from bot.messages.tools import say, tool_language
from bot.runtime.application import has_state, open_state
from bot.runtime.calendars.taking_in import read_calendars
from bot.runtime.comparing.answers import other_answers
from bot.runtime.comparing.earlier_knowledge import named_revision
from bot.runtime.failures import CannotStartError
from bot.runtime.output import notify, show
from bot.runtime.process_tuning import nothing_to_collect
from bot.runtime.settings import knowledge_layers, load_config
from bot.services.editing.coverage_table import coverage_table
from bot.services.editing.report import as_github, as_json, as_text
from bot.services.ports.reminders import FollowedDate

FORMATS = ("text", "json", "github")


@guarded
def check(
    config_file: Path | None,
    path: Path | None,
    output: str,
    *,
    against: str | None,
    coverage: bool,
    lang: str | None,
) -> int:
    """Prints every problem of a folder, or of a file in the light of its folder; 1 when one is an error."""
    if output not in FORMATS:
        raise CannotStartError(say("format_wrong", value=output))
    language = read_language(lang) or tool_language()
    config = read_config(config_file, language)
    if path is not None and path.suffix.lower() == ENDING:
        return _shown(_calendar(path, config.config or load_config(None), language), output, language)
    layers = layers_of(path, config.config)
    now = SystemClock().now()
    calendars = CalendarsReading((), ())
    if path is None and config.config is not None:
        calendars = read_calendars(config.config, None, language=language)
    against = named_revision(against, layers) if against is not None else None
    others: tuple[Diagnostic, ...] | None = ()
    try:
        with nothing_to_collect():
            checked = check_knowledge(
                layers,
                now=now,
                against=against,
                followed=_followed(config.config, layers, calendars),
                language=language,
            )
            if against is not None and config.config is not None:
                chosen = replace(config.config, knowledge=layers)
                others = other_answers(chosen, layers, against, language, now)
    except UnknownRevisionError as error:
        raise CannotStartError(say("revision_unknown", revision=against or "", why=str(error))) from error
    if against is not None and output == "text":
        changed = sum(one.code.startswith("answer_") for one in others or ())
        notify("compared_not" if others is None else "compared_with", revision=against, changed=str(changed))
    problems = in_order(
        (*config.problems, *calendars.problems, *checked.problems, *(others or ())),
    )
    if path is not None and path.is_file():
        problems = tuple(one for one in problems if Path(one.file).resolve() == path.resolve())
    if coverage:
        show(*coverage_table(checked.coverage, language))
        return int(any_error(problems))
    return _shown(problems, output, language)


def _shown(problems: Sequence[Diagnostic], output: str, language: Language) -> int:
    """The exit status, after showing them."""
    if output == "json":
        show(as_json(problems))
    else:
        show(*(as_text(problems, language) if output == "text" else as_github(problems, language)))
    return int(any_error(problems))


def _calendar(path: Path, config: Config, language: Language) -> tuple[Diagnostic, ...]:
    """What is to be said of one calendar file by itself."""
    from bot.adapters.calendar.reading.calendars import CalendarReader  # noqa: PLC0415 - slow to import

    reader = CalendarReader(config.timezone, SystemClock().now(), Labels(), language)
    return in_order(reader.read((path,)).problems)


def layers_of(path: Path | None, config: Config | None) -> tuple[Path, ...]:
    """The layers of the settings; for a path, its own folder with the layers that it stands on.

    Raises CannotStartError when there is no such path.
    """
    if path is None:
        return knowledge_layers(config or load_config(None))
    folder = folder_of(path)
    known = knowledge_layers(config) if config is not None and config.knowledge else ()
    same = [number for number, layer in enumerate(known) if layer.resolve() == folder.resolve()]
    return known[: same[0] + 1] if same else (folder,)


def folder_of(path: Path) -> Path:
    """The knowledge folder that `path` is, or that this file is in. Raises CannotStartError for neither."""
    if path.is_dir():
        return path
    if not path.is_file():
        raise CannotStartError(say("knowledge_missing", folder=str(path)))
    if path.name in SINGLE_FILES:
        return path.parent
    return next((folder.parent for folder in path.parents if folder.name in FOLDERS), path.parent)


def _followed(
    config: Config | None, layers: tuple[Path, ...], calendars: CalendarsReading
) -> tuple[FollowedDate, ...]:
    """What people follow, when these are the folders of a bot whose database is here and can be read.

    Without what a calendar of others holds: that announces it.
    """
    if config is None or not has_state(config):
        return ()
    if [one.resolve() for one in layers] != [one.resolve() for one in knowledge_layers(config)]:
        return ()
    try:
        followed = asyncio.run(_read_followed(config))
    except CannotStartError:
        return ()
    others = {event.id.slug for event in calendars.events}
    return tuple(one for one in followed if one.date.key[0] not in others)


async def _read_followed(config: Config) -> tuple[FollowedDate, ...]:
    store = await open_state(config)
    try:
        return await store.report.followed(SystemClock().now())
    finally:
        await store.close()
