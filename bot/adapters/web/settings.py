"""What the operator decides about the page."""

from dataclasses import dataclass
from pathlib import Path

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """Read once, at start."""

    host: str = "127.0.0.1"
    """Where the page listens: a name or a number."""
    public_url: str | None = None
    """Scheme, host and port by which people reach it; None: as they asked for it."""
    frame_ancestors: tuple[str, ...] = ()
    """Sites that may show the page inside theirs."""
    theme: Path | None = None
    """A file with design tokens of the organisation."""
    proxies: tuple[str, ...] = ()
    """Addresses of the proxies whose X-Forwarded headers count."""
    cors_origins: tuple[str, ...] = ()
    """Sites whose scripts may ask the API; `*` is every site."""
    per_network: int | None = 300
    """Questions a minute from one network address; None means no limit."""

    @property
    def secure(self) -> bool:
        """Whether people reach it over TLS."""
        return self.public_url is not None and self.public_url.startswith("https://")
