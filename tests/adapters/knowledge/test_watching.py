"""A save is noticed, whatever way the files get there."""

import asyncio
from pathlib import Path

import pytest

from bot.adapters.knowledge.source.library import Folders
from bot.adapters.knowledge.source.watching import saves


class Watch:
    """What is noticed of a folder."""

    def __init__(self, folder: Folders) -> None:
        self.stop = asyncio.Event()
        self._found: asyncio.Queue[None] = asyncio.Queue()
        self._task = asyncio.create_task(self._look(folder))

    async def _look(self, folder: Folders) -> None:
        async for _ in saves(folder, self.stop):
            self._found.put_nowait(None)

    async def sees(self) -> None:
        async with asyncio.timeout(20):
            await self._found.get()

    async def ends(self) -> None:
        self.stop.set()
        async with asyncio.timeout(5):
            await self._task


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    knowledge = tmp_path / "knowledge"
    knowledge.mkdir()
    (knowledge / "een.yaml").write_text("id: een\n", encoding="utf-8")
    return knowledge


def move(folder: Path, to: Path) -> None:
    folder.rename(to)


async def test_a_folder_that_is_away_for_a_moment_is_noticed_when_it_goes_and_when_it_is_back(
    folder: Path,
) -> None:
    watch = Watch(folder)
    await asyncio.sleep(0)
    move(folder, folder.with_name("elsewhere"))
    await watch.sees()
    move(folder.with_name("elsewhere"), folder)
    await watch.sees()
    (folder / "een.yaml").write_text("id: twee\n", encoding="utf-8")
    await watch.sees()
    await watch.ends()


async def test_a_folder_that_is_away_when_the_looking_begins_is_noticed_and_noticed_again_when_it_is_back(
    folder: Path,
) -> None:
    move(folder, folder.with_name("elsewhere"))
    watch = Watch(folder)
    await watch.sees()
    move(folder.with_name("elsewhere"), folder)
    await watch.sees()
    (folder / "een.yaml").write_text("id: twee\n", encoding="utf-8")
    await watch.sees()
    await watch.ends()


async def test_a_save_in_any_layer_is_noticed(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    watch = Watch([folder, own])
    await asyncio.sleep(0.3)
    for layer in (own, folder):
        (layer / "twee.yaml").write_text("id: twee\n", encoding="utf-8")
        await watch.sees()
    await watch.ends()


async def test_another_folder_in_its_place_is_noticed(folder: Path) -> None:
    other = folder.with_name("other")
    other.mkdir()
    watch = Watch(folder)
    await asyncio.sleep(0)
    move(folder, folder.with_name("elsewhere"))
    move(other, folder)
    await watch.sees()
    (folder / "een.yaml").write_text("id: een\n", encoding="utf-8")
    await watch.sees()
    await watch.ends()
