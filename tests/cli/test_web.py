"""The page of the real process."""

import re
import signal
import socket
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.cli.process import PATIENCE, ROOT, bot, environment


@contextmanager
def started(
    folder: Path, *arguments: str, typed: bool = False
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """`python -m bot …` until the block ends; the address that it says."""
    (folder / "config.yaml").write_text(
        f"knowledge: {ROOT / 'tests/small_knowledge'}\nreload: false\nweb: {{address: '127.0.0.1:0'}}\n",
        encoding="utf-8",
    )
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, encoding="utf-8", cwd=folder, env=environment(),
    )  # fmt: skip
    try:
        assert process.stderr is not None
        said = iter(process.stderr)
        address = next(found[0] for line in said if (found := re.search(r"http://127\.0\.0\.1:\d+/", line)))
        yield address, process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE)
    assert process.returncode == 0


def posted(address: str, question: str) -> str:
    """The page that a question leads to."""
    form = urllib.parse.urlencode({"vraag": question}).encode()
    with urllib.request.urlopen(address, form, timeout=PATIENCE) as answer:
        page: bytes = answer.read()
    return page.decode()


def test_the_page_alone_answers_what_is_posted(tmp_path: Path) -> None:
    with started(tmp_path, "run", "--web") as (address, _):
        assert "Dit werkt wel" in posted(address, "hoe start ik een dialoog?")


def test_without_token_and_terminal_the_page_goes_on(tmp_path: Path) -> None:
    with started(tmp_path, "run") as (address, process):
        assert "Dit werkt wel" in posted(address, "hoe start ik een dialoog?")
        assert process.poll() is None


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        place = f"127.0.0.1:{other.getsockname()[1]}"
        (tmp_path / "config.yaml").write_text(f"web: {{address: '{place}'}}\n", encoding="utf-8")
        alone = bot("run", "--web", folder=tmp_path)
        assert alone.status == 2
        assert alone.err.startswith(f"The page cannot open at {place} (")
        assert len(alone.err.splitlines()) == 1
        beside = bot("run", folder=tmp_path, typed="hallo\n")
        assert beside.status == 0
        assert "goes on without the page" in beside.err


def test_an_operator_closes_and_opens_the_page_while_it_runs(tmp_path: Path) -> None:
    with started(tmp_path, "run", "--web") as (address, _):
        assert "closed" in bot("close", "web", "Tot maandag dicht.", folder=tmp_path).out
        assert "Tot maandag dicht." in posted(address, "hoe start ik een dialoog?")
        assert bot("close", "fax", "Nee.", folder=tmp_path).status == 2
        assert "open" in bot("open", "web", folder=tmp_path).out
        assert "Dit werkt wel" in posted(address, "hoe start ik een dialoog?")
