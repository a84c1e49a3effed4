"""What a person reads of one mistake, whoever meets it: check, a reload, a start, an answer, an admin."""

from collections.abc import Iterator

from bot.domain.diagnostics import Problem, Severity
from bot.domain.language import Language
from bot.messages.say import say


def lines_of(problem: Problem, language: Language) -> Iterator[str]:
    """What a person reads of one: the place, what is wrong, what to do, and the lines as they should be."""
    place = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
    mark = say("check", "tip", language, {})[0] if problem.severity is Severity.TIP else ""
    yield " ".join(filter(None, (f"{place}:", mark, problem.message, problem.hint)))
    yield from (f"    {line}" for line in problem.mended.splitlines())
