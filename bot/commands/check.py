"""`check`: every problem in knowledge and configuration, all at once."""

from pathlib import Path

from bot import app
from bot.adapters.config.reader import read_config
from bot.adapters.knowledge.questions import read_questions
from bot.adapters.knowledge.reader import read
from bot.commands.guard import guarded, lines_of
from bot.domain.problem import any_error
from bot.messages.tools import tool_language


@guarded
def check(config_file: Path | None, folder: Path | None) -> int:
    """Prints every problem; 1 when one is an error."""
    config = read_config(config_file, tool_language())
    if folder is None:
        folder = app.knowledge_folder(config.config or app.load_config(None))
    reading = read(folder, app.PACKAGED_KNOWLEDGE, tool_language())
    questions = read_questions(folder)
    problems = tuple(sorted({*config.problems, *reading.problems, *questions.problems}))
    for line in lines_of(problems):
        print(line)  # noqa: T201 - what this command is for
    return int(any_error(problems))
