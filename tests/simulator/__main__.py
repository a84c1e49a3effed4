"""`python -m tests.simulator --years 10 --subscribers 10000 --seed 1`: a bar, and a report at the end."""

import argparse
import asyncio
import shutil
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from tests.simulator.build import Build
from tests.simulator.simulation import Result, Simulation

SHOWN = 20  # problems named in the report; the rest is counted


def main() -> int:
    """Exit status 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulator", description=__doc__)
    parser.add_argument("--years", type=int, default=1)
    parser.add_argument("--subscribers", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--kill", type=int, metavar="N", help="kill within N statements of the store, again and again"
    )
    wanted = parser.parse_args()
    build = Build(synchronous="FULL" if wanted.kill else "OFF", statements_a_life=wanted.kill)
    folder = Path(tempfile.mkdtemp(prefix="buurtgids-simulator-"))
    console = Console()
    began = time.monotonic()
    try:
        result = asyncio.run(_run(wanted, build, folder, console))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    _report(result, time.monotonic() - began, console)
    return 1 if result.problems else 0


async def _run(wanted: argparse.Namespace, build: Build, folder: Path, console: Console) -> Result:
    simulation = Simulation(folder, wanted.years, wanted.subscribers, wanted.seed, build)
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"))
    with Progress(*columns, TimeRemainingColumn(), console=console) as progress:
        name = f"{wanted.years} years, {wanted.subscribers} subscribers, seed {wanted.seed}"
        task = progress.add_task(name, total=1.0)
        return await simulation.run(lambda done: progress.update(task, completed=done))


def _report(result: Result, seconds: float, console: Console) -> None:
    table = Table("what happened", "times", title="Reminders")
    for name, number in sorted(result.numbers.items()):
        table.add_row(name, f"{number:,}")
    console.print(table)
    for problem in result.problems[:SHOWN]:
        console.print(problem, style="red", markup=False)
    count = len(result.problems)
    console.print(
        f"{seconds:.1f} s; {'every promise held' if not count else f'{count} promises were broken'}"
    )


if __name__ == "__main__":
    sys.exit(main())
