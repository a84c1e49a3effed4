"""What stands in the way of a start."""

from bot.domain.problem import Problem


class CannotStartError(Exception):
    """What a person must mend before the bot can run; exit status 2."""

    def __init__(self, *lines: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(*lines)
        self.lines = lines
        self.problems = problems
