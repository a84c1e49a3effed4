"""Dialogues as data: what is said, and what is expected."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import yaml

from bot.domain.language import Language

FOLDER = Path(__file__).parent
DEEDS = ("say", "tap", "edit", "send", "wait")


@dataclass(frozen=True, slots=True)
class Step:
    """One deed of the person, and what must come of it."""

    deed: str
    what: str
    expect: tuple[str, ...]
    never: tuple[str, ...]
    choices: tuple[str, ...]
    every_message: bool
    """Whether what is expected may stand in any message of the answer; else in the last."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A conversation with one person."""

    name: str
    client: Language | None
    steps: tuple[Step, ...]
    most_taps: int | None
    """How many taps it may take from begin to end."""
    kept: bool
    """Whether it needs a channel on which something is kept of a person."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One message as the person sees it."""

    text: str
    choices: tuple[str, ...]


class Chat(Protocol):
    """One person in front of one channel."""

    async def do(self, deed: str, what: str) -> list[Shown] | None:
        """The messages that come of a deed; None when this channel has no such deed."""
        ...

    def wait(self, length: timedelta) -> None:
        """Let time pass."""
        ...


def dialogues() -> list[Dialogue]:
    """Every dialogue of every file."""
    return [
        _dialogue(one)
        for file in sorted(FOLDER.glob("*.yaml"))
        for one in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


async def play(dialogue: Dialogue, chat: Chat) -> None:
    """Go through a dialogue; the first answer that differs ends it with an AssertionError."""
    taps = sum(step.deed == "tap" for step in dialogue.steps)
    assert dialogue.most_taps is None or taps <= dialogue.most_taps, f"{dialogue.name}: {taps} taps"
    for step in dialogue.steps:
        if step.deed == "wait":
            chat.wait(timedelta(minutes=int(step.what.split()[0])))
            continue
        shown = await chat.do(step.deed, step.what)
        if shown is None:
            continue
        seen = shown if step.every_message else shown[-1:]
        text = "\n".join(one.text for one in seen)
        labels = [label for one in seen for label in one.choices]
        where = f"{dialogue.name}: {step.deed} {step.what!r} gave\n{text}\n{labels}"
        for words in step.expect:
            assert words in text, f"{words!r} is missing. {where}"
        for words in step.never:
            assert words not in text, f"{words!r} should not be there. {where}"
        for label in step.choices:
            assert any(one.startswith(label) for one in labels), f"no choice {label!r}. {where}"


def _dialogue(written: dict[str, object]) -> Dialogue:
    steps = written["steps"]
    assert isinstance(steps, list)
    client, most = written.get("client"), written.get("taps")
    language = Language(str(client)) if client else None
    return Dialogue(
        str(written["dialogue"]),
        language,
        tuple(_step(one) for one in steps),
        int(str(most)) if most is not None else None,
        bool(written.get("kept")),
    )


def _step(written: dict[str, object]) -> Step:
    deed = next(deed for deed in DEEDS if deed in written)
    unknown = set(written) - {deed, "expect", "not", "choices", "all"}
    assert not unknown, f"unknown words in a dialogue: {unknown}"
    return Step(
        deed=deed,
        what=str(written[deed]),
        expect=_several(written.get("expect")),
        never=_several(written.get("not")),
        choices=_several(written.get("choices")),
        every_message=bool(written.get("all")),
    )


def _several(written: object) -> tuple[str, ...]:
    assert written is None or isinstance(written, list)
    return tuple(str(one) for one in written or ())
