"""What an organisation has to answer for stands in what `dpia` prints."""

from pathlib import Path

from bot.adapters.sqlite.personal_columns import personal_columns
from bot.messages.personal_data import COLUMNS, TABLES
from tests.cli.process import bot


def test_every_table_and_column_about_a_person_is_explained_and_no_others_are() -> None:
    real = personal_columns()
    assert set(TABLES) == set(real)
    assert set(COLUMNS) == {column for columns in real.values() for column in columns}


def test_the_register_line_tells_who_answers_for_it_and_how_long_it_is_kept(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(
        "organisation: Gemeente Proef\nprivacy: {contact: fg@proef.example, months_without_contact: 6}\n",
        encoding="utf-8",
    )
    done = bot("dpia", folder=tmp_path)
    assert done.status == 0
    assert "| Controller | Gemeente Proef |" in done.out
    assert "| Contact about privacy | fg@proef.example |" in done.out
    assert "6 months without contact; 30 days after a block" in done.out
    assert (
        "| person (who follows or chose something) | chat "
        "| number of the chat, a mail address, or the address that a browser gave |" in done.out
    )
    assert not (tmp_path / "state").exists()
