"""`toetsvragen/`: the editors' test questions as values."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.adapters.knowledge.diagnostics.explain import explain_all
from bot.adapters.knowledge.diagnostics.proof import FileReading
from bot.adapters.knowledge.reading.validation import validate
from bot.adapters.knowledge.schema.questions import PairModel, QuestionModel
from bot.adapters.knowledge.source.library import Folders, Library, as_layers, open_library
from bot.adapters.knowledge.source.nodes import Document, Plain
from bot.adapters.knowledge.source.syntax import compose_or_explain
from bot.domain.diagnostics import Diagnostic, Finding
from bot.domain.diagnostics import Path as Where
from bot.domain.labelled_question import ExpectedOutcome, LabelledQuestion
from bot.domain.language import Language

QUESTIONS = "toetsvragen"
_SORT_OF_FILE = {
    "geen-antwoord.yaml": ExpectedOutcome.FAR,
    "paren.yaml": ExpectedOutcome.PAIR,
    "crisis.yaml": ExpectedOutcome.CRISIS,
}


@dataclass(frozen=True, slots=True)
class LocatedQuestion:
    """A test question and where it stands."""

    question: LabelledQuestion
    document: Document
    path: Where


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """All test questions that are right, by file and line, and what is wrong with the others."""

    questions: tuple[LabelledQuestion, ...]
    problems: tuple[Diagnostic, ...]


def read_questions(folders: Folders, language: Language = Language.NL) -> QuestionReading:
    """The test questions of every layer, those of the base first; `language` is that of the problems.

    Only the base needs to have any.
    """
    base, *above = (folder / QUESTIONS for folder in as_layers(folders))
    questions: list[LabelledQuestion] = []
    problems: list[Diagnostic] = []
    for folder in (base, *(layer for layer in above if layer.is_dir())):
        library = open_library(folder)
        placed, findings = collect_questions(library, "")
        questions += (item.question for item in placed)
        problems += explain_all([*library.findings, *findings], library.shown(), language, _reread)
    return QuestionReading(tuple(questions), tuple(problems))


def _reread(file: str, text: str) -> FileReading:
    document = compose_or_explain(file, text)
    _, findings = collect_questions(Library({file: document}), "")
    return FileReading(document, [*document.findings, *findings])


def collect_questions(
    library: Library, prefix: str = f"{QUESTIONS}/"
) -> tuple[list[LocatedQuestion], list[Finding]]:
    """The test questions among the files whose name begins with `prefix`."""
    placed: list[LocatedQuestion] = []
    findings: list[Finding] = []
    for name, document in library.documents.items():
        if not name.startswith(prefix) or document.value is None:
            continue
        if not isinstance(document.value, list):
            findings.append(Finding(document.file, (), "list_expected", {"field": name}))
            continue
        for number, row in enumerate(document.value):
            for found in _row(row, name.removeprefix(prefix), document, number):
                if isinstance(found, Finding):
                    findings.append(found)
                else:
                    placed.append(found)
    return placed, findings


def _row(row: Plain, name: str, document: Document, number: int) -> Iterator[LocatedQuestion | Finding]:
    own_name = name.partition(" (")[0]  # a later layer may have a file of the same name
    usual = _SORT_OF_FILE.get(own_name, ExpectedOutcome.ENTRY)
    if isinstance(row, dict) and "paar" in row:
        pair = validate(PairModel, row, document, (number,))
        if isinstance(pair, tuple):
            yield from pair
        else:
            for index, question in enumerate(pair.paar):
                yield _placed(question, document, (number, "paar", index), ExpectedOutcome.PAIR, number)
        return
    single = validate(QuestionModel, row, document, (number,))
    if isinstance(single, tuple):
        yield from single
    else:
        yield _placed(single, document, (number,), usual, None)


def _placed(
    model: QuestionModel, document: Document, path: Where, usual: ExpectedOutcome, pair: int | None
) -> LocatedQuestion:
    question = LabelledQuestion(
        question=model.vraag,
        language=model.taal,
        accepted=model.accepted,
        sort=model.soort or usual,
        fails_yet=model.lukt_nog_niet,
        file=document.file,
        line=document.places.find((*path, "vraag"))[0],
        pair=pair,
    )
    return LocatedQuestion(question, document, path)
