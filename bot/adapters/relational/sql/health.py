"""Statements about the beat of a bot and what waits."""

from bot.adapters.relational.sql.claiming import SENT

BEAT = """
INSERT INTO meta (key, value) VALUES ('heartbeat', ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
LAST_BEAT = "SELECT value FROM meta WHERE key = 'heartbeat'"
WAITING = " UNION ALL ".join(
    f"""
    SELECT min(try_at) AS since FROM {table} JOIN person ON person.id = {table}.person
    WHERE state = 'planned' AND try_at <= :now AND withheld = 0 AND channel IN :channels
    """
    for table in SENT
)
COUNTS = "SELECT state, count(*) AS reminders FROM reminder GROUP BY state"
