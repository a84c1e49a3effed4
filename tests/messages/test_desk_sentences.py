"""The sentences of the editors' desk."""

import re
from pathlib import Path
from string import Formatter

from bot.adapters.desk.forms.fields import FormName
from bot.adapters.desk.workspace import CannotEditError
from bot.messages.desk_sentences import SENTENCES

FOLDER = Path(CannotEditError.__init__.__code__.co_filename).parent
COMPOSED = ("field_", "hint_", "form_", "about_", "cannot_", "why_", "card_", "error_")


def placeholders(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_sentence_exists_in_both_languages_and_names_the_same_things() -> None:
    for key, one in SENTENCES.items():
        assert one.en is not None, key
        assert placeholders(one.nl) == placeholders(one.en), key


def test_no_sentence_is_left_that_nothing_says() -> None:
    files = [*FOLDER.rglob("*.py"), *FOLDER.rglob("*.html")]
    named = set(re.findall(r"""["']([a-z_-]+)["']""", "\n".join(one.read_text("utf-8") for one in files)))
    assert {key for key in SENTENCES if not key.startswith(COMPOSED)} - named == set()
    for form in FormName:
        assert {f"form_{form}", f"about_{form}"} <= SENTENCES.keys()
