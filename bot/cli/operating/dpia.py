"""`dpia`: the line for the register of processing, and what is kept about people. Changes nothing."""

from pathlib import Path

from bot.adapters.sqlite.personal_columns import personal_columns
from bot.cli.guard import guarded
from bot.messages.personal_data import COLUMNS, TABLES
from bot.messages.tools import say, tool_language
from bot.runtime.output import show
from bot.runtime.settings import load_config


@guarded
def dpia(config_file: Path | None) -> int:
    """As Markdown: two tables, the second from the tables of the database themselves."""
    config, language = load_config(config_file), tool_language()
    show(
        say(
            "dpia_register",
            organisation=config.organisation or say("dpia_nobody"),
            contact=config.privacy_contact or config.contact or say("dpia_no_contact"),
            months=str(config.privacy_months_without_contact),
            days=str(config.privacy_days_after_block),
            backups=str(config.privacy_backup_days),
        )
    )
    show(say("dpia_table"))
    for table, columns in personal_columns().items():
        for column in columns:
            meaning = COLUMNS[column].get(language)
            show(f"| {table} ({TABLES[table].get(language)}) | {column} | {meaning} |")
    return 0
