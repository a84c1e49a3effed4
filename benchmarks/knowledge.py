"""Our own knowledge base: how long reading it and building its index take, beside PyYAML's own loading."""

import statistics
from collections.abc import Callable
from pathlib import Path
from time import process_time

import yaml

from bot.adapters.knowledge.reading.reader import read
from bot.domain.search.matcher import EntryMatcher

ROOT = Path(__file__).parents[1]
RUNS = 5
REACH = 0.5  # seconds for the index


def measure() -> str:
    """Medians of CPU seconds, so that a busy machine counts less."""
    folder = ROOT / "knowledge"
    knowledge = read(folder).knowledge
    if knowledge is None:
        raise RuntimeError("the knowledge has errors")
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml"))]
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    plain = _median(lambda: [yaml.load(text, Loader=loader) for text in texts])
    reading = _median(lambda: read(folder))
    building = _median(lambda: EntryMatcher(knowledge))
    return (
        f"{len(knowledge.entries)} entries in {len(texts)} files\n"
        f"reading to checked values {reading:.2f} s CPU; PyYAML safe_load of the same files {plain:.2f} s"
        f" ({reading / plain:.2f} x)\n"
        f"building the index {building:.2f} s CPU; reach {REACH} s"
    )


def _median(work: Callable[[], object]) -> float:
    return statistics.median(_seconds(work) for _ in range(RUNS))


def _seconds(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    return process_time() - begin


if __name__ == "__main__":
    print(measure())
