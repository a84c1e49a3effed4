"""What stands in the way of a start, and what a command then ends with."""

from bot.domain.diagnostics import Diagnostic


class CannotStartError(Exception):
    """What a person must mend before the bot can run; exit status 2."""

    def __init__(self, *lines: str, problems: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(*lines)
        self.lines = lines
        self.problems = problems


COULD_NOT_RUN = 2
INTERRUPTED = 130  # what a shell reports for Ctrl-C
