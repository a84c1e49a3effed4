"""Programs that read calendar files, each with a parser of its own. What is not on the machine is skipped.

Each reader gives by uid what it saw: start and end as seconds since 1970, and the status.
"""

import ctypes
import ctypes.util
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import ics
import pytest
import vobject
from filelock import FileLock
from icalendar import Calendar

Seen = tuple[int, int, str]
Reader = Callable[[bytes, Path], Mapping[str, Seen]]

PROGRAMS = Path(__file__).parent / "programs"
INSTALL_SECONDS = 60


def by_icalendar(content: bytes, _: Path) -> dict[str, Seen]:
    """The library that wrote the file."""
    return {
        str(event["UID"]): (seconds(event.start), seconds(event.end), str(event["STATUS"]))
        for event in Calendar.from_ical(content).events
    }


def by_ics(content: bytes, _: Path) -> dict[str, Seen]:
    """The package `ics`."""
    return {
        event.uid: (seconds(event.begin), seconds(event.end), event.status)
        for event in ics.Calendar(content.decode()).events
    }


def by_vobject(content: bytes, _: Path) -> dict[str, Seen]:
    """The package `vobject`, which many CalDAV programs use."""
    calendar = vobject.readOne(content.decode())
    return {
        event.uid.value: (seconds(event.dtstart.value), seconds(event.dtend.value), event.status.value)
        for event in calendar.vevent_list
    }


def by_ical_js(content: bytes, folder: Path) -> dict[str, Seen]:
    """ical.js, the parser of Thunderbird and of Nextcloud."""
    return _by_node("ical.js", content, folder)


def by_node_ical(content: bytes, folder: Path) -> dict[str, Seen]:
    """node-ical, the parser of MagicMirror and other programs for Node."""
    return _by_node("node-ical", content, folder)


def _by_node(program: str, content: bytes, folder: Path) -> dict[str, Seen]:
    file = folder / "read.ics"
    file.write_bytes(content)
    command = ("node", str(_programs() / "read.mjs"), program, str(file))
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return {uid: (start, end, status) for uid, (start, end, status) in json.loads(done.stdout).items()}


def _programs() -> Path:
    """A folder with the programs for Node, installed once a version into the user's cache; else skips."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not installed: not read back by ical.js and node-ical")
    lock = (PROGRAMS / "package-lock.json").read_bytes()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "buurtgids-tests" / sha256(lock).hexdigest()[:12]
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "installing"):
        if not (folder / "installed").exists():
            for name in ("package.json", "package-lock.json"):
                shutil.copy(PROGRAMS / name, folder)
            command = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            try:
                subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=INSTALL_SECONDS)
            except (OSError, subprocess.SubprocessError):
                pytest.skip("npm could not fetch ical.js and node-ical: not read back by them")
            (folder / "installed").touch()
        shutil.copy(PROGRAMS / "read.mjs", folder)
    return folder


class _IcalTime(ctypes.Structure):
    """`struct icaltimetype` of libical 3."""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    ]


def by_libical(content: bytes, _: Path) -> dict[str, Seen]:
    """libical 3, the parser of Evolution, KOrganizer and many phones."""
    name = ctypes.util.find_library("ical")
    if name is None or ".so.3" not in name:
        pytest.skip("libical 3 is not installed (apt-get install libical3): not read back by it")
    library = ctypes.CDLL(name)
    for function, result, arguments in (
        ("icalparser_parse_string", ctypes.c_void_p, [ctypes.c_char_p]),
        ("icalcomponent_get_first_component", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
        ("icalcomponent_get_next_component", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
        ("icalcomponent_get_uid", ctypes.c_char_p, [ctypes.c_void_p]),
        ("icalcomponent_get_status", ctypes.c_int, [ctypes.c_void_p]),
        ("icalcomponent_get_dtstart", _IcalTime, [ctypes.c_void_p]),
        ("icalcomponent_get_dtend", _IcalTime, [ctypes.c_void_p]),
        ("icaltime_as_timet_with_zone", ctypes.c_long, [_IcalTime, ctypes.c_void_p]),
        ("icalproperty_status_to_string", ctypes.c_char_p, [ctypes.c_int]),
        ("icalcomponent_string_to_kind", ctypes.c_int, [ctypes.c_char_p]),
        ("icalcomponent_count_errors", ctypes.c_int, [ctypes.c_void_p]),
        ("icalcomponent_free", None, [ctypes.c_void_p]),
    ):
        getattr(library, function).restype = result
        getattr(library, function).argtypes = arguments
    calendar = library.icalparser_parse_string(content)
    assert calendar
    assert library.icalcomponent_count_errors(calendar) == 0
    kind = library.icalcomponent_string_to_kind(b"VEVENT")
    seen: dict[str, Seen] = {}
    event = library.icalcomponent_get_first_component(calendar, kind)
    while event:
        ends = (library.icalcomponent_get_dtstart(event), library.icalcomponent_get_dtend(event))
        start, end = (library.icaltime_as_timet_with_zone(at, at.zone) for at in ends)
        status = library.icalproperty_status_to_string(library.icalcomponent_get_status(event))
        seen[library.icalcomponent_get_uid(event).decode()] = (start, end, status.decode())
        event = library.icalcomponent_get_next_component(calendar, kind)
    library.icalcomponent_free(calendar)
    return seen


def seconds(at: object) -> int:
    """The instant as seconds since 1970. Of any library's aware time."""
    return int(at.timestamp())  # type: ignore[attr-defined]


READERS = (by_icalendar, by_ics, by_vobject, by_ical_js, by_node_ical, by_libical)
