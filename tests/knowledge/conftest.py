"""The knowledge as it stands in this checkout, read once."""

from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.reader import read
from bot.domain.knowledge.base import Knowledge

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    reading = read(ROOT / "knowledge")
    assert reading.knowledge is not None, reading.problems
    return reading.knowledge
