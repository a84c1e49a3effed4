"""Text from YAML arrives as typed, with its place."""

import json
from time import process_time

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from bot.adapters.knowledge.source.nodes import MAX_DEPTH, compose
from bot.adapters.knowledge.source.syntax import compose_or_explain

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1)


@pytest.mark.parametrize(
    "typed",
    [
        "19:30",
        "no",
        "ja",
        "0800-2000",
        "2027",
        "1_000",
        "0x10",
        "1e3",
        "~",
        "null",
        "12:30:45",
        "2026-11-20",
        ".5",
    ],
)
def test_a_bare_word_or_number_stays_what_was_typed(typed: str) -> None:
    assert compose("f", f"veld: {typed}\n").value == {"veld": typed}


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize("text", [BOMB, "[" * 5000 + "]" * 5000, "{a: " * 5000], ids=["bomb", "[", "{"])
def test_what_would_fill_the_memory_is_refused_before_it_is_built(text: str) -> None:
    begin = process_time()
    document = compose_or_explain("f", text)
    assert process_time() - begin < 0.5  # a tenth of it on a machine to itself
    assert document.findings


@given(TEXTS)
@example("ruzie op 't plein: wat nu? \U0001f469‍\U0001f467 – “zo”")
@example("&amp; <b>vet</b> *ster* _streep_ [link](x) \\ ` ~ # @ % | > { }")
def test_any_text_between_quotes_arrives_as_typed(text: str) -> None:
    written = json.dumps(text, ensure_ascii=False)
    assert compose("f", f"veld: {written}\n").value == {"veld": text}


@given(st.text(st.characters(codec="utf-8")))
def test_no_text_at_all_makes_the_reading_fail(text: str) -> None:
    document = compose_or_explain("f", text)
    assert document.value is not None or document.findings


@given(st.text(st.sampled_from("ab:- \n\t'\"[]{},#&*!|>@%?é\u00a0"), max_size=80))
def test_no_row_of_signs_makes_the_reading_fail(text: str) -> None:
    document = compose_or_explain("f", text)
    assert document.value is not None or document.findings
    lines = text.splitlines() or [""]
    for found in document.findings:
        line, column = found.at or document.places.find(found.path)
        assert 1 <= line <= len(lines) + 1
        assert column >= 1


def test_every_value_and_every_field_name_has_its_line_and_column() -> None:
    places = compose("f", "id: dialoog\nnl:\n  vragen:\n    - een\n    - {a: b}\n").places
    assert places.find(("id",)) == (1, 5)
    assert places.find(("nl", "vragen"), at_key=True) == (3, 3)
    assert places.find(("nl", "vragen", 1, "a")) == (5, 11)


def test_a_place_that_is_not_there_is_that_of_what_is_around_it() -> None:
    places = compose("f", "nl:\n  vragen: [een]\n").places
    assert places.find(("nl", "vragen", 7, "titel")) == (2, 11)


def test_a_file_nested_without_end_is_refused() -> None:
    document = compose_or_explain("f", "a: " + "[" * 200 + "]" * 200)
    assert [found.code for found in document.findings] == ["too_deep"]
    assert MAX_DEPTH < 200


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert compose("f", "\ufeffid: dialoog".encode().decode("utf-8-sig")).value == {"id": "dialoog"}


def test_windows_line_endings_count_as_one_line() -> None:
    document = compose("f", "id: dialoog\r\nnl: x\r\n")
    assert document.value == {"id": "dialoog", "nl": "x"}
    assert document.places.find(("nl",)) == (2, 5)


def test_what_yaml_itself_would_make_of_the_same_text_is_different() -> None:
    assert yaml.safe_load("begin: 19:30\nnee: no\n") == {"begin": 1170, "nee": False}
