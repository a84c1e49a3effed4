"""Statements that are the same for everything that is sent: reminders, notices, tips and agendas.

Their tables share the columns `person`, `state`, `reason`, `tries`, `try_at`, `owner`, `lease_until` and
`ended_at`. Each module says what is its own: until when a message helps, and what may wait for the morning.
"""

from dataclasses import dataclass

SENT = ("reminder", "message", "wish_message")
"""Every table of what is sent."""

_OURS = "WHERE id = :claim AND state = 'claimed' AND owner = :owner"
_FREE = "owner = NULL, lease_until = NULL"


@dataclass(frozen=True, slots=True)
class Claiming:
    """The statements of one table."""

    next_due: str
    take_over: str
    postpone: str
    due: str
    claim: str
    skip: str
    end: str
    try_again: str
    person_of: str


def claiming(table: str, *, useful_until: str, may_wait: str, due: str) -> Claiming:
    """`useful_until` is a column, `may_wait` a condition, `due` the whole statement that finds it."""
    return Claiming(
        next_due=f"SELECT min(try_at) FROM {table} WHERE state = 'planned'",
        take_over=f"""
            UPDATE {table} SET tries = tries + 1, try_at = :now, {_FREE},
                state = CASE
                    WHEN tries = 0 AND reason IS NULL AND {useful_until} > :now THEN 'planned'
                    ELSE 'uncertain'
                END,
                reason = NULL, ended_at = :now
            WHERE state = 'claimed' AND owner != :owner
                AND (lease_until <= :now OR substr(owner, 1, length(:instance)) = :instance)
            """,
        postpone=f"""
            UPDATE {table} SET try_at = :until,
                state = CASE
                    WHEN {useful_until} > :until THEN 'planned' WHEN tries > 0 THEN 'uncertain' ELSE 'skipped'
                END,
                reason = CASE WHEN {useful_until} > :until OR tries > 0 THEN NULL ELSE 'quiet' END
            WHERE state = 'planned' AND try_at <= :now AND {may_wait}
            RETURNING state
            """,
        due=due,
        claim=f"UPDATE {table} SET state = 'claimed', owner = ?, lease_until = ? WHERE id = ?",
        skip=skip(table, ":reason", "id = :claim"),
        end=f"""
            UPDATE {table} SET state = :state, reason = NULL, tries = tries + :unknown, ended_at = :at,
                {_FREE}
            {_OURS}
            """,
        try_again=f"""
            UPDATE {table} SET try_at = :at, tries = tries + :unknown, ended_at = :now, {_FREE},
                state = CASE
                    WHEN reason IS NULL THEN 'planned' WHEN tries + :unknown > 0 THEN 'uncertain'
                    ELSE 'skipped'
                END,
                reason = CASE WHEN tries + :unknown > 0 THEN NULL ELSE reason END
            {_OURS}
            """,
        person_of=f"SELECT person FROM {table} WHERE id = ?",
    )


def skip(table: str, reason: str, which: str) -> str:
    """What is planned and will not be sent: skipped, or uncertain when a first try may have arrived."""
    return f"""
        UPDATE {table} SET state = iif(tries > 0, 'uncertain', 'skipped'),
            reason = iif(tries > 0, NULL, {reason}), ended_at = :now
        WHERE {which}
        """


def void(table: str, which: str, reason: str = ":reason") -> str:
    """As `skip`, of what is claimed too.

    That is being sent at this moment; the reason keeps it from being planned again.
    """
    return f"""
        UPDATE {table} SET reason = CASE WHEN state = 'planned' AND tries > 0 THEN NULL ELSE {reason} END,
            state = CASE
                WHEN state = 'claimed' THEN 'claimed' WHEN tries > 0 THEN 'uncertain' ELSE 'skipped'
            END,
            ended_at = :now
        WHERE state IN ('planned', 'claimed') AND {which}
        """
