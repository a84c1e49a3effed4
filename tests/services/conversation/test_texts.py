"""The sentences of the conversation."""

import re
from pathlib import Path

from bot.domain.language import Language
from bot.domain.reminders.state import SkipReason
from tests.talking import ROOT, the_current

NL = the_current().texts.sentences[Language.NL]
EN = the_current().texts.sentences[Language.EN]
CODE = tuple((ROOT / "bot").rglob("*.py"))
COMPOSED = re.compile(
    r"(opdracht|typ|soort|onleesbaar|overgeslagen|kenmerk|kaart_status|knop_taal|knop_later|wens|taal|niets|"
    r"voorbeelden_per|"
    r"herinnering_stop|wijziging|beheer|aanpakken|hulpmiddelen|begrippen|archief|voorbeelden)_"
)
"""Keys that the code puts together from a part and a value."""
PLACEHOLDER = re.compile(r"{(\w+)}")


def test_both_languages_have_the_same_sentences_with_the_same_placeholders() -> None:
    assert NL.keys() == EN.keys()
    for key, sentence in NL.items():
        assert set(PLACEHOLDER.findall(sentence)) == set(PLACEHOLDER.findall(EN[key])), key


def test_no_sentence_is_left_that_nothing_says() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in CODE)
    assert [key for key in NL if f'"{key}"' not in code and not COMPOSED.match(key)] == []


def test_every_reason_to_skip_a_reminder_has_its_words() -> None:
    assert all(f"overgeslagen_{reason.value}" in NL for reason in SkipReason)


def test_no_sentence_stands_in_the_code_of_the_conversation() -> None:
    dutch = re.compile(r'"[^"]*\b(?:het|een|niet|je|voor|werkt)\b [^"]*"')
    for file in (ROOT / "bot" / "services" / "conversation").rglob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert '"""' in line or not dutch.search(line), f"{Path(file).name}: {line.strip()}"
