"""One list of problems, shown to a person, to a program and on the lines of a pull request."""

import json

from bot.domain.diagnostics import Problem, Severity
from bot.domain.language import Language
from bot.services.editing.report import as_github, as_json, as_text

WRONG = Problem(
    "kennis/a, b.yaml", 3, 9, Severity.ERROR, "'titel' is leeg.", "Vul het in.", "  titel: 100%", "empty"
)
TIP = Problem("kennis", 0, 0, Severity.TIP, "Er kan meer.", "", "", "few_tests_of_kind")


def test_a_person_reads_the_place_the_mistake_and_the_line_as_it_should_be() -> None:
    assert list(as_text([WRONG, TIP], Language.NL)) == [
        "kennis/a, b.yaml:3:9: 'titel' is leeg. Vul het in.",
        "      titel: 100%",
        "kennis: Tip: Er kan meer.",
        "Fouten: 1. Tips: 1.",
    ]


def test_a_person_reads_that_all_is_well() -> None:
    assert list(as_text([], Language.NL)) == ["Alles klopt."]
    assert list(as_text([TIP], Language.EN))[-1] == "No errors. Hints: 1."


def test_a_program_reads_the_same_in_fields() -> None:
    report = json.loads(as_json([WRONG, TIP]))
    assert report == [
        {
            "file": "kennis/a, b.yaml",
            "line": 3,
            "column": 9,
            "code": "empty",
            "severity": "error",
            "message": "'titel' is leeg. Vul het in.",
            "edit": {"line": 3, "end_line": 4, "text": "  titel: 100%"},
        },
        {
            "file": "kennis",
            "line": 0,
            "column": 0,
            "code": "few_tests_of_kind",
            "severity": "tip",
            "message": "Er kan meer.",
            "edit": None,
        },
    ]


def test_a_pull_request_shows_each_problem_on_its_line() -> None:
    assert list(as_github([WRONG, TIP])) == [
        "::error file=kennis/a%2C b.yaml,line=3,col=9::'titel' is leeg. Vul het in.%0A  titel: 100%25",
        "::notice file=kennis::Er kan meer.",
    ]
