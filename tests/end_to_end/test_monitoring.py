"""The running bot, asked how it is."""

import asyncio
import json
import socket
import time
import urllib.error
import urllib.request
from http import HTTPStatus

import pytest

from tests.end_to_end.house import House
from tests.standin.server import StandIn


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def fetched(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except OSError:
        return 0, ""


@pytest.mark.long
async def test_a_running_bot_says_that_it_is_well_a_hundred_times_a_second(
    telegram: StandIn, house: House
) -> None:
    port = free_port()
    house.settings["monitoring"] = f"{{metrics_port: {port}}}"
    await house.start()
    await house.heard("Buurtgids staat aan")
    address = f"http://127.0.0.1:{port}"
    async with asyncio.timeout(30):
        while (await asyncio.to_thread(fetched, f"{address}/healthz"))[0] != HTTPStatus.OK:  # noqa: ASYNC110
            await asyncio.sleep(0.05)

    def many() -> list[int]:
        return [fetched(f"{address}/healthz")[0] for _ in range(100)]

    begin = time.monotonic()
    assert set(await asyncio.to_thread(many)) == {HTTPStatus.OK}
    assert time.monotonic() - begin < 1
    _, said = await asyncio.to_thread(fetched, f"{address}/healthz")
    assert set(json.loads(said)["checks"]) == {"write", "loop", "knowledge", "dispatch"}
    _, page = await asyncio.to_thread(fetched, f"{address}/metrics")
    assert 'buurtgids_healthy{check="loop"} 1.0' in page
    assert (await asyncio.to_thread(fetched, f"{address}/else"))[0] == HTTPStatus.NOT_FOUND
    status, _ = await house.stop()
    assert status == 0
