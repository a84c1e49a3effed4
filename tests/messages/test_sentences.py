"""What the tools say exists in both languages, and nothing they find is without a sentence."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from itertools import chain
from pathlib import Path
from string import Formatter

import pytest

import bot
from bot.domain.language import Bilingual, Language
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.reminders.state import SkipReason, State
from bot.domain.search.confidence.signals import SIGNALS
from bot.domain.search.reason import Reason
from bot.messages import measuring, tools
from bot.messages.say import AREAS, Explained, explained
from bot.services.editing.coverage_table import COLUMNS
from bot.services.evaluation.baseline import IGNORED
from bot.services.evaluation.figures import Figures
from bot.services.evaluation.trial import Verdict
from bot.services.ports.storage import StorageProblem

CODE_CALLS = {
    "Finding": 2, "mistake": 0, "WrittenTimeError": 0, "QuickFix": 0, "_found": 1, "_stray": 1, "_tip": 2,
}  # fmt: skip
"""The functions that name a kind of mistake, and the place of the name among their arguments."""

EXPLAINED: dict[str, Explained] = dict(chain.from_iterable(explained(area).items() for area in AREAS))
PLAIN: dict[str, Bilingual[str]] = {**tools.SENTENCES, **measuring.SENTENCES}
CODE = {path: path.read_text(encoding="utf-8") for path in Path(bot.__file__).parent.rglob("*.py")}

COMPOSED = {
    *(f"state_{state}" for state in State),
    *(f"reason_{reason}" for reason in SkipReason),
    *(f"storage_{problem}" for problem in StorageProblem),
    *(f"agenda_wish_{kind}" for kind in RecurringKind),
    *(figure.name for figure in fields(Figures) if figure.name not in IGNORED),
    *(f"verdict_{verdict}" for verdict in Verdict),
    *(f"why_{reason}" for reason in Reason),
    *(f"sign_{name}" for name in SIGNALS),
    *(f"few_variants_{language}" for language in Language),
    *(f"coverage_{column}" for column in COLUMNS),
}
"""Keys that the code puts together from a part and a value."""


def _placeholders(sentence: str) -> set[tuple[str, str]]:
    return {(name, spec or "") for _, name, spec, _ in Formatter().parse(sentence) if name}


def _codes() -> Iterator[str]:
    for text in CODE.values():
        for node in ast.walk(ast.parse(text)):
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


def test_every_sentence_exists_in_dutch_and_in_english_and_names_the_same_things() -> None:
    for key, one in PLAIN.items():
        assert one.en is not None, key
        assert {name for name, _ in _placeholders(one.nl)} == {name for name, _ in _placeholders(one.en)}, key
    for code, both in EXPLAINED.items():
        assert both.en is not None, code
        for dutch, english in zip(both.nl, both.en, strict=True):
            assert _placeholders(dutch) == _placeholders(english), code


def test_no_explanation_is_the_same_in_both_languages_by_mistake() -> None:
    assert [code for code, both in explained("check").items() if both.nl == both.en] == []


def test_everything_that_can_be_found_has_a_sentence() -> None:
    found = set(_codes())
    assert len(found) > 60
    assert found - explained("check").keys() == set()


def test_every_state_reason_and_storage_problem_has_words() -> None:
    assert COMPOSED - PLAIN.keys() - explained("check").keys() == set()


def test_no_sentence_is_left_that_nothing_says() -> None:
    code = "\n".join(text for path, text in CODE.items() if "sentences" not in path.parts)
    named = set(re.findall(r"""["']([a-z0-9_]+)["']""", code))
    assert {*PLAIN, *EXPLAINED} - named - COMPOSED == set()


@pytest.mark.parametrize(
    ("locale", "word"), [("nl_NL.UTF-8", "verstuurd"), ("en_GB.UTF-8", "sent"), ("C", "verstuurd")]
)
def test_the_tools_speak_the_language_of_the_keyboard(
    locale: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", locale)
    assert tools.say("state_sent") == word
