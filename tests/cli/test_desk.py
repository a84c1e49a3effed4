"""The desk as a real process."""

import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.adapters.knowledge.folders import copy_of_sound
from tests.cli.process import PATIENCE, bot, environment


@contextmanager
def at_the_desk(folder: Path, *arguments: str) -> Iterator[str]:
    """`python -m bot desk` on this folder until the block ends; the address that it says."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "desk", str(folder), "--port", "0", *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, encoding="utf-8", cwd=folder.parent, env=environment(),
    )  # fmt: skip
    try:
        assert process.stderr is not None
        said = iter(process.stderr)
        found = next(found for line in said if (found := re.search(r"http://127\.0\.0\.1:\d+/", line)))
        yield found[0].rstrip("/")
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE)
    assert process.returncode == 0


def sent(address: str, **fields: str) -> str:
    """The page that a form leads to, also when it refuses."""
    form = urllib.parse.urlencode(fields).encode()
    try:
        with urllib.request.urlopen(address, form, timeout=PATIENCE) as answer:
            page: bytes = answer.read()
    except urllib.error.HTTPError as error:
        page = error.read()
    return page.decode()


def test_an_editor_opens_a_file_and_saves_it_over_http(tmp_path: Path) -> None:
    folder = copy_of_sound(tmp_path)
    file = folder / "aanpakken" / "dialoog.yaml"
    text = file.read_text(encoding="utf-8")
    with at_the_desk(folder, "--lang", "nl") as address:
        path = f"{address}/bestand/aanpakken/dialoog.yaml"
        with urllib.request.urlopen(path, timeout=PATIENCE) as answer:
            seen = re.findall(r'name="gezien" value="(\w+)"', answer.read().decode())[0]
        assert "er is niets bewaard" in sent(path, tekst="id: x\n", gezien=seen, doe="bewaar")
        assert file.read_text(encoding="utf-8") == text
        new = text.replace("vooraf regels", "eerst regels")
        assert "Bewaard." in sent(path, tekst=new, gezien=seen, doe="bewaar")
        assert file.read_text(encoding="utf-8") == new


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        ended = bot("desk", str(copy_of_sound(tmp_path)), "--port", port, folder=tmp_path)
    assert ended.status == 2
    assert ended.err.startswith(f"The desk cannot open at 127.0.0.1:{port} (")
    assert len(ended.err.splitlines()) == 1
