"""Telegram as a channel."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # durations come as timedelta; the library warns about numbers
