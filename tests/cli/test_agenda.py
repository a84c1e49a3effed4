"""`agenda`: what the operator sees of dates, reminders and open questions."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.sqlite.store import open_store
from bot.cli.agenda import agenda
from bot.cli.check import check
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING
from bot.services.ports.channel import Unknown
from tests.adapters.knowledge.folders import copy_of_sound
from tests.agenda import an_event, on
from tests.reminding import AMSTERDAM, ANNA, BEN, Reminding


async def an_eventful_week(state: Path, now: datetime) -> None:
    """Of three events one was reminded of, one moved and one removed; nobody answered the questions."""
    store = await open_store(state)
    soon, far = (now + timedelta(hours=20)).astimezone(AMSTERDAM), (now + timedelta(days=20)).date()
    feest, markt = an_event("feest", on(far)), an_event("markt", on(far))
    quiz = an_event("quiz", on(soon.date(), soon.time().replace(second=0)))
    r = Reminding(store, feest, markt, quiz, ask_above=1, admins=(ANNA,))
    r.clock.at = now - timedelta(days=2)
    await r.planner.reload()
    for address in (ANNA, BEN):
        await r.subscriptions.follow(address, EVERYTHING, Language.NL, r.now)
    r.box.answers = [Unknown("time_out")] * 4
    await r.until(now - timedelta(hours=1), step=timedelta(minutes=10))
    r.box.answers = []
    await r.edit(an_event("feest", on(far + timedelta(days=1))), quiz)
    await r.until(now, step=timedelta(minutes=1))
    await store.close()


def test_it_lists_what_comes_what_did_not_surely_arrive_and_what_waits_for_an_admin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    copy_of_sound(tmp_path)
    config = tmp_path / "config.yaml"
    config.write_text("knowledge: kennis\nstate: state\n", encoding="utf-8")
    asyncio.run(an_eventful_week(tmp_path / "state", datetime.now(UTC).replace(microsecond=0)))
    assert agenda(config, 30) == 0
    said = capsys.readouterr().out
    assert "Titel van markt (niet meer in de bestanden; de herinneringen blijven)" in said
    assert "gepland" in said
    assert "onzeker 2" in said
    assert "Wacht op een beheerder" in said
    assert "Titel van feest: mag het bericht van wijziging naar 2 mensen?" in said
    assert "Titel van markt: weggehaald uit de bestanden." in said
    assert "Niet zeker aangekomen in de laatste 30 dagen:" in said
    again = agenda(config, 30), capsys.readouterr().out
    assert again == (0, said)


def test_check_names_the_dates_that_people_follow_and_that_are_no_longer_in_the_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    folder = copy_of_sound(tmp_path)
    config = tmp_path / "config.yaml"
    config.write_text("knowledge: kennis\nstate: state\n", encoding="utf-8")
    asyncio.run(an_eventful_week(tmp_path / "state", datetime.now(UTC).replace(microsecond=0)))
    assert check(config, None, "text", against=None, coverage=False, lang=None) == 0
    said = capsys.readouterr().out
    assert "kennis/bijeenkomsten/markt.yaml: Tip: 'Titel van markt' op" in said
    assert "Aantal mensen dat dit volgt: 2." in said
    elsewhere = copy_of_sound(tmp_path / "kopie")
    assert check(config, elsewhere, "text", against=None, coverage=False, lang=None) == 0
    assert "Titel van markt" not in capsys.readouterr().out
    assert folder.is_dir()
