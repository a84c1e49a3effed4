"""`qr`: a code on paper that opens a card."""

import asyncio
from pathlib import Path

import pytest
import segno

from bot.adapters.public_addresses import PublicAddresses
from bot.cli.qr import qr
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language
from bot.runtime.settings import load_config
from tests.cli.process import bot
from tests.standin.server import StandIn

TERM = """\
id: {id}
nl: {{titel: {id}, uitleg: Een woord dat hier wordt uitgelegd.}}
bronnen: [https://example.org]
nagekeken: 2026-11-20
"""
OPEN = "web: {public_url: 'https://gids.example.org'}\ntelegram: {bot_name: '@buurtgids_bot'}\n"


def house(folder: Path, settings: str = OPEN) -> Path:
    """A knowledge of two words, and settings."""
    (folder / "knowledge/begrippen").mkdir(parents=True)
    for slug in ("dialoog", "cohesie"):
        (folder / f"knowledge/begrippen/{slug}.yaml").write_text(TERM.format(id=slug), encoding="utf-8")
    file = folder / "config.yaml"
    file.write_text(f"knowledge: knowledge\n{settings}", encoding="utf-8")
    return file


@pytest.mark.parametrize("name", ["term/dialoog", "term_dialoog", "begrip/dialoog", "dialoog"])
def test_a_code_opens_the_card_on_the_page_however_the_entry_is_named(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = house(tmp_path)
    assert qr(config, name, tmp_path / "code.svg", to=None, lang="nl") == 0
    url = "https://gids.example.org/nl/begrip/dialoog"
    assert url in capsys.readouterr().out
    drawn = tmp_path / "as-it-should-be.svg"
    segno.make(url, error="m").save(str(drawn), scale=10)
    assert (tmp_path / "code.svg").read_bytes() == drawn.read_bytes()


def test_a_code_can_lead_to_telegram_and_to_the_english_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = house(tmp_path)
    assert qr(config, "dialoog", tmp_path / "code.png", to="telegram", lang="nl") == 0
    assert "https://t.me/buurtgids_bot?start=term_dialoog" in capsys.readouterr().out
    assert (tmp_path / "code.png").read_bytes().startswith(b"\x89PNG")
    assert qr(config, "dialoog", tmp_path / "code.png", to="web", lang="en") == 0
    assert "https://gids.example.org/en/term/dialoog" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "file", "to", "settings", "said"),
    [
        ("term/dialog", "code.png", None, OPEN, "term/dialoog"),
        ("dialoog", "code.pdf", None, OPEN, ".png"),
        ("dialoog", "nowhere/code.png", None, OPEN, "code.png"),
        ("dialoog", "code.png", None, "", "web.public_url"),
        ("dialoog", "code.png", "telegram", "", "telegram.bot_name"),
        ("dialoog", "code.png", None, "telegram: {bot_name: 'te kort'}\n", "te kort"),
    ],
)
def test_what_cannot_be_drawn_says_what_to_do(
    name: str, file: str, to: str | None, settings: str, said: str, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)
    config = house(tmp_path, settings)
    assert qr(config, name, tmp_path / file, to=to, lang="nl") == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "code.png").exists()


async def test_the_name_of_the_bot_comes_from_telegram_when_only_the_token_is_set(tmp_path: Path) -> None:
    async with StandIn() as telegram:
        house(tmp_path, f"telegram: {{base_url: '{telegram.base_url}'}}\n")
        ended = await asyncio.to_thread(
            bot, "qr", "dialoog", "code.png", folder=tmp_path, TELEGRAM_BOT_TOKEN=telegram.token
        )
    assert ended.status == 0, ended.err
    assert "https://t.me/buurtgids_bot?start=term_dialoog" in ended.out


def test_an_entry_without_a_page_is_shared_in_telegram_alone(tmp_path: Path) -> None:
    addresses = PublicAddresses(load_config(house(tmp_path)))
    found = addresses.of(EntryId.parse("smalltalk/hallo"), Language.NL)
    assert [one.url for one in found] == ["https://t.me/buurtgids_bot?start=smalltalk_hallo"]
