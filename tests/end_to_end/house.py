"""A folder with a config, knowledge and state of its own, and the process that works in it."""

import asyncio
import os
import shutil
import signal
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.standin.server import StandIn

ROOT = Path(__file__).parents[2]
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
EVENT = """\
id: proefavond
nl: {{titel: Proefavond, over: Een avond die alleen in deze test bestaat.}}
data: [{{id: proef, datum: {day}, begin: {begin}}}]
plaats: Utrecht
bronnen: {{eigen: {{titel: eigen tekst van Buurtgids}}}}
nagekeken: 2026-11-20
"""


@dataclass(slots=True)
class House:
    """Starts, kills and stops `python -m bot run --telegram`."""

    folder: Path
    telegram: StandIn
    token: str = ""
    sends_at: str = "send_rate: none, send_rate_chat: none"
    process: asyncio.subprocess.Process | None = None
    settings: dict[str, str] = field(default_factory=dict)
    base: Path = ROOT / "tests" / "small_knowledge"
    """The knowledge to work with: a small one starts sooner, and what is tested here is the process."""

    @property
    def knowledge(self) -> Path:
        """A copy of the knowledge, made when first asked for."""
        copy = self.folder / "knowledge"
        if not copy.exists():
            shutil.copytree(self.base, copy)
        return copy

    @property
    def said(self) -> str:
        """What all processes so far wrote on standard error."""
        log = self.folder / "stderr"
        return log.read_text(encoding="utf-8") if log.exists() else ""

    def begin_in(self, seconds: float, *, notice: timedelta = timedelta(minutes=2)) -> None:
        """An event, and lead times such that the one reminder for it is due in so many seconds.

        The event begins at the last whole minute before `notice` has passed.
        """
        now = datetime.now(UTC)
        begins = (now + notice).replace(second=0, microsecond=0)
        local = begins.astimezone(AMSTERDAM)
        event = EVENT.format(day=local.date().isoformat(), begin=local.strftime("%H.%M"))
        (self.knowledge / "bijeenkomsten/proefavond.yaml").write_text(event, encoding="utf-8")
        lead = round((begins - now).total_seconds() - seconds)
        self.settings["reminders"] = f"{{lead_times: [{lead} seconden], quiet_hours: none}}"

    async def start(self, **environment: str) -> None:
        """Start it; it may not be ready yet."""
        knowledge = self.folder / "knowledge"
        lines = {
            "knowledge": str(knowledge if knowledge.exists() else self.base),
            "state": str(self.folder / "state"),
            "telegram": f"{{base_url: '{self.telegram.base_url}', {self.sends_at}}}",
            **self.settings,
        }
        config = self.folder / "config.yaml"
        config.write_text("".join(f"{key}: {value}\n" for key, value in lines.items()), encoding="utf-8")
        kept = {key: value for key, value in os.environ.items() if not key.startswith("TELEGRAM_")}
        with (self.folder / "stderr").open("a", encoding="utf-8") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", "--telegram", "--config", str(config),
                cwd=self.folder, stdin=asyncio.subprocess.DEVNULL, stderr=log,
                env={
                    **kept, "LC_ALL": "nl_NL.UTF-8", "PYTHONPATH": str(ROOT),
                    "TELEGRAM_BOT_TOKEN": self.token or self.telegram.token, **environment,
                },
            )  # fmt: skip

    async def ended(self) -> int:
        """Wait for the end; the exit status."""
        assert self.process is not None
        async with asyncio.timeout(120):
            return await self.process.wait()

    async def kill(self) -> None:
        """End it as a power cut would."""
        assert self.process is not None
        self.process.kill()
        await self.process.wait()

    def signal(self, number: signal.Signals = signal.SIGTERM) -> None:
        """Ask it to stop."""
        assert self.process is not None
        self.process.send_signal(number)

    async def stop(self) -> tuple[int, float]:
        """Ask it to stop and wait; the exit status and the seconds that took."""
        begin = time.monotonic()
        self.signal()
        return await self.ended(), time.monotonic() - begin

    async def heard(self, words: str) -> None:
        """Wait until a process wrote this on standard error."""
        async with asyncio.timeout(120):
            while words not in self.said:  # noqa: ASYNC110 - a file in another process's hands has no event
                await asyncio.sleep(0.02)

    async def clear(self) -> None:
        """End what still runs."""
        if self.process is not None and self.process.returncode is None:
            await self.kill()
