"""A channel that an operator turned off: what people read there, and what still works."""

from pathlib import Path

import pytest

from bot.adapters.channel_switch import FileChannelSwitch
from bot.adapters.config.reader import read_config
from bot.domain.address import Address
from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.plain_text import written
from bot.domain.language import Language
from bot.domain.reminders.settings import NoticeSettings
from bot.services.ports.store import Store
from tests.talking import Talk

PERSON, ADMIN = Address("telegram", "7"), Address("telegram", "99")
REASON = "We verhuizen tot maandag naar een andere server."


def a_talk(store: Store, folder: Path, written_config: str = "") -> Talk:
    """Somebody on Telegram, where 99 is an admin; settings in config.yaml of `folder`."""
    file = folder / "config.yaml"
    file.write_text(written_config, encoding="utf-8")
    config = read_config(file, Language.NL).config
    assert config is not None
    notices = NoticeSettings(admins=(ADMIN,))
    return Talk(store, address=PERSON, notices=notices, switch=FileChannelSwitch(config))


async def as_admin(talk: Talk, text: str) -> str:
    talk.address = ADMIN
    said = written(await talk.says(text))
    talk.address = PERSON
    return said


async def test_an_admin_closes_a_channel_and_everybody_reads_why(store: Store, tmp_path: Path) -> None:
    talk = a_talk(store, tmp_path)
    assert "Dit werkt wel" in written(await talk.says("hoe start ik een dialoog?"))
    assert REASON in await as_admin(talk, f"/sluit telegram {REASON}")
    for said in ("hoe start ik een dialoog?", "/start", "agenda", "1"):
        read = written(await talk.says(said))
        assert REASON in read, said
        assert "Dit werkt wel" not in read
    assert REASON in written(await talk.taps(OpenScreen(Screen.MENU)))
    assert "Dit werkt wel" in await as_admin(talk, "hoe start ik een dialoog?")
    assert "is open" in await as_admin(talk, "/open telegram")
    assert "Dit werkt wel" in written(await talk.says("hoe start ik een dialoog?"))


async def test_danger_own_data_and_stop_are_heard_on_a_closed_channel(store: Store, tmp_path: Path) -> None:
    talk = a_talk(store, tmp_path)
    await talk.says("herinner me aan alles")
    await as_admin(talk, f"/sluit telegram {REASON}")
    assert "113" in written(await talk.says("ik wil niet meer leven"))
    for said in ("/stop", "/privacy", "/mijngegevens", "/vergeetmij"):
        assert REASON not in written(await talk.says(said)), said
    assert REASON not in written(await talk.taps(OpenScreen(Screen.FORGET_CONFIRMED)))


async def test_only_an_admin_closes_a_channel(store: Store, tmp_path: Path) -> None:
    talk = a_talk(store, tmp_path)
    assert "alleen een beheerder" in written(await talk.says(f"/sluit telegram {REASON}"))
    assert "Dit werkt wel" in written(await talk.says("hoe start ik een dialoog?"))


async def test_without_a_reason_or_a_channel_the_admin_reads_how(store: Store, tmp_path: Path) -> None:
    talk = a_talk(store, tmp_path)
    for said in ("/sluit", "/sluit telegram", "/sluit fax omdat het kan", "/open"):
        assert "/sluit telegram" in await as_admin(talk, said), said
    assert talk.switch.closed() == {}


async def test_a_saved_setting_closes_and_opens_without_a_restart(store: Store, tmp_path: Path) -> None:
    talk = a_talk(store, tmp_path)
    config = tmp_path / "config.yaml"
    config.write_text(f"closed: {{telegram: '{REASON}'}}\n", encoding="utf-8")
    assert REASON in written(await talk.says("hoe start ik een dialoog?"))
    assert "blijft dicht" in await as_admin(talk, "/open telegram")
    config.write_text("closed: {telegram: [no sentence]}\n", encoding="utf-8")
    assert REASON in written(await talk.says("hoe start ik een dialoog?")), "a mistake changes nothing"
    config.write_text("closed:\n  telegram: ''\n", encoding="utf-8")
    assert "Dit werkt wel" in written(await talk.says("hoe start ik een dialoog?"))


async def test_what_an_admin_closed_stays_closed_after_a_restart(store: Store, tmp_path: Path) -> None:
    await as_admin(a_talk(store, tmp_path), f"/sluit telegram {REASON}")
    assert REASON in written(await a_talk(store, tmp_path).says("hoe start ik een dialoog?"))


@pytest.mark.parametrize("text", ["{", "[]", "null"])
def test_a_spoilt_file_of_closed_channels_opens_nothing_and_stops_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "config.yaml").write_text("")
    config = read_config(tmp_path / "config.yaml", Language.NL).config
    assert config is not None
    switch = FileChannelSwitch(config)
    switch.close("web", REASON)
    assert switch.closed() == {"web": REASON}
    (config.state / "closed_channels.json").write_text(text)
    assert switch.closed() == {"web": REASON}
