"""The command line. Exit status: 0 fine, 1 it found something wrong, 2 it could not run.

Each command is imported when it is called for: none pays for what only another needs.
"""

import logging
import os
import sys
from pathlib import Path

import click

from bot.messages.tools import say
from bot.runtime.output import start_logging


def _remember(context: click.Context, _option: click.Parameter, chosen: Path | None) -> None:
    if chosen is not None:
        context.obj = chosen


with_config = click.option(
    "--config",
    type=click.Path(path_type=Path),
    help=say("help_config"),
    callback=_remember,
    expose_value=False,
)
"""Before or behind the name of the command; what was chosen stands in `context.obj`."""


@click.group("buurtgids", help=say("help_buurtgids"), invoke_without_command=True)
@click.option("--version", is_flag=True, help=say("help_version"))
@with_config
@click.pass_context
def commands(context: click.Context, *, version: bool) -> None:
    """Without a command: run."""
    if version:
        from bot.cli.version import show_version

        context.exit(show_version(context.obj))
    if context.invoked_subcommand is None:
        context.invoke(run, telegram=False, web=False)


@commands.command(help=say("help_run"))
@click.option("--telegram", is_flag=True, help=say("help_run_telegram"))
@click.option("--web", is_flag=True, help=say("help_run_web"))
@with_config
@click.pass_context
def run(context: click.Context, *, telegram: bool, web: bool) -> None:
    """The main job."""
    from bot.cli.run import run as run_bot

    context.exit(run_bot(context.obj, only_telegram=telegram, only_web=web))


@commands.command(help=say("help_chat"))
@with_config
@click.pass_context
def chat(context: click.Context) -> None:
    """The bot in the terminal."""
    from bot.cli.chat import chat as talk_here

    context.exit(talk_here(context.obj))


@commands.command(help=say("help_demo"))
@click.pass_context
def demo(context: click.Context) -> None:
    """The terminal with a session that starts in two minutes."""
    from bot.cli.demo import demo as show_demo

    context.exit(show_demo())


@commands.command(help=f"{say('help_ask')}\n\nQUESTION: {say('help_ask_question')}")
@click.argument("question")
@click.option("--lang", help=say("help_ask_lang"))
@click.option("--json", "as_json", is_flag=True, help=say("help_ask_json"))
@click.option("--why", is_flag=True, help=say("help_ask_why"))
@with_config
@click.pass_context
def ask(context: click.Context, question: str, *, lang: str | None, as_json: bool, why: bool) -> None:
    """One question, one answer."""
    from bot.cli.ask import ask as ask_once

    context.exit(ask_once(context.obj, question, lang=lang, as_json=as_json, why=why))


@commands.command(help=f"{say('help_check')}\n\nPATH: {say('help_check_path')}")
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option("--format", "output", default="text", help=say("help_check_format"))
@click.option("--against", is_flag=False, flag_value="", metavar="[REV]", help=say("help_check_against"))
@click.option("--coverage", is_flag=True, help=say("help_check_coverage"))
@click.option("--lang", help=say("help_check_lang"))
@with_config
@click.pass_context
def check(
    context: click.Context,
    path: Path | None,
    *,
    output: str,
    against: str | None,
    coverage: bool,
    lang: str | None,
) -> None:
    """Every problem in knowledge and config, all at once."""
    from bot.cli.check import check as check_all

    context.exit(check_all(context.obj, path, output, against=against, coverage=coverage, lang=lang))


@commands.command(help=f"{say('help_repair')}\n\nPATH: {say('help_check_path')}")
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option("--write", is_flag=True, help=say("help_repair_write"))
@with_config
@click.pass_context
def repair(context: click.Context, path: Path | None, *, write: bool) -> None:
    """What proved lines can mend."""
    from bot.cli.repair import repair as repair_all

    context.exit(repair_all(context.obj, path, write=write))


@commands.command("import", help=f"{say('help_import')}\n\nFILE: {say('help_import_file')}")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help=say("help_import_write"))
@with_config
@click.pass_context
def import_command(context: click.Context, file: Path, *, write: bool) -> None:
    """What another file holds, as files of the knowledge."""
    from bot.cli.editing.import_ import import_file

    context.exit(import_file(context.obj, file, write=write))


@commands.command(help=f"{say('help_desk')}\n\nPATH: {say('help_desk_path')}")
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=8090, show_default=True, help=say("help_desk_port")
)
@click.option("--lang", help=say("help_desk_lang"))
@with_config
@click.pass_context
def desk(context: click.Context, path: Path | None, *, port: int, lang: str | None) -> None:
    """A page on this machine for who changes the knowledge."""
    from bot.cli.editing.desk import desk as open_desk

    context.exit(open_desk(context.obj, path, port=port, lang=lang))


@commands.command(
    help=f"{say('help_danger')}\n\nFILE: {say('help_danger_file')}\n\nPATH: {say('help_check_path')}"
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("path", type=click.Path(path_type=Path), required=False)
@with_config
@click.pass_context
def danger(context: click.Context, file: Path, path: Path | None) -> None:
    """Which sentences are taken for danger."""
    from bot.cli.danger import danger as try_rules

    context.exit(try_rules(context.obj, file, path))


@commands.command(help=say("help_review"))
@click.option("--links", is_flag=True, help=say("help_review_links"))
@click.option("--take", type=click.IntRange(min=1), metavar="ID", help=say("help_review_take"))
@with_config
@click.pass_context
def review(context: click.Context, *, links: bool, take: int | None) -> None:
    """What editors can learn from use."""
    from bot.cli.editing.review import review as show_review
    from bot.cli.editing.review import take as take_over

    context.exit(show_review(context.obj, links=links) if take is None else take_over(context.obj, take))


@commands.command(help=say("help_schema"))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("docs/schemas"),
    show_default=True,
    help=say("help_schema_out"),
)
@click.pass_context
def schema(context: click.Context, *, out: Path) -> None:
    """What each kind of file may hold."""
    from bot.cli.schema import schema as write_schemas

    context.exit(write_schemas(out))


@commands.command(help=say("help_test"))
@with_config
@click.pass_context
def test(context: click.Context) -> None:
    """The editors' test questions."""
    from bot.cli.evaluate import test as run_tests

    context.exit(run_tests(context.obj))


@commands.command(help=say("help_evaluate"))
@click.option("--learn", is_flag=True, help=say("help_evaluate_learn"))
@click.option("--accept", is_flag=True, help=say("help_evaluate_accept"))
@click.option("--picture", type=click.Path(path_type=Path), help=say("help_evaluate_picture"))
@with_config
@click.pass_context
def evaluate(context: click.Context, *, learn: bool, accept: bool, picture: Path | None) -> None:
    """How well the matcher does."""
    from bot.cli.evaluate import evaluate as evaluate_all

    context.exit(evaluate_all(context.obj, learn=learn, accept=accept, picture=picture))


@commands.command(help=say("help_agenda"))
@click.option(
    "--days", type=click.IntRange(1, 366), default=30, show_default=True, help=say("help_agenda_days")
)
@with_config
@click.pass_context
def agenda(context: click.Context, *, days: int) -> None:
    """Coming events and the reminders planned, sent, skipped and uncertain."""
    from bot.cli.agenda import agenda as show_agenda

    context.exit(show_agenda(context.obj, days))


@commands.command(help=say("help_health"))
@click.option("--json", "as_json", is_flag=True, help=say("help_health_json"))
@click.option("--prometheus", is_flag=True, help=say("help_health_prometheus"))
@with_config
@click.pass_context
def health(context: click.Context, *, as_json: bool, prometheus: bool) -> None:
    """Whether the bot is well."""
    from bot.cli.operating.health import health as show_health

    context.exit(show_health(context.obj, as_json=as_json, prometheus=prometheus))


@commands.command(help=say("help_backup"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--keep", type=click.IntRange(1, 1000), default=1, show_default=True, help=say("help_backup_keep")
)
@with_config
@click.pass_context
def backup(context: click.Context, file: Path, *, keep: int) -> None:
    """A copy of the database."""
    from bot.cli.operating.backup import backup as write_backup

    context.exit(write_backup(context.obj, file, keep=keep))


@commands.command(help=say("help_restore"))
@click.argument("file", type=click.Path(path_type=Path))
@with_config
@click.pass_context
def restore(context: click.Context, file: Path) -> None:
    """A copy in the place of the database."""
    from bot.cli.operating.backup import restore as put_back

    context.exit(put_back(context.obj, file))


@commands.command(help=f"{say('help_close')}\n\nCHANNEL: telegram, web")
@click.argument("channel")
@click.argument("reason")
@with_config
@click.pass_context
def close(context: click.Context, channel: str, reason: str) -> None:
    """A channel is turned off."""
    from bot.cli.operating.switching import close as close_channel

    context.exit(close_channel(context.obj, channel, reason))


@commands.command("open", help=f"{say('help_open')}\n\nCHANNEL: telegram, web")
@click.argument("channel")
@with_config
@click.pass_context
def reopen(context: click.Context, channel: str) -> None:
    """A channel is turned on again."""
    from bot.cli.operating.switching import reopen as open_channel

    context.exit(open_channel(context.obj, channel))


@commands.command(help=say("help_bounced"))
@with_config
@click.pass_context
def bounced(context: click.Context) -> None:
    """Mail that came back."""
    from bot.cli.operating.bounced import bounced as take_in

    context.exit(take_in(context.obj))


@commands.group("store", help=say("help_store"))
def store() -> None:
    """What is done to a whole store."""


@store.command("move", help=say("help_store_move"))
@click.argument("source")
@click.argument("target")
def move(source: str, target: str) -> None:
    """From a file to a server."""
    from bot.cli.operating.move import move_store

    click.get_current_context().exit(move_store(source, target))


@commands.command(help=say("help_dpia"))
@with_config
@click.pass_context
def dpia(context: click.Context) -> None:
    """What is kept about people, for who answers for it."""
    from bot.cli.operating.dpia import dpia as show_dpia

    context.exit(show_dpia(context.obj))


@commands.command(help=say("help_feed"))
@click.option("--out", type=click.Path(path_type=Path), required=True, help=say("help_feed_out"))
@with_config
@click.pass_context
def feed(context: click.Context, *, out: Path) -> None:
    """Calendar files for a web server."""
    from bot.cli.feed import feed as write_feeds

    context.exit(write_feeds(context.obj, out))


@commands.command(help=f"{say('help_qr')}\n\nENTRY: {say('help_qr_entry')}\n\nFILE: {say('help_qr_file')}")
@click.argument("entry")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", type=click.Choice(("web", "telegram")), help=say("help_qr_to"))
@click.option("--lang", type=click.Choice(("nl", "en")), default="nl", help=say("help_qr_lang"))
@with_config
@click.pass_context
def qr(context: click.Context, entry: str, file: Path, *, to: str | None, lang: str) -> None:
    """The address of an entry as a picture."""
    from bot.cli.qr import qr as draw

    context.exit(draw(context.obj, entry, file, to=to, lang=lang))


def main() -> None:
    """The installed command `buurtgids`."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    start_logging()
    try:
        commands(prog_name="buurtgids")
    except SystemExit as end:
        _leave(end)


def _leave(end: SystemExit) -> None:
    """Everything is closed by now. Taking the knowledge in memory apart would take longer than an answer."""
    if end.code is not None and not isinstance(end.code, int):
        raise end
    logging.shutdown()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # nobody reads any more
        raise end from None
    os._exit(end.code or 0)


if __name__ == "__main__":
    main()
