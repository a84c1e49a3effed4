"""The configuration file, as an operator meets it."""

from datetime import time
from pathlib import Path

import pytest

from bot.adapters.config.reader import SETTINGS, read_config
from bot.adapters.config.values import PACKAGED
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.quiet_hours import QuietHours

EXAMPLE = Path(__file__).parents[3] / "config.example.yaml"


def problems(folder: Path, text: str) -> list[str]:
    file = folder / "config.yaml"
    file.write_text(text, encoding="utf-8")
    reading = read_config(file, Language.EN)
    assert reading.config is None
    return [f"{p.line}:{p.column} {p.message}" for p in reading.problems]


def test_without_a_file_the_defaults_count_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = read_config(None, Language.NL).config
    assert config is not None
    assert config.state == tmp_path / "state"
    assert config.language is Language.NL
    assert config.quiet_hours == QuietHours(time(22), time(7, 30), "Europe/Amsterdam")


def test_the_example_documents_every_setting_with_its_default(tmp_path: Path) -> None:
    copy = tmp_path / "config.yaml"
    copy.write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    from_example = read_config(copy, Language.NL)
    empty = tmp_path / "empty.yaml"
    empty.write_text("", encoding="utf-8")
    default = read_config(empty, Language.NL).config
    assert from_example.problems == ()
    assert from_example.config is not None
    assert default is not None
    for name in SETTINGS:
        apart = ("web.", "closed.", "mail.", "privacy.", "push.", "log.")
        field = name.replace(".", "_") if name.startswith(apart) else name.rpartition(".")[2]
        if field not in {"mode", "knowledge"}:
            assert getattr(from_example.config, field) == getattr(default, field), name
    assert from_example.config.knowledge == (tmp_path / "knowledge",)


def test_the_example_names_every_setting() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    for name in SETTINGS:
        assert f"{name.rpartition('.')[2]}:" in text, name


def test_relative_paths_count_from_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "etc"
    folder.mkdir()
    (folder / "bot.yaml").write_text("knowledge: ../kennis\nstate: /var/lib/buurtgids\n", encoding="utf-8")
    config = read_config(folder / "bot.yaml", Language.NL).config
    assert config is not None
    assert config.knowledge == (folder / "../kennis",)
    assert config.state == Path("/var/lib/buurtgids")


def test_the_knowledge_may_be_several_folders_the_base_first(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text("knowledge: [packaged, /srv/eigen, hier]\n", encoding="utf-8")
    config = read_config(file, Language.NL).config
    assert config is not None
    assert config.knowledge == (PACKAGED, Path("/srv/eigen"), tmp_path / "hier")


def test_one_folder_twice_is_no_layer(tmp_path: Path) -> None:
    [said] = problems(tmp_path, "knowledge: [kennis, kennis]\n")
    assert said == "1:12 The folder 'kennis' is there twice. Take one away: each folder is one layer."


def test_every_wrong_setting_gets_its_own_line(tmp_path: Path) -> None:
    text = """\
langauge: nl
timezone: Amsterdam
reload: perhaps
telegram:
  base_url: https://example.org/bot
  mode: webhook
  admins: [12, jan]
  send_rate: 0
limits:
  per_person: many
reminders:
  lead_times: [7 dagen, 1 fortnight]
  quiet_hours: 25:00-07:00
  ask_admin_above: -1
"""
    assert problems(tmp_path, text) == [
        "1:1 'langauge' is not a setting. Did you mean 'language'?",
        "2:11 'Amsterdam' for timezone is no time zone. Write for example: Europe/Amsterdam",
        "3:9 reload cannot be 'perhaps'. Write true or false.",
        "5:13 'https://example.org/bot' for telegram.base_url is not an address of scheme, host and port"
        " only."
        " Write for example: https://api.telegram.org",
        "6:9 telegram.mode cannot be webhook yet. Write polling.",
        "7:11 'jan' for telegram.admins is not the number of a person in Telegram."
        " Write for example: [123456789]",
        "8:14 telegram.send_rate cannot be '0'. Write a number above 0, or none.",
        "10:15 limits.per_person cannot be 'many'. Write a number above 0, or none.",
        "12:15 '1 fortnight' for reminders.lead_times is not a lead time."
        " Write for example: [7 days, 1 day, 1 hour]",
        "13:16 reminders.quiet_hours cannot be '25:00-07:00'. Write for example: 22:00-07:30, or none.",
        "14:20 reminders.ask_admin_above cannot be '-1'. Write a number above 0, or none.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("language: nl\nlanguage: en\n", "2:1 'language' is there twice. Take one away."),
        ("- nl\n", "1:1 Settings belong here. Write for example: language: nl"),
        ("telegram: yes\n", "1:11 Settings belong below telegram. Put them under it, indented."),
        ("state:\n", "1:7 state has no value. Fill it in, or take the line away."),
        ("state: [a]\n", "1:8 state takes one value, not a list or block. Write for example: state"),
        (
            "reminders: {lead_times: 1 dag}\n",
            "1:25 reminders.lead_times takes a list. Write for example: [7 dagen, 1 dag, 1 uur]",
        ),
        (
            "answers: {sure: 0.3, offer: 0.5}\n",
            "0:0 answers.offer is higher than answers.sure. Make offer lower than sure.",
        ),
        ("answers: {sure: 80}\n", "1:17 answers.sure cannot be '80'. Write a number from 0 to 1."),
        ("a: b: c\n", "1:5 This is not valid YAML: mapping values are not allowed here."
         " Check indentation and colons."),
    ],
)  # fmt: skip
def test_a_mistake_says_where_and_what_to_write(tmp_path: Path, text: str, expected: str) -> None:
    assert problems(tmp_path, text) == [expected]


def test_none_lifts_a_limit(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    file.write_text(
        "telegram: {send_rate: none, send_rate_chat: none}\nlimits: {per_person: none}\n"
        "reminders: {quiet_hours: none, lead_times: [20 seconden, 1 minuut]}\n",
        encoding="utf-8",
    )
    config = read_config(file, Language.NL).config
    assert config is not None
    assert (config.send_rate, config.send_rate_chat, config.per_person) == (None, None, None)
    assert config.quiet_hours is None
    assert config.lead_times == (LeadTime.parse("1m"), LeadTime.parse("20s"))


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    reading = read_config(tmp_path / "no.yaml", Language.EN)
    assert [p.what for p in reading.problems] == ["This file does not exist."]
