"""Where the log goes: standard error, at the level that BUURTGIDS_LOG names, WARNING without it."""

import logging
import os

QUIET = ("httpx", "httpcore", "telegram", "aiosqlite")  # loud at INFO; httpx would show every address


def start_logging() -> None:
    """Once, before anything else runs."""
    level = getattr(logging, os.environ.get("BUURTGIDS_LOG", "WARNING").upper(), logging.WARNING)
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING) if level > logging.DEBUG else level)
