"""The program under test, which can be killed at any statement of its store."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random

from bot.adapters.sqlite.store import DATABASE, SqliteStore, open_store
from tests.simulator.build import Build, Life, World, begin_life


class Killed(Exception):  # noqa: N818 - what happened, not a mistake
    """The process is gone; what its store held at that statement goes on in another folder."""


class Program:
    """One life of the process after another, each on what the one before it left behind."""

    def __init__(
        self,
        folder: Path,
        world: World,
        *,
        build: Build,
        random: Random,
        after_kill: Callable[[], Awaitable[None]],
    ) -> None:
        self._folder = folder
        self._world = world
        self._build = build
        self._random = random
        self._after_kill = after_kill
        self._loop = asyncio.get_running_loop()
        self._dead = asyncio.Event()
        self._statements_left = 0
        self._copies = 0
        self.kills = 0
        self.lives = 0
        self.running = False
        self.store: SqliteStore
        self.life: Life

    async def do(self, deed: Callable[[], Awaitable[object]]) -> None:
        """Do something to the end; whenever the process dies of it, start it and do it again."""
        while True:
            try:
                if not self.running:
                    await self._start()
                await self._while_alive(deed)
            except Killed:
                self.kills += 1
            else:
                return

    async def stop(self) -> None:
        """The process ends in order; the next deed starts another."""
        if self.running:
            self.running = False
            await self.store.close()

    async def _start(self) -> None:
        self.lives += 1
        self._dead.clear()
        self._world.post.open = True
        self.store = store = await open_store(self._place, synchronous=self._build.synchronous)
        await self._after_kill()
        self.life = begin_life(store, self._build, self._world, self.lives)
        self.running = True
        if self._build.statements_a_life is not None:
            self._statements_left = self._random.randint(1, self._build.statements_a_life)
            await store.database.trace(self._statement)
        await self._while_alive(self._begin)

    async def _begin(self) -> None:
        await self.life.application.planner.reload()
        await self.life.application.planner.fill()
        await self.life.application.recurring.fill()
        await self.life.dispatcher.take_over()

    async def _while_alive(self, deed: Callable[[], Awaitable[object]]) -> None:
        doing = asyncio.ensure_future(deed())
        dying = asyncio.create_task(self._dead.wait())
        await asyncio.wait([doing, dying], return_when=asyncio.FIRST_COMPLETED)
        dying.cancel()
        if self._world.post.open:
            await doing
            return
        doing.cancel()
        await asyncio.gather(doing, return_exceptions=True)
        self.running = False
        await self.store.close()
        self._copies += 1
        raise Killed

    def _statement(self, _: str) -> None:
        """Called in the thread of the store, before each statement."""
        self._statements_left -= 1
        if self._statements_left == 0:
            self._world.post.open = False
            self._copy()
            self._loop.call_soon_threadsafe(self._dead.set)

    @property
    def _place(self) -> Path:
        return self._folder / f"copy-{self._copies}"

    def _copy(self) -> None:
        after = self._folder / f"copy-{self._copies + 1}"
        after.mkdir()
        for ending in ("", "-wal"):
            file = self._place / f"{DATABASE}{ending}"
            if file.exists():
                shutil.copyfile(file, after / file.name)
        shutil.rmtree(self._folder / f"copy-{self._copies - 1}", ignore_errors=True)
