"""The conversation in a terminal and in a pipe."""

import asyncio
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from bot.adapters.terminal.channel import PERSON, TerminalChannel
from bot.adapters.terminal.lines import PipedLines
from bot.adapters.terminal.paper import PlainPaper
from bot.adapters.terminal.prompt import PromptedLines
from bot.adapters.terminal.screen import RichPaper
from bot.domain.address import Address
from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.incoming import ButtonPress, Incoming, TextMessage
from bot.domain.dialogue.reply import Attachment, Choice, Link, Listing, Paragraph, Plain, Reply, Strong
from bot.services.ports.channel import Ability, Delivered, NotReached


def saying(text: str, *choices: Choice) -> Reply:
    return Reply(blocks=(Paragraph((Plain(text),)),), choices=choices)


MENU = Choice("Menu", OpenScreen(Screen.MENU))
HELP = Choice("Hulp", OpenScreen(Screen.HELP))


class Echo:
    """A conversation that repeats what it hears; "stuk" breaks it."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []

    async def hear(self, incoming: Incoming) -> Sequence[Reply]:
        self.heard.append(incoming)
        match incoming:
            case TextMessage(text="stuk"):
                raise RuntimeError("stuk")
            case TextMessage(text=text):
                return (saying(f"u zei: {text}", MENU, HELP),)
            case ButtonPress(action=OpenScreen(screen)):
                return (saying(f"u koos: {screen.value}", MENU),)
            case _:
                return (saying("?"),)

    async def failed(self, incoming: Incoming, code: str) -> Reply:
        return saying(f"er ging iets mis ({code})")


def piped(typed: bytes) -> tuple[TerminalChannel, Echo, io.StringIO]:
    echo, out = Echo(), io.StringIO()
    return TerminalChannel(echo, PipedLines(io.BytesIO(typed)), PlainPaper(out)), echo, out


async def test_a_pipe_gets_an_answer_for_every_line_without_prompt_or_colour() -> None:
    channel, _, out = piped("één vraag\nnog één\n".encode())
    await channel.run(asyncio.Event())
    assert out.getvalue() == "u zei: één vraag\n\n1. Menu\n2. Hulp\n\nu zei: nog één\n\n1. Menu\n2. Hulp\n\n"
    assert not channel.nobody_was_there


async def test_a_number_is_a_choice_of_the_answer_before_it() -> None:
    channel, echo, out = piped(b"vraag\n2\n7\n")
    await channel.run(asyncio.Event())
    assert echo.heard == [
        TextMessage(PERSON, "vraag"),
        ButtonPress(PERSON, HELP.action),
        TextMessage(PERSON, "7"),
    ]
    assert "u koos: help" in out.getvalue()


async def test_the_last_line_needs_no_end_and_windows_line_ends_are_fine() -> None:
    channel, echo, _ = piped(b"een\r\ntwee")
    await channel.run(asyncio.Event())
    assert echo.heard == [TextMessage(PERSON, "een"), TextMessage(PERSON, "twee")]


async def test_bytes_that_are_no_text_get_an_answer_too() -> None:
    channel, echo, _ = piped(b"\xff\xfe\n\n")
    await channel.run(asyncio.Event())
    assert echo.heard == [TextMessage(PERSON, "\ufffd\ufffd"), TextMessage(PERSON, "")]


async def test_no_input_is_no_answer() -> None:
    channel, _, out = piped(b"")
    await channel.run(asyncio.Event())
    assert out.getvalue() == ""
    assert channel.nobody_was_there


async def test_an_unexpected_error_is_one_sentence_and_the_next_line_is_answered(
    caplog: pytest.LogCaptureFixture,
) -> None:
    channel, _, out = piped(b"stuk\nheel\n")
    await channel.run(asyncio.Event())
    assert "er ging iets mis" in out.getvalue()
    assert "u zei: heel" in out.getvalue()
    code = out.getvalue().split("(")[1].split(")")[0]
    assert code in caplog.text


class Waiting:
    """A person who types nothing until told."""

    def __init__(self) -> None:
        self.asked: asyncio.Queue[None] = asyncio.Queue()
        self.typed: asyncio.Queue[str | None] = asyncio.Queue()

    async def next(self) -> str | None:
        self.asked.put_nowait(None)
        return await self.typed.get()


async def test_a_reminder_arrives_between_two_lines_and_its_choices_count_on() -> None:
    lines, out, echo = Waiting(), io.StringIO(), Echo()
    channel = TerminalChannel(echo, lines, PlainPaper(out))
    running = asyncio.create_task(channel.run(asyncio.Event()))
    lines.typed.put_nowait("vraag")
    for _ in ("before the question", "after the answer"):
        await lines.asked.get()
    assert await channel.deliver(PERSON, saying("Herinnering: Burendag", HELP)) == Delivered()
    assert out.getvalue().endswith("Herinnering: Burendag\n\n3. Hulp\n\n")
    lines.typed.put_nowait("3")
    lines.typed.put_nowait(None)
    await running
    assert echo.heard[-1] == ButtonPress(PERSON, HELP.action)


async def test_a_closed_terminal_and_a_stranger_are_not_reached() -> None:
    channel, _, _ = piped(b"")
    assert isinstance(await channel.deliver(PERSON, saying("x")), NotReached)
    lines = Waiting()
    open_ = TerminalChannel(Echo(), lines, PlainPaper(io.StringIO()))
    stop = asyncio.Event()
    running = asyncio.create_task(open_.run(stop))
    await lines.asked.get()
    assert isinstance(await open_.deliver(Address("telegram", "1"), saying("x")), NotReached)
    stop.set()
    await running
    assert isinstance(await open_.deliver(PERSON, saying("x")), NotReached)


async def test_it_stops_while_it_waits_for_a_line() -> None:
    lines, stop = Waiting(), asyncio.Event()
    channel = TerminalChannel(Echo(), lines, PlainPaper(io.StringIO()))
    running = asyncio.create_task(channel.run(stop))
    await lines.asked.get()
    stop.set()
    await asyncio.wait_for(running, 1)
    assert not channel.nobody_was_there


async def test_it_ends_quietly_when_nobody_reads_the_answers() -> None:
    class Closed(io.StringIO):
        def write(self, text: str, /) -> int:
            raise BrokenPipeError

    await TerminalChannel(Echo(), PipedLines(io.BytesIO(b"een\ntwee\n")), PlainPaper(Closed())).run(
        asyncio.Event()
    )


async def test_a_file_that_comes_with_a_message_is_put_where_the_message_says(tmp_path: Path) -> None:
    lines, out = Waiting(), io.StringIO()
    channel = TerminalChannel(Echo(), lines, PlainPaper(out), files=tmp_path / "files")
    assert Ability.FILES in channel.abilities
    running = asyncio.create_task(channel.run(asyncio.Event()))
    await lines.asked.get()
    file = Attachment("../burendag.ics", "text/calendar", b"BEGIN:VCALENDAR")
    assert await channel.deliver(PERSON, replace(saying("De agenda"), attachment=file)) == Delivered()
    path = tmp_path / "files" / "burendag.ics"
    assert path.read_bytes() == b"BEGIN:VCALENDAR"
    assert f"burendag.ics: {path}" in out.getvalue()
    lines.typed.put_nowait(None)
    await running


async def test_the_terminal_greets_and_pushes_but_does_not_edit() -> None:
    out, echo = io.StringIO(), Echo()
    channel = TerminalChannel(echo, PipedLines(io.BytesIO(b"")), PlainPaper(out), greeting="/start")
    await channel.run(asyncio.Event())
    assert echo.heard == [TextMessage(PERSON, "/start")]
    assert channel.name == "terminal"
    assert channel.abilities == {Ability.PUSH}


async def test_a_person_at_a_prompt_types_until_ctrl_d() -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("eerste vraag\r")
        lines = PromptedLines()
        assert await lines.next() == "eerste vraag"
        keys.send_text("\x1b[A\r")
        assert await lines.next() == "eerste vraag"
        keys.send_text("quit\r")
        assert await lines.next() is None
        keys.send_text("\x04")
        assert await lines.next() is None


def test_a_screen_shows_strong_words_links_with_their_address_and_numbers() -> None:
    reply = Reply(
        blocks=(
            Paragraph((Strong("Dit werkt wel"),)),
            Listing(((Plain("[b]Spreek[/b] :smile: af"),),)),
            Paragraph((Link("KIS", "https://www.kis.nl"),)),
        ),
        choices=(MENU,),
    )
    out = io.StringIO()
    RichPaper(
        Console(file=out, force_terminal=True, color_system="standard", markup=False, emoji=False)
    ).show(reply, 4)
    assert "\x1b[1mDit werkt wel\x1b[0m" in out.getvalue()
    assert "- [b]Spreek[/b] :smile: af" in out.getvalue()
    assert "<https://www.kis.nl>" in out.getvalue()
    assert "4" in out.getvalue().splitlines()[-2]
