"""Reading, indexing and measuring in a process apart from the bot."""

import asyncio
import os
import pickle
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.meaning.encoder import is_installed
from bot.runtime.application import Application, open_application, open_state
from bot.runtime.calibration import is_measured
from bot.runtime.failures import CannotStartError
from bot.runtime.loading import load_snapshot
from bot.runtime.measure_certainty import measure_certainty, understand_better
from bot.runtime.read_knowledge import load_in_worker
from bot.runtime.settings import application_settings
from bot.runtime.understanding.meaning import add_meaning, with_meaning
from bot.runtime.worker_process import WorkerError, run_worker
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from tests.adapters.knowledge.folders import change, copy_of_sound

QUESTION = "hoe begin ik een dialoog"


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return Config(knowledge=(copy_of_sound(tmp_path),), state=tmp_path / "state")


@asynccontextmanager
async def opened(config: Config, current: KnowledgeSnapshot) -> AsyncIterator[Application]:
    """The application as a door opens it."""
    store = await open_state(config)
    async with open_application(application_settings(config), current, store, SystemClock()) as application:
        yield application


async def test_knowledge_that_was_read_apart_answers_as_if_it_was_read_here(config: Config) -> None:
    here, there = load_snapshot(config), await load_in_worker(config, asyncio.Event())
    assert there is not None
    assert there.knowledge == here.knowledge
    assert there.texts == here.texts
    assert there.matcher.match(QUESTION) == here.matcher.match(QUESTION)


async def test_every_mistake_is_told_when_the_knowledge_is_read_apart(config: Config) -> None:
    [folder] = config.knowledge
    change(folder, "aanpakken/dialoog.yaml", "werkt_wel:", "werkt_well:")
    with pytest.raises(CannotStartError) as told:
        await load_in_worker(config, asyncio.Event())
    assert [problem.file for problem in told.value.problems] == [
        (folder / "aanpakken/dialoog.yaml").as_posix()
    ] * len(told.value.problems)
    assert told.value.problems


async def test_a_stop_does_not_wait_for_what_is_done_apart(config: Config) -> None:
    stop = asyncio.Event()
    stop.set()
    assert await load_in_worker(config, stop) is None


async def test_work_apart_that_fails_is_never_taken_for_done(config: Config) -> None:
    with TemporaryFile() as output, pytest.raises(WorkerError):
        await run_worker("bot.no_such_module", config, output, asyncio.Event())


async def test_what_works_apart_ends_with_the_process_that_wanted_it(config: Config) -> None:
    slow = replace(config, knowledge=(Path(__file__).parents[2] / "knowledge",))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.runtime.measure_certainty"), stdin=asyncio.subprocess.PIPE
    )
    assert process.stdin is not None
    process.stdin.write(pickle.dumps(slow))
    await process.stdin.drain()
    process.stdin.close()
    assert await asyncio.wait_for(process.wait(), 30) == 1
    assert not slow.state.exists()


async def test_how_sure_the_bot_may_be_is_measured_once_for_every_content(config: Config) -> None:
    current = load_snapshot(config)
    async with opened(config, current) as house:
        await measure_certainty(config, house, asyncio.Event())
        assert is_measured(config, current)
        put = house.current
        await measure_certainty(config, house, asyncio.Event())
        assert house.current is put


async def test_content_that_changed_while_it_was_measured_is_left_alone(config: Config) -> None:
    async with opened(config, load_snapshot(config)) as house:
        measuring = asyncio.create_task(measure_certainty(config, house, asyncio.Event()))
        await asyncio.sleep(0)
        newer = load_snapshot(config)
        await house.replace(newer)
        await measuring
        assert house.current is newer


@pytest.mark.long
@pytest.mark.skipif(not is_installed(), reason="the extra 'betekenis' is not installed")
async def test_meaning_is_put_in_place_beside_the_bot_and_survives_the_measuring(config: Config) -> None:
    current = load_snapshot(config)
    async with opened(config, current) as house:
        await understand_better(config, house, asyncio.Event())
        assert house.current is not current
        assert house.current.matcher.match(QUESTION) == with_meaning(config, house.current).matcher.match(
            QUESTION
        )
    assert [*config.state.glob("betekenis-*.npz")]


async def test_without_the_package_a_bot_works_on_with_what_it_has(config: Config) -> None:
    refused = replace(config, meaning=False)
    current = load_snapshot(refused)
    async with opened(refused, current) as house:
        await add_meaning(refused, house, asyncio.Event())
        assert house.current is current


@pytest.mark.skipif(shutil.which("ps") is None, reason="there is no ps to look for processes with")
async def test_nothing_goes_on_working_after_the_bot_let_go(config: Config) -> None:
    slow = replace(config, knowledge=(Path(__file__).parents[2] / "knowledge",))
    async with opened(slow, load_snapshot(config)) as house:
        measuring = asyncio.create_task(measure_certainty(slow, house, asyncio.Event()))
        await asyncio.sleep(2)
        measuring.cancel()
        await asyncio.gather(measuring, return_exceptions=True)
    listed = await asyncio.create_subprocess_exec(
        *("ps", "--ppid", str(os.getpid()), "-o", "args="), stdout=asyncio.subprocess.PIPE
    )
    out, _ = await listed.communicate()
    assert b"bot.runtime.measure_certainty" not in out


async def test_a_folder_that_goes_away_while_certainty_is_measured_ends_nothing(config: Config) -> None:
    (folder,) = config.knowledge
    async with opened(config, load_snapshot(config)) as house:
        before = house.current
        folder.rename(folder.with_name("elsewhere"))
        await measure_certainty(config, house, asyncio.Event())
        assert house.current.knowledge is before.knowledge
