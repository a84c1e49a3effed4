"""A PostgreSQL database: a pool of connections, and what it does when the server is not there."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import cache

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import DictRow, dict_row
from psycopg.types.string import TextLoader
from psycopg_pool import AsyncConnectionPool

from bot.adapters.postgres.migration import PostgresMigration, migrate, packaged
from bot.adapters.relational.database import Values
from bot.services.ports.storage import StorageError, StorageProblem

CONNECTIONS = 8  # at most, of one process
PATIENCE = 5.0  # seconds that a deed waits for a connection
GLANCE_PATIENCE = 2.0  # seconds that a glance waits for one: somebody is waiting for an answer
REST = 1.0  # seconds during which a server that did not answer is not asked again
WRITERS = 0x42754772  # the advisory lock under which transactions follow one another

Connection = psycopg.AsyncConnection[DictRow]

# Seconds, and milliseconds: so soon a connection that is cut off is known to be.
_GIVING_UP = {"connect_timeout": 5, "tcp_user_timeout": 6000, "keepalives_idle": 3, "keepalives_interval": 2}

_PLAN_LINE = """
CREATE TEMP TABLE plan_line (
    choice text COLLATE "C" NOT NULL, occurrence bigint NOT NULL, lead text COLLATE "C" NOT NULL,
    ahead bigint NOT NULL, due_at bigint NOT NULL, state text COLLATE "C" NOT NULL, reason text COLLATE "C",
    PRIMARY KEY (choice, occurrence, lead)
)
"""
_PROBLEMS = {
    "28000": StorageProblem.DENIED,
    "28P01": StorageProblem.DENIED,
    "42501": StorageProblem.DENIED,
    "3D000": StorageProblem.DENIED,
    "25006": StorageProblem.UNWRITABLE,
    "53100": StorageProblem.FULL,
    "55P03": StorageProblem.BUSY,
    "40P01": StorageProblem.BUSY,
    "XX001": StorageProblem.CORRUPT,
    "XX002": StorageProblem.CORRUPT,
}


class PostgresDatabase:
    """Implements `bot.adapters.relational.database.Database`. Opened with `open_database`."""

    def __init__(self, place: str, url: str, pool: AsyncConnectionPool[Connection]) -> None:
        self.place = place
        """Host, port and name; never a password."""
        self.url = url
        self._pool = pool
        self._writing = asyncio.Lock()
        self._away_until = 0.0
        self._checking: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["PostgresTransaction"]:
        """See the protocol. Of all processes one writes at a time, by an advisory lock of the transaction."""
        async with self._writing, self._connection(PATIENCE) as connection, connection.transaction():
            await connection.execute("SELECT pg_advisory_xact_lock(%s)", (WRITERS,))
            yield PostgresTransaction(connection)

    async def read(self, sql: str, values: Values = ()) -> Sequence[DictRow]:
        """See the protocol."""
        async with self._connection(PATIENCE) as connection:
            return await (await connection.execute(_spelled(sql), values)).fetchall()

    async def glance(self, sql: str, values: Values = ()) -> Sequence[DictRow]:
        """See the protocol. A server that is not there is given up sooner."""
        async with self._connection(GLANCE_PATIENCE) as connection:
            return await (await connection.execute(_spelled(sql), values)).fetchall()

    async def erase(self) -> None:
        """See the protocol. When the server cleans its files and its log is for who keeps the server."""

    async def close(self) -> None:
        """Wait for what is being written, then let go of the connections."""
        async with self._writing:
            await self._pool.close()

    @asynccontextmanager
    async def _connection(self, patience: float) -> AsyncIterator[Connection]:
        clock = asyncio.get_running_loop().time
        if clock() < self._away_until:
            raise StorageError(StorageProblem.UNREACHABLE, self.place)
        try:
            with storage_errors(self.place):
                async with self._pool.connection(patience) as connection:
                    yield connection
        except StorageError as error:
            if error.problem is StorageProblem.UNREACHABLE:
                self._away_until = clock() + REST
                self._checking = asyncio.create_task(self._pool.check())  # drops every broken connection
            raise


class PostgresTransaction:
    """Implements `bot.adapters.relational.database.Transaction`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def execute(self, sql: str, values: Values = ()) -> psycopg.AsyncCursor[DictRow]:
        """See the protocol."""
        return await self._connection.execute(_spelled(sql), values)

    async def executemany(self, sql: str, rows: Iterable[Values]) -> psycopg.AsyncCursor[DictRow]:
        """See the protocol."""
        cursor = self._connection.cursor()
        await cursor.executemany(_spelled(sql), list(rows))
        return cursor

    async def execute_fetchall(self, sql: str, values: Values = ()) -> Sequence[DictRow]:
        """See the protocol."""
        return await (await self.execute(sql, values)).fetchall()


async def open_database(url: str, migrations: Sequence[PostgresMigration] | None = None) -> PostgresDatabase:
    """Connect, and bring the tables up to date. Raises StorageError with what stands in the way."""
    place = place_of(url)
    with storage_errors(place):
        async with await connect(url) as connection:
            await migrate(connection, packaged() if migrations is None else migrations, place)
        pool = AsyncConnectionPool[Connection](
            make_conninfo(url, **_GIVING_UP),
            kwargs={"autocommit": True, "row_factory": dict_row},
            min_size=1,
            max_size=CONNECTIONS,
            timeout=PATIENCE,
            reconnect_timeout=PATIENCE,
            configure=_configure,
            open=False,
        )
        await pool.open()
        return PostgresDatabase(place, url, pool)


async def connect(url: str) -> Connection:
    """One connection beside the pool."""
    return await psycopg.AsyncConnection.connect(
        make_conninfo(url, **_GIVING_UP), autocommit=True, row_factory=dict_row
    )


def place_of(url: str) -> str:
    """Host, port and name of the database, without user and password. Raises StorageError."""
    try:
        named = conninfo_to_dict(url)
    except psycopg.Error:  # its text repeats the address, with the password
        raise StorageError(StorageProblem.FAILED, "postgresql://…", "not an address") from None
    host, port = named.get("host", "localhost"), named.get("port", "5432")
    return f"postgresql://{host}:{port}/{named.get('dbname', '')}"


async def _configure(connection: Connection) -> None:
    connection.adapters.register_loader("jsonb", TextLoader)  # JSON is text to the deeds
    await connection.execute(_PLAN_LINE)


@cache
def _spelled(sql: str) -> bytes:
    """The statement as psycopg and PostgreSQL read it; see `bot/adapters/relational/database.py`."""
    sql = sql.replace("%", "%%").replace("json_object(", "jsonb_build_object(")
    sql = sql.replace("group_concat(", "string_agg(")
    sql = re.sub(r"\bIN :(\w+)", r"= ANY(%(\1)s)", sql)
    return re.sub(r":([a-z_]+)", r"%(\1)s", sql).replace("?", "%s").encode()


@contextmanager
def storage_errors(place: str) -> Iterator[None]:
    """Turn every error of psycopg into the store's own."""
    try:
        yield
    except psycopg.OperationalError as error:
        # Without a code: no connection came about, or it broke. A wrong password has no code either.
        denied = "authentication failed" in str(error) or "does not exist" in str(error)
        usual = StorageProblem.DENIED if denied else StorageProblem.UNREACHABLE
        raise StorageError(_PROBLEMS.get(error.sqlstate or "", usual), place, _told(error)) from None
    except psycopg.Error as error:
        problem = _PROBLEMS.get(error.sqlstate or "", StorageProblem.FAILED)
        raise StorageError(problem, place, _told(error)) from error


def _told(error: psycopg.Error) -> str:
    return f"{error.sqlstate or type(error).__name__}: {str(error).strip()}"
