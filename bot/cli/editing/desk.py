"""`desk`: a page on this machine for who changes the knowledge."""

from pathlib import Path

from bot.cli.check import layers_of
from bot.cli.guard import guarded
from bot.cli.languages import read_language
from bot.messages.tools import tool_language
from bot.runtime.desk.serving import serve_desk
from bot.runtime.settings import load_config


@guarded
def desk(config_file: Path | None, path: Path | None, *, port: int, lang: str | None) -> int:
    """Serves until it is told to stop."""
    language = read_language(lang) or tool_language()
    config = load_config(config_file)
    serve_desk(config, layers_of(path, config), language, port)
    return 0
