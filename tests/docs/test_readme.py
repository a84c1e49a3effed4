"""The README tells what really happens."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.__main__ import commands

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SMALL = ROOT / "tests" / "small_knowledge"  # frozen: no editor changes it
LEFT_OUT = "[…]"


def shown_conversation() -> list[str]:
    found = re.search(r"## A conversation\n.*?```text\n(.*?)```", README, re.DOTALL)
    assert found is not None
    return [line.strip() for line in found[1].splitlines() if line.strip()]


def test_the_conversation_in_the_readme_is_what_the_bot_says(tmp_path: Path) -> None:
    shown = shown_conversation()
    typed = "\n".join(line.removeprefix("> ") for line in shown if line.startswith("> ")) + "\n"
    config = tmp_path / "config.yaml"
    config.write_text(f"knowledge: {SMALL}\nreload: false\n", encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TELEGRAM_")}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--config", str(config)],
        input=typed, capture_output=True, text=True, cwd=ROOT, env=environment, check=True, encoding="utf-8",
    )  # fmt: skip
    said = (line.strip() for line in done.stdout.splitlines())
    for line in shown:
        if not line.startswith("> ") and line != LEFT_OUT:
            assert in_what_follows(line, said), f"the bot does not say, in this order: {line}"


def in_what_follows(line: str, said: Iterator[str]) -> bool:
    return any(line == spoken for spoken in said)


def test_every_command_stands_in_the_readme() -> None:
    for name in commands.commands:
        assert re.search(rf"^\| `{name}\b", README, re.MULTILINE), name


def test_every_target_of_make_stands_in_the_readme() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^([a-z-]+):", makefile, re.MULTILINE):
        assert f"make {target}" in README, target


def test_every_decision_stands_in_the_index() -> None:
    folder = ROOT / "docs/decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    for page in folder.glob("0*.md"):
        assert f"({page.name})" in index, page.name


def test_every_link_inside_the_documentation_leads_somewhere() -> None:
    for page in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "knowledge/README.md"):
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)}: {target}"
