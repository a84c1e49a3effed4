"""Statements about sending what is not a reminder of a date; the counterpart of `dispatch`."""

NEXT_DUE = "SELECT min(try_at) FROM message WHERE state = 'planned'"

TAKE_OVER = """
UPDATE message SET tries = tries + 1, try_at = :now, owner = NULL, lease_until = NULL,
    state = CASE
        WHEN tries = 0 AND reason IS NULL AND useful_until > :now THEN 'planned' ELSE 'uncertain'
    END,
    reason = NULL, ended_at = :now
WHERE state = 'claimed' AND owner != :owner
    AND (lease_until <= :now OR substr(owner, 1, length(:instance)) = :instance)
"""

POSTPONE = """
UPDATE message SET try_at = :until,
    state = CASE WHEN useful_until > :until THEN 'planned' WHEN tries > 0 THEN 'uncertain' ELSE 'skipped' END,
    reason = CASE WHEN useful_until > :until OR tries > 0 THEN NULL ELSE 'quiet' END
WHERE state = 'planned' AND try_at <= :now AND NOT urgent
RETURNING state
"""

DUE = """
SELECT message.id AS claim, message.kind, message.notice, message.tries, person.channel, person.chat,
    coalesce(person.language, person.spoken) AS language,
    iif(message.useful_until <= :now, 'too_late', NULL) AS pointless
FROM message JOIN person ON person.id = message.person
WHERE message.state = 'planned' AND message.try_at <= :now
    AND (message.useful_until <= :now OR instr(:channels, ' ' || person.channel || ' '))
ORDER BY message.try_at, message.id LIMIT :limit
"""
CLAIM = "UPDATE message SET state = 'claimed', owner = ?, lease_until = ? WHERE id = ?"
SKIP = """
UPDATE message SET state = iif(tries > 0, 'uncertain', 'skipped'), reason = iif(tries > 0, NULL, :reason),
    ended_at = :now
WHERE id = :claim
"""

_OURS = "WHERE id = :claim AND state = 'claimed' AND owner = :owner"
_FREE = "owner = NULL, lease_until = NULL"
END = f"""
UPDATE message SET state = :state, reason = NULL, tries = tries + :unknown, ended_at = :at, {_FREE} {_OURS}
"""
TRY_AGAIN = f"""
UPDATE message SET try_at = :at, tries = tries + :unknown, ended_at = :now, {_FREE},
    state = CASE
        WHEN reason IS NULL THEN 'planned' WHEN tries + :unknown > 0 THEN 'uncertain' ELSE 'skipped'
    END,
    reason = CASE WHEN tries + :unknown > 0 THEN NULL ELSE reason END
{_OURS}
"""
PERSON_OF = "SELECT person FROM message WHERE id = ?"

_VOID = """
UPDATE message SET reason = CASE WHEN state = 'planned' AND tries > 0 THEN NULL ELSE :reason END,
    state = CASE WHEN state = 'claimed' THEN 'claimed' WHEN tries > 0 THEN 'uncertain' ELSE 'skipped' END,
    ended_at = :now
WHERE state IN ('planned', 'claimed') AND person = :person
"""
VOID_PERSON = _VOID
VOID_CHANGES = f"{_VOID} AND kind = 'change'"
VOID_UNFOLLOWED = f"""{VOID_CHANGES} AND (SELECT event FROM notice WHERE id = message.notice) NOT IN (
    SELECT scope_event.event FROM subscription JOIN scope_event USING (kind, key) WHERE person = :person)
"""
MERGE = "UPDATE OR IGNORE message SET person = :to WHERE person = :person"
REACH_AGAIN = """
UPDATE message SET state = 'planned', reason = NULL
WHERE person = :person AND state = 'skipped' AND reason = 'unreachable'
"""
