"""The units for systemd: without a mistake, and closed for what the bot does not need."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

UNITS = Path(__file__).parents[2] / "deploy/systemd"
SERVICES = sorted(file.name for file in UNITS.glob("*.service"))
MOST_EXPOSED = 1.2  # of 10, as systemd counts

needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="there is no systemd on this machine to judge its units"
)


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The units as they are, but with programs that are on this machine."""
    for file in UNITS.iterdir():
        text = re.sub(
            r"(?m)^ExecStart=/(?:opt/buurtgids/bin/buurtgids|usr/bin/git)",
            "ExecStart=/bin/true",
            file.read_text(),
        )
        (tmp_path / file.name).write_text(text, encoding="utf-8")
    return tmp_path


def systemd(*arguments: str, folder: Path) -> str:
    done = subprocess.run(
        ["systemd-analyze", *arguments], cwd=folder, capture_output=True, text=True, check=False,
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@needs_systemd
def test_systemd_finds_nothing_wrong_in_any_unit(installed: Path) -> None:
    assert systemd("verify", *(f"./{file.name}" for file in installed.iterdir()), folder=installed) == ""


@needs_systemd
@pytest.mark.parametrize("service", SERVICES)
def test_a_service_is_hardly_exposed(installed: Path, service: str) -> None:
    said = systemd("security", "--offline=true", f"./{service}", folder=installed)
    found = re.search(r"Overall exposure level .*: ([\d.]+)", said)
    assert found is not None
    assert float(found[1]) <= MOST_EXPOSED


def test_the_token_is_a_credential_and_stands_in_no_unit() -> None:
    for name in ("buurtgids.service", "buurtgids-telegram.service"):
        text = (UNITS / name).read_text(encoding="utf-8")
        assert "LoadCredential=telegram-token:/etc/buurtgids/telegram-token" in text
        assert "TELEGRAM_BOT_TOKEN=" not in text
        assert "DynamicUser=yes" in text
        assert "StateDirectory=buurtgids\n" in text


def test_the_knowledge_is_only_ever_moved_forward_by_somebody_who_cannot_reach_the_database() -> None:
    text = (UNITS / "buurtgids-knowledge.service").read_text(encoding="utf-8")
    assert "pull --ff-only" in text
    assert "User=buurtgids-kennis\n" in text
    assert "/var/lib/buurtgids" not in text
