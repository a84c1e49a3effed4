"""The agenda tells how all of it comes into a calendar of one's own, when the operator offers that."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.adapters.config.reader import read_config
from bot.domain.dialogue.plain_text import written_block
from bot.domain.language import Bilingual, Language
from bot.runtime.settings import conversation_settings
from bot.services.presentation.screens.agenda import agenda
from tests.talking import a_view

PAGE = "web: {public_url: 'https://gids.example.org'}\n"
FILES = "feed_url: https://www.example.org/agenda/\n"
OFFERED = Bilingual("https://www.example.org/agenda/alles.ics", "https://www.example.org/agenda/alles.en.ics")


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ("", None),
        (FILES, OFFERED),
        (FILES + PAGE, OFFERED),
        (PAGE, Bilingual("https://gids.example.org/nl/volgen/alles", "https://gids.example.org/en/follow/everything")),
        ("web: {address: none, public_url: 'https://gids.example.org'}\n", None),
    ],
)  # fmt: skip
def test_the_address_is_that_of_the_files_else_that_of_the_page(
    tmp_path: Path, settings: str, address: Bilingual[str] | None
) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(settings, encoding="utf-8")
    config = read_config(file, Language.NL).config
    assert config is not None
    assert conversation_settings(config).whole_agenda == address


@pytest.mark.parametrize("language", Language)
def test_the_agenda_says_it_in_the_language_of_the_person(language: Language) -> None:
    view = a_view(language)
    told = "\n".join(written_block(block) for block in agenda(replace(view, whole_agenda=OFFERED)).blocks)
    assert OFFERED.get(language) in told
    assert "example.org" not in "".join(written_block(block) for block in agenda(view).blocks)


def test_an_address_that_is_none_is_one_clear_line(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text("feed_url: agenda/alles.ics\n", encoding="utf-8")
    (problem,) = read_config(file, Language.NL).problems
    assert "https://www.example.org/agenda" in problem.message
