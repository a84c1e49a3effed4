"""Telegram as a channel."""

import os
import sys

os.environ.setdefault("PTB_TIMEDELTA", "true")  # durations come as timedelta; the library warns about numbers
# httpx brings its own command line, and with it rich, pygments and click: 4 MB that a bot never uses.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type] # None: "there is no such module"
