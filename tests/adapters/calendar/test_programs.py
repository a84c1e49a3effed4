"""Calendar files in programs that people really use, each with a parser of its own."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from bot.domain.events.event import EventDate
from tests.adapters.calendar.test_writer import BURENDAG, changes_of_the_clock, occurrence_of, written
from tests.agenda import on

CHANGES = changes_of_the_clock("Europe/Amsterdam")
CLOCK = [
    replace(BURENDAG, uid=f"{day}@test", occurrence=occurrence_of(on(day, time(13, 30), end=time(15))))
    for day in CHANGES
]
WHOLE_DAY = replace(
    BURENDAG, uid="dag@test", occurrence=occurrence_of(EventDate(id="1", day=date(2027, 9, 26)))
)
KHAL = """\
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Amsterdam
default_timezone = Europe/Amsterdam
[calendars]
[[test]]
path = {folder}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """One event with everything, one that lasts a day, and one on every change of the clock."""
    path = tmp_path / "buurtgids.ics"
    path.write_bytes(written(BURENDAG, WHOLE_DAY, *CLOCK))
    return path


def run(*command: str, home: Path) -> str:
    environment = {**os.environ, "HOME": str(home), "TZ": "Europe/Amsterdam", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, check=True, timeout=60
    )
    return done.stdout


def test_khal_shows_every_date_at_its_own_hour(file: Path, tmp_path: Path) -> None:
    config = tmp_path / "khal.conf"
    config.write_text(KHAL.format(folder=tmp_path / "khal"), encoding="utf-8")
    (tmp_path / "khal").mkdir()
    shown = run(
        *(sys.executable, "-m", "khal", "-c", str(config), "printics"),
        *("--format", "{start} {end}|{title}|{location}|{url}|{status}", str(file)),
        home=tmp_path,
    )
    what = "Burendag|Lunetten, Utrecht|https://www.burendag.nl|CONFIRMED"
    _, *lines = shown.splitlines()
    assert [line.strip() for line in lines] == [
        f"2027-09-25 10:00 2027-09-25 17:00|{what}",
        f"2027-09-26 2027-09-26|{what}",
        *(f"{day} 13:30 {day} 15:00|{what}" for day in CHANGES),
    ]


def test_calcurse_shows_every_date_at_its_own_hour(file: Path, tmp_path: Path) -> None:
    program = shutil.which("calcurse")
    if program is None:
        pytest.skip("calcurse is not installed (apt-get install calcurse): not read back by it")
    folder = tmp_path / "calcurse"
    folder.mkdir()
    run(program, "-q", "-D", str(folder), "-i", str(file), home=tmp_path)
    shown = run(
        *(program, "-q", "-D", str(folder), "-Q", "--from", "01/01/2025", "--days", "4800"),
        *("--format-apt", "%(start:%Y-%m-%d %H:%M) %(end:%H:%M) %m\\n", "--format-event", "hele dag %m\\n"),
        home=tmp_path,
    )
    lines = [line.strip() for line in shown.splitlines() if "Burendag" in line]
    assert sorted(lines) == sorted(
        [
            "2027-09-25 10:00 17:00 Burendag",
            "hele dag Burendag",
            *(f"{day} 13:30 15:00 Burendag" for day in CHANGES),
        ]
    )
