"""What tests in a real browser share."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PATIENCE = 60_000  # milliseconds
needs_browser = pytest.mark.skipif(
    PROGRAM is None, reason="no browser here; install one: apt-get install chromium"
)


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
        opened = playwright.chromium.launch(executable_path=PROGRAM, args=root, timeout=PATIENCE)
        yield opened
        opened.close()
