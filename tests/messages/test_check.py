"""What `check` says exists in both languages, and nothing it can find is without a sentence."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import bot
from bot.messages import check_en, check_nl

CODE_CALLS = {"Finding": 2, "mistake": 0, "WrittenTimeError": 0, "Mend": 0, "_found": 1, "_stray": 1}
"""The functions that name a kind of mistake, and the place of the name among their arguments."""


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def _codes() -> Iterator[str]:
    for path in Path(bot.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                place = CODE_CALLS.get(name)
                if place is not None and len(node.args) > place:
                    yield from _texts(node.args[place])


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def test_every_sentence_exists_in_dutch_and_in_english() -> None:
    assert check_nl.SENTENCES.keys() == check_en.SENTENCES.keys()


def test_both_languages_name_the_same_things() -> None:
    for code, (message, hint) in check_nl.SENTENCES.items():
        english, english_hint = check_en.SENTENCES[code]
        assert _placeholders(message) == _placeholders(english), code
        assert _placeholders(hint) == _placeholders(english_hint), code


def test_no_sentence_is_the_same_in_both_languages_by_mistake() -> None:
    same = {code for code, said in check_nl.SENTENCES.items() if said == check_en.SENTENCES[code]}
    assert same == set()


def test_everything_that_can_be_found_has_a_sentence() -> None:
    found = set(_codes())
    assert len(found) > 60
    assert found - check_nl.SENTENCES.keys() == set()
