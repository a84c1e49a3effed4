"""`make bench`: every measurement, or those that are named. Each is a module with `measure() -> str`."""

import importlib
import sys

MEASUREMENTS = (
    "cold_start",
    "knowledge",
    "unseen",
    "rounds",
    "telegram_throughput",
    "telegram_wave",
    "web",
    "reminders_store",
    "reminders_punctual",
)


def main(names: list[str]) -> int:
    """2 for a name that there is none of."""
    if unknown := [name for name in names if name not in MEASUREMENTS]:
        print(f"{', '.join(unknown)}? {', '.join(MEASUREMENTS)}", file=sys.stderr)
        return 2
    for name in names or MEASUREMENTS:
        measure = importlib.import_module(f"benchmarks.{name}").measure
        print(f"\n== {name}", flush=True)
        print(measure(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
