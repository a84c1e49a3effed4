"""The package that is installed: whole, the same every time, and working in an empty folder."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PINNED = re.compile(r"^([a-z0-9._-]+)==([^ \\]+)", re.MULTILINE)
SOURCES = ("bot", "knowledge", "requirements", "LICENSES", "LICENSE", "README.md", "pyproject.toml")
NO_CACHES = shutil.ignore_patterns("__pycache__", ".*")


def build(source: Path, into: Path, **environment: str) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(into)],
        cwd=source, env={**os.environ, **environment}, check=True, capture_output=True,
    )  # fmt: skip
    return next(into.glob("*.whl"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("wheel"), SOURCE_DATE_EPOCH="1790000000")


def test_two_builds_in_two_places_at_two_times_are_one_file(wheel: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, elsewhere / name, ignore=NO_CACHES)
        else:
            shutil.copy(ROOT / name, elsewhere / name)
    for file in elsewhere.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    again = build(elsewhere, tmp_path / "dist", SOURCE_DATE_EPOCH="1790000000", TZ="Asia/Tokyo")
    assert sha256(again.read_bytes()).hexdigest() == sha256(wheel.read_bytes()).hexdigest()


def test_every_file_of_the_knowledge_is_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for file in (ROOT / "knowledge").rglob("*.yaml"):
        assert f"bot/packaged_knowledge/{file.relative_to(ROOT / 'knowledge').as_posix()}" in inside


def test_the_bill_of_materials_inside_names_every_pinned_library(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        name = next(one for one in opened.namelist() if "/sboms/" in one)
        bill = json.loads(opened.read(name))
    named = {(one["name"], one["version"]) for one in bill["components"]}
    pinned = set(PINNED.findall((ROOT / "requirements/run.lock").read_text(encoding="utf-8")))
    assert len(pinned) > 20
    assert named == pinned, "renew it: make lock"


@pytest.mark.long
def test_the_installed_command_answers_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    environment, empty = tmp_path / "environment", tmp_path / "empty"
    empty.mkdir()
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = environment / "bin/python"
    # Only the libraries of this environment: its own `bot` is elsewhere, so what answers is the wheel's.
    libraries = next((environment / "lib").glob("python*/site-packages")) / "libraries.pth"
    libraries.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    subprocess.run([python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", str(wheel)], check=True)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("TELEGRAM_", "PYTHON"))}
    done = subprocess.run(
        [environment / "bin/buurtgids"], input="hoe start ik een dialoog?\n", capture_output=True, text=True,
        encoding="utf-8", cwd=empty, env={**kept, "LC_ALL": "C.UTF-8"}, timeout=120, check=True,
    )  # fmt: skip
    assert "Dit werkt wel" in done.stdout
    assert [file.name for file in empty.iterdir()] == ["state"]
    where = "import bot.runtime.settings as settings; print(settings.PACKAGED_KNOWLEDGE)"
    found = subprocess.run(
        [python, "-c", where], capture_output=True, text=True, cwd=empty, env=kept, check=True
    )
    assert Path(found.stdout.strip()).is_relative_to(environment)
