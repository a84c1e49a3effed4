"""`python -m bot.adapters.knowledge.check_main FOLDER`: every problem in a knowledge folder."""

import sys
from pathlib import Path

from bot.adapters.knowledge.questions import read_questions
from bot.adapters.knowledge.reader import read
from bot.domain.problem import any_error


def main() -> int:
    """Prints a line for every problem; 1 when one of them is an error."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "knowledge")
    reading = read(folder)
    questions = read_questions(folder) if (folder / "toetsvragen").is_dir() else None
    problems = sorted({*reading.problems, *(questions.problems if questions else ())})
    for problem in problems:
        place = f"{problem.file}:{problem.line}:{problem.column}"
        sys.stdout.write(f"{place}: {problem.severity}: {problem.message} {problem.hint}\n")
        if problem.mended:
            sys.stdout.write(f"    {problem.mended}\n")
    return int(any_error(tuple(problems)))


if __name__ == "__main__":
    sys.exit(main())
