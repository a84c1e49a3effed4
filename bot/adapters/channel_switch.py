"""Which channels are closed, as the configuration and the admins say: files that may change."""

import json
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from bot.adapters.config.config import CLOSABLE, Config
from bot.adapters.config.reader import read_config
from bot.domain.language import Language

FILE = "closed_channels.json"

log = logging.getLogger(__name__)

_Stamp = tuple[int, int, int] | None


class FileChannelSwitch:
    """Implements `ChannelSwitch`: the reasons of the configuration, and below those what admins closed.

    A file is read again as soon as it was saved; one that cannot be read leaves things as they were.
    """

    channels = CLOSABLE

    def __init__(self, config: Config) -> None:
        self._kept = _Followed(config.state / FILE, _reasons_kept)
        self._written = None
        self._start = config.closed
        if config.file is not None:
            self._written = _Followed(config.file, _reasons_written, config.closed)

    def closed(self) -> Mapping[str, str]:
        """See the protocol. Costs two looks at the date of a file."""
        written = self._written.now() if self._written is not None else self._start
        kept = self._kept.now()
        return {**kept, **written} if kept else written

    def close(self, channel: str, reason: str) -> None:
        """See the protocol."""
        self._keep({**self._kept.now(), channel: reason})

    def open(self, channel: str) -> None:
        """See the protocol."""
        self._keep({name: reason for name, reason in self._kept.now().items() if name != channel})

    def _keep(self, reasons: Mapping[str, str]) -> None:
        file = self._kept.file
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(reasons, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        fresh.replace(file)


class _Followed:
    """A file that is read again when it changed."""

    def __init__(
        self,
        file: Path,
        read: Callable[[Path], Mapping[str, str] | None],
        first: Mapping[str, str] | None = None,
    ) -> None:
        self.file = file
        self._read = read
        self._reasons = first or {}
        self._stamp: _Stamp = None if first is None else _stamp(file)

    def now(self) -> Mapping[str, str]:
        """What it says."""
        stamp = _stamp(self.file)
        if stamp != self._stamp:
            self._stamp = stamp
            reasons = self._read(self.file) if stamp is not None else {}
            if reasons is None:
                log.warning("%s cannot be read; which channels are closed stays as it was", self.file)
            else:
                self._reasons = reasons
        return self._reasons


def _stamp(file: Path) -> _Stamp:
    with suppress(OSError):
        found = file.stat()
        return found.st_mtime_ns, found.st_size, found.st_ino
    return None


def _reasons_kept(file: Path) -> Mapping[str, str] | None:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict):
        return None
    return {name: str(reason) for name, reason in found.items() if name in CLOSABLE}


def _reasons_written(file: Path) -> Mapping[str, str] | None:
    config = read_config(file, Language.NL).config
    return config.closed if config is not None else None
