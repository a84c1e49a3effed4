"""A real PostgreSQL for a run of tests: one server, and a new database for each test."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import gettempdir, mkdtemp

import psycopg
from filelock import FileLock, Timeout

OWNER = "postgres"  # who runs the server when the tests run as root, which PostgreSQL refuses
PREFIX = "buurtgids-postgres-"
ALIVE = "alive"  # a file that is locked while the run of tests that made the folder goes on
GUARDED = "guarded"  # a user who needs a password
TEMPLATE = "test_0"  # the first one made


@cache
def programs() -> Path | None:
    """The folder with `initdb` and `postgres`; None when this machine has none that can run."""
    found = shutil.which("postgres")
    installed = [Path(found).resolve().parent] if found else []
    installed += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in installed if (folder / "initdb").exists()), None)


@dataclass(slots=True)
class Server:
    """A running server; it ends with the tests."""

    folder: Path
    port: int
    durable: bool = False
    """Whether it keeps everything on disk before it says so, as in earnest."""
    _numbers: Iterator[int] = field(default_factory=count)

    def url(self, database: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}/{database}"

    def new(self, template: str = "template0") -> str:
        """The address of a database that nobody used, a copy of `template`."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        return self.url(name)

    def stop(self) -> None:
        """At once, as if the machine lost its power."""
        self._control("stop", "-m", "immediate")

    def start(self) -> None:
        """Begin, or go on where it was stopped."""
        fsync = "on" if self.durable else "off"
        settings = f"-c listen_addresses=127.0.0.1 -c fsync={fsync} -c max_connections=60"
        said = f"-p {self.port} -k {self.folder} {settings}"
        self._control("start", "-w", "-l", str(self.folder / "log"), "-o", said)

    def _control(self, *what: str) -> None:
        run("pg_ctl", "-D", str(self.folder / "data"), *what)


def run(program: str, *arguments: str) -> None:
    """One of PostgreSQL's programs, to its end."""
    folder = programs()
    assert folder is not None
    owner = OWNER if os.geteuid() == 0 else None
    subprocess.run(
        [str(folder / program), *arguments], check=True, user=owner, stdout=subprocess.DEVNULL, cwd="/"
    )


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def server(*, durable: bool = False) -> Iterator[Server]:
    """A server of its own, with the database `TEMPLATE` still to be filled."""
    _sweep()
    folder = Path(mkdtemp(prefix=PREFIX))
    ours = FileLock(folder / ALIVE)
    ours.acquire()
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER)
    started = Server(folder, free_port(), durable)
    try:
        run("initdb", "-D", str(folder / "data"), "-U", OWNER, "-A", "trust", "--no-sync", "-E", "UTF8")
        access = folder / "data" / "pg_hba.conf"
        access.write_text(f"host all {GUARDED} 127.0.0.1/32 scram-sha-256\n{access.read_text()}")
        started.start()
        try:
            yield started
        finally:
            started.stop()
    finally:
        ours.release()
        shutil.rmtree(folder, ignore_errors=True)


def _sweep() -> None:
    """End the servers of runs that were killed, and remove their folders."""
    for alive in Path(gettempdir()).glob(f"{PREFIX}*/{ALIVE}"):
        folder = alive.parent
        try:
            with FileLock(alive, blocking=False):
                if (folder / "data/postmaster.pid").exists():
                    with suppress(subprocess.CalledProcessError):
                        run("pg_ctl", "-D", str(folder / "data"), "stop", "-m", "immediate")
                shutil.rmtree(folder, ignore_errors=True)
        except (Timeout, OSError):
            continue  # of a run that is still going, or of somebody else
