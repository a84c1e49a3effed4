"""The command line. Exit status: 0 fine, 1 it found something wrong, 2 it could not run."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.agenda import agenda as show_agenda
from bot.commands.ask import ask as ask_once
from bot.commands.chat import chat as talk_here
from bot.commands.check import check as check_all
from bot.commands.demo import demo as show_demo
from bot.commands.evaluate import evaluate as evaluate_all
from bot.commands.evaluate import test as run_tests
from bot.commands.feed import feed as write_feeds
from bot.commands.log import start_logging
from bot.commands.run import run as run_bot
from bot.commands.version import show_version
from bot.messages.tools import say

Config = Annotated[Path | None, typer.Option("--config", help=say("help_config"), show_default=False)]

commands = typer.Typer(
    name="buurtgids",
    help=say("help_buurtgids"),
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@commands.callback(invoke_without_command=True)
def buurtgids(
    context: typer.Context,
    config: Config = None,
    version: Annotated[bool, typer.Option("--version", help=say("help_version"))] = False,
) -> None:
    """Without a command: run."""
    context.obj = config
    if version:
        raise typer.Exit(show_version(config))
    if context.invoked_subcommand is None:
        run(context, telegram=False, config=None)


def _config(context: typer.Context, config: Path | None) -> Path | None:
    chosen: Path | None = config or context.obj
    return chosen


@commands.command(help=say("help_run"))
def run(
    context: typer.Context,
    telegram: Annotated[bool, typer.Option("--telegram", help=say("help_run_telegram"))] = False,
    config: Config = None,
) -> None:
    """The main job."""
    raise typer.Exit(run_bot(_config(context, config), only_telegram=telegram))


@commands.command(help=say("help_chat"))
def chat(context: typer.Context, config: Config = None) -> None:
    """The bot in the terminal."""
    raise typer.Exit(talk_here(_config(context, config)))


@commands.command(help=say("help_demo"))
def demo() -> None:
    """The terminal with a session that starts in two minutes."""
    raise typer.Exit(show_demo())


@commands.command(help=say("help_ask"))
def ask(
    context: typer.Context,
    question: Annotated[str, typer.Argument(help=say("help_ask_question"))],
    lang: Annotated[str | None, typer.Option("--lang", help=say("help_ask_lang"))] = None,
    json: Annotated[bool, typer.Option("--json", help=say("help_ask_json"))] = False,
    why: Annotated[bool, typer.Option("--why", help=say("help_ask_why"))] = False,
    config: Config = None,
) -> None:
    """One question, one answer."""
    raise typer.Exit(ask_once(_config(context, config), question, lang=lang, as_json=json, why=why))


@commands.command(help=say("help_check"))
def check(
    context: typer.Context,
    path: Annotated[Path | None, typer.Argument(help=say("help_check_path"), show_default=False)] = None,
    output: Annotated[str, typer.Option("--format", help=say("help_check_format"))] = "text",
    against: Annotated[str | None, typer.Option("--against", help=say("help_check_against"))] = None,
    coverage: Annotated[bool, typer.Option("--coverage", help=say("help_check_coverage"))] = False,
    config: Config = None,
) -> None:
    """Every problem in knowledge and config, all at once."""
    raise typer.Exit(check_all(_config(context, config), path, output, against=against, coverage=coverage))


@commands.command(help=say("help_test"))
def test(context: typer.Context, config: Config = None) -> None:
    """The editors' test questions."""
    raise typer.Exit(run_tests(_config(context, config)))


@commands.command(help=say("help_evaluate"))
def evaluate(
    context: typer.Context,
    accept: Annotated[bool, typer.Option("--accept", help=say("help_evaluate_accept"))] = False,
    picture: Annotated[
        Path | None, typer.Option("--picture", help=say("help_evaluate_picture"), show_default=False)
    ] = None,
    config: Config = None,
) -> None:
    """How well the matcher does."""
    raise typer.Exit(evaluate_all(_config(context, config), accept=accept, picture=picture))


@commands.command(help=say("help_agenda"))
def agenda(
    context: typer.Context,
    days: Annotated[int, typer.Option("--days", min=1, max=366, help=say("help_agenda_days"))] = 30,
    config: Config = None,
) -> None:
    """Coming events and the reminders planned, sent, skipped and uncertain."""
    raise typer.Exit(show_agenda(_config(context, config), days))


@commands.command(help=say("help_feed"))
def feed(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help=say("help_feed_out"))],
    config: Config = None,
) -> None:
    """Calendar files for a web server."""
    raise typer.Exit(write_feeds(_config(context, config), out))


def main() -> None:
    """The installed command `buurtgids`."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    start_logging()
    commands()


if __name__ == "__main__":
    main()
