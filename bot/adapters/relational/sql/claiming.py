"""Statements that are the same for everything that is sent: reminders, notices, tips and agendas.

Their tables share the columns `person`, `state`, `reason`, `tries`, `due_at`, `try_at`, `owner`,
`lease_until`, `begun` and `ended_at`. Each module says what is its own: until when a message helps, and what
may wait for the morning.
"""

from dataclasses import dataclass

from bot.domain.reminders.retry import LONGEST_WAIT, PART_OF_THE_REST, SHORTEST_WAIT

SENT = ("reminder", "message", "wish_message")
"""Every table of what is sent."""

_OURS = "WHERE id = :claim AND state = 'claimed' AND owner = :owner"
FREE = "owner = NULL, lease_until = NULL, begun = 0"


@dataclass(frozen=True, slots=True)
class Claiming:
    """The statements of one table."""

    next_due: str
    take_over: str
    postpone: str
    due: str
    claim: str
    begin: str
    skip: str
    end: str
    try_again: str
    person_of: str


def claiming(table: str, *, useful_until: str, may_wait: str, due: str) -> Claiming:
    """`useful_until` is a column, `may_wait` a condition, in which `:until` is the end of the
    night, `due` the whole statement that finds it.
    """
    return Claiming(
        next_due=f"SELECT min(try_at) AS at FROM {table} WHERE state = 'planned'",
        take_over=f"""
            UPDATE {table} SET tries = tries + begun, {FREE},
                try_at = CASE WHEN begun = 1 THEN :now + {_wait_after_unknown(useful_until)} ELSE try_at END,
                state = CASE
                    WHEN reason IS NULL AND begun = 0 THEN 'planned'
                    WHEN reason IS NULL AND tries = 0 AND {useful_until} > :now THEN 'planned'
                    WHEN tries + begun > 0 THEN 'uncertain'
                    ELSE 'skipped'
                END,
                reason = CASE WHEN tries + begun > 0 THEN NULL ELSE reason END, ended_at = :now
            WHERE state = 'claimed' AND owner != :owner
                AND (lease_until <= :now OR substr(owner, 1, length(:instance)) = :instance)
            """,
        postpone=f"""
            UPDATE {table} SET try_at = :until,
                state = CASE
                    WHEN {useful_until} > :until THEN 'planned'
                    WHEN tries > 0 THEN 'uncertain'
                    ELSE 'skipped'
                END,
                reason = CASE WHEN {useful_until} > :until OR tries > 0 THEN NULL ELSE 'quiet' END
            FROM person
            WHERE state = 'planned' AND try_at <= :now AND person.id = {table}.person
                AND person.zone = :zone AND {may_wait}
            RETURNING state
            """,
        due=due,
        claim=f"UPDATE {table} SET state = 'claimed', owner = ?, lease_until = ? WHERE id = ?",
        begin=f"""
            UPDATE {table} SET begun = 1, lease_until = :until
            WHERE id IN :claims AND state = 'claimed' AND owner = :owner AND reason IS NULL
            RETURNING id
            """,
        skip=skip(table, ":reason", "id = :claim"),
        end=f"""
            UPDATE {table} SET state = :state, reason = NULL, tries = tries + :unknown, ended_at = :at,
                {FREE}
            {_OURS}
            """,
        try_again=f"""
            UPDATE {table} SET try_at = :at, tries = tries + :unknown, ended_at = :now, {FREE},
                state = CASE
                    WHEN reason IS NULL THEN 'planned' WHEN tries + :unknown > 0 THEN 'uncertain'
                    ELSE 'skipped'
                END,
                reason = CASE WHEN tries + :unknown > 0 THEN NULL ELSE reason END
            {_OURS}
            """,
        person_of=f"SELECT person FROM {table} WHERE id = ?",
    )


def _wait_after_unknown(useful_until: str) -> str:
    """`wait_after_unknown` in SQL. A process that dies again and again does not spend both tries at once."""
    shortest, longest = int(SHORTEST_WAIT.total_seconds()), int(LONGEST_WAIT.total_seconds())
    rest = f"({useful_until} - :now) / {PART_OF_THE_REST}"
    return f"""
        CASE WHEN {rest} < {shortest} THEN {shortest} WHEN {rest} > {longest} THEN {longest} ELSE {rest} END
        """


def skip(table: str, reason: str, which: str) -> str:
    """What is planned and will not be sent: skipped, or uncertain when a first try may have arrived."""
    return f"""
        UPDATE {table} SET state = CASE WHEN tries > 0 THEN 'uncertain' ELSE 'skipped' END,
            reason = CASE WHEN tries > 0 THEN NULL ELSE {reason} END, ended_at = :now
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
