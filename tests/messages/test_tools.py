"""What the tools say exists in both languages."""

import string

import pytest

from bot.domain.reminders.state import SkipReason, State
from bot.messages import config_en, config_nl, tools, tools_en, tools_nl
from bot.services.storage import StorageProblem


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_sentence_exists_in_dutch_and_english_with_the_same_placeholders() -> None:
    assert tools_nl.SENTENCES.keys() == tools_en.SENTENCES.keys()
    for key, dutch in tools_nl.SENTENCES.items():
        assert placeholders(dutch) == placeholders(tools_en.SENTENCES[key]), key


def test_every_wrong_setting_can_be_explained_in_both_languages() -> None:
    assert config_nl.SENTENCES.keys() == config_en.SENTENCES.keys()
    for key, parts in config_nl.SENTENCES.items():
        for dutch, english in zip(parts, config_en.SENTENCES[key], strict=True):
            assert placeholders(dutch) == placeholders(english), key


def test_every_state_reason_and_storage_problem_has_words() -> None:
    for name in (
        *(f"state_{state}" for state in State),
        *(f"reason_{reason}" for reason in SkipReason),
        *(f"storage_{problem}" for problem in StorageProblem),
    ):
        assert name in tools_nl.SENTENCES


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
