"""`--version`: of the program and of the knowledge."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bot.cli.guard import guarded
from bot.runtime.loading import load_snapshot
from bot.runtime.output import show
from bot.runtime.settings import load_config

REVISION_SHOWN = 12  # characters of the knowledge's revision that are enough to tell two apart


@guarded
def show_version(config_file: Path | None) -> int:
    """One line: `buurtgids 0.1.0, knowledge 0123456789ab`."""
    knowledge = load_snapshot(load_config(config_file)).knowledge
    try:
        program = version("buurtgids")
    except PackageNotFoundError:
        program = "?"
    show(f"buurtgids {program}, knowledge {knowledge.revision[:REVISION_SHOWN]}")
    return 0
