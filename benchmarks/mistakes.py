"""What the bot does not understand yet, as a page: `python -m benchmarks.mistakes > docs/not-yet.md`."""

from collections.abc import Iterable
from pathlib import Path

from bot.adapters.knowledge.reading.questions import read_questions
from bot.domain.labelled_question import LabelledQuestion

ROOT = Path(__file__).parents[1]
HEAD = """# What the bot does not understand yet

Every test question that is marked `lukt_nog_niet` in `knowledge/toetsvragen/`, with why. They count as
failures in `python -m bot evaluate`, and `make test` sees when one of them begins to work. Made by
`python -m benchmarks.mistakes > docs/not-yet.md`; a test keeps the page complete.

| Question | Should give | Why not yet |
|---|---|---|
"""


def marked() -> tuple[LabelledQuestion, ...]:
    """In the order of the files."""
    questions = read_questions(ROOT / "knowledge").questions
    return tuple(one for one in questions if one.fails_yet is not None)


def page(questions: Iterable[LabelledQuestion]) -> str:
    """The whole page."""
    return HEAD + "".join(map(_row, questions))


def _row(one: LabelledQuestion) -> str:
    wanted = ", ".join(str(entry) for entry in one.accepted) or "no answer"
    return f"| {one.question} | {wanted} | {one.fails_yet} |\n"


if __name__ == "__main__":
    print(page(marked()), end="")
