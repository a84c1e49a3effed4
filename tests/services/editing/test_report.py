"""One list of diagnostics, shown to a person, to a program and on the lines of a pull request."""

import json

from bot.domain.diagnostics import Diagnostic, Edit, Severity
from bot.domain.language import Language
from bot.services.editing.report import as_github, as_json, as_text

WRONG = Diagnostic(
    file="kennis/a, b.yaml",
    line=3,
    column=10,
    severity=Severity.ERROR,
    code="starts_with_quote",
    what="Deze tekst begint met een aanhalingsteken.",
    advice="Schrijf:",
    edit=Edit(3, 4, '  titel: "\'t 100%"'),
    excerpt="  titel: 't 100%",
    caret=9,
)
TIP = Diagnostic("kennis", 0, 0, Severity.TIP, "few_tests_of_kind", "Er kan meer.", "Maak er meer.")


def test_a_person_reads_the_line_with_a_caret_and_the_line_to_type() -> None:
    assert list(as_text([WRONG, TIP], Language.NL)) == [
        "kennis/a, b.yaml:3:10: Deze tekst begint met een aanhalingsteken.",
        "3 |   titel: 't 100%",
        "  |          ^",
        "Schrijf:",
        '  titel: "\'t 100%"',
        "kennis: Tip: Er kan meer. Maak er meer.",
        "Fouten: 1. Tips: 1.",
    ]


def test_a_person_reads_where_new_lines_go_and_which_lines_go_away() -> None:
    def read(edit: Edit) -> list[str]:
        one = Diagnostic("a.yaml", 3, 1, Severity.ERROR, "missing", "Er mist iets.", edit=edit)
        return list(as_text([one], Language.NL))[1:-1]

    assert read(Edit(4, 4, "en:")) == ["Zet dit onder regel 3:", "en:"]
    assert read(Edit(1, 1, "id: a")) == ["Zet dit bovenaan het bestand:", "id: a"]
    assert read(Edit(3, 4, "")) == ["Haal regel 3 weg."]
    assert read(Edit(3, 6, "")) == ["Haal de regels 3 tot en met 5 weg."]
    assert read(Edit(3, 5, "a\nb")) == ["De regels 3 tot en met 4 worden:", "a", "b"]
    assert read(Edit(5, 6, "b]")) == ["Regel 5 wordt:", "b]"]


def test_a_person_reads_that_all_is_well() -> None:
    assert list(as_text([], Language.NL)) == ["Alles klopt."]
    assert list(as_text([TIP], Language.EN))[-1] == "No errors. Tips: 1."


def test_a_program_reads_a_list_with_the_edit() -> None:
    first, second = json.loads(as_json([WRONG, TIP]))
    assert first == {
        "file": "kennis/a, b.yaml",
        "line": 3,
        "column": 10,
        "code": "starts_with_quote",
        "severity": "error",
        "message": "Deze tekst begint met een aanhalingsteken. Schrijf:",
        "edit": {"line": 3, "end_line": 4, "text": '  titel: "\'t 100%"'},
    }
    assert (second["severity"], second["edit"], second["line"]) == ("tip", None, 0)


def test_a_pull_request_shows_each_problem_on_its_line() -> None:
    assert list(as_github([WRONG, TIP], Language.NL)) == [
        "::error file=kennis/a%2C b.yaml,line=3,col=10::Deze tekst begint met een aanhalingsteken. Schrijf:"
        '%0A  titel: "\'t 100%25"',
        "::notice file=kennis::Er kan meer. Maak er meer.",
    ]
