"""Statements about wishes and the messages made from them."""

OF = """
SELECT wish.kind, weekday, minute, length(shown) / 4 AS tips FROM wish JOIN person ON person.id = wish.person
WHERE channel = ? AND chat = ? ORDER BY wish.kind DESC
"""
DISTINCT = "SELECT DISTINCT kind, weekday, minute FROM wish ORDER BY kind, weekday, minute"
ASK = """
INSERT INTO wish (person, kind, weekday, minute) VALUES (:person, :kind, :weekday, :minute)
ON CONFLICT (person, kind) DO UPDATE SET weekday = excluded.weekday, minute = excluded.minute
"""
STOP = "DELETE FROM wish WHERE person = :person AND kind = :kind"

_PLANT = """
INSERT INTO wish_message (person, kind, due_at, try_at, useful_until, state, reason)
SELECT person.id, :kind, :at, :at, :until, iif(unreachable, 'skipped', 'planned'),
    iif(unreachable, 'unreachable', NULL)
FROM wish CROSS JOIN person ON person.id = wish.person
WHERE wish.kind = :kind AND weekday IS :weekday AND minute = :minute {which}
ON CONFLICT (person, kind, due_at) DO UPDATE SET state = 'planned', reason = NULL, try_at = excluded.try_at
WHERE wish_message.state = 'skipped' AND wish_message.reason = 'unsubscribed'
"""
PLANT = _PLANT.format(which="")
PLANT_FOR_ONE = _PLANT.format(which="AND wish.person = :person")
REMOVE_BEFORE = "DELETE FROM wish_message WHERE due_at < ? AND state NOT IN ('planned', 'claimed')"

# A claimed one is being sent at this moment; the reason keeps it from being planned again.
_VOID = """
UPDATE wish_message SET reason = CASE WHEN state = 'planned' AND tries > 0 THEN NULL ELSE :reason END,
    state = CASE WHEN state = 'claimed' THEN 'claimed' WHEN tries > 0 THEN 'uncertain' ELSE 'skipped' END,
    ended_at = :now
WHERE state IN ('planned', 'claimed') AND person = :person
"""
VOID_PERSON = _VOID
VOID_KIND = f"{_VOID} AND kind = :kind"
REACH_AGAIN = """
UPDATE wish_message SET state = 'planned', reason = NULL
WHERE person = :person AND state = 'skipped' AND reason = 'unreachable'
"""
MERGE_WISHES = "UPDATE OR IGNORE wish SET person = :to WHERE person = :person"
MERGE_MESSAGES = "UPDATE OR IGNORE wish_message SET person = :to WHERE person = :person"

GIVE_TIP = "UPDATE wish_message SET tip = :tip WHERE id = :claim"
SHOW_TIP = """
UPDATE wish SET shown = CAST(iif(:again, x'', shown) || :bytes AS BLOB)
WHERE kind = 'tip' AND person = (SELECT person FROM wish_message WHERE id = :claim)
"""
LEAVE_OUT = """
UPDATE wish_message SET state = 'skipped', reason = 'nothing', owner = NULL, lease_until = NULL,
    ended_at = :now
WHERE id = :claim AND state = 'claimed'
"""

NEXT_DUE = "SELECT min(try_at) FROM wish_message WHERE state = 'planned'"
TAKE_OVER = """
UPDATE wish_message SET tries = tries + 1, try_at = :now, owner = NULL, lease_until = NULL,
    state = CASE
        WHEN tries = 0 AND reason IS NULL AND useful_until > :now THEN 'planned' ELSE 'uncertain'
    END,
    reason = NULL, ended_at = :now
WHERE state = 'claimed' AND owner != :owner
    AND (lease_until <= :now OR substr(owner, 1, length(:instance)) = :instance)
"""
POSTPONE = """
UPDATE wish_message SET try_at = :until,
    state = CASE WHEN useful_until > :until THEN 'planned' WHEN tries > 0 THEN 'uncertain' ELSE 'skipped' END,
    reason = CASE WHEN useful_until > :until OR tries > 0 THEN NULL ELSE 'quiet' END
WHERE state = 'planned' AND try_at <= :now AND due_at <= :now - :obeyed
RETURNING state
"""
DUE = """
SELECT message.id AS claim, message.kind, message.tries, message.tip, message.person, person.channel,
    person.chat, coalesce(person.language, person.spoken) AS language, coalesce(wish.shown, x'') AS shown,
    CASE WHEN message.useful_until <= :now THEN 'too_late' END AS pointless
FROM wish_message AS message JOIN person ON person.id = message.person
    LEFT JOIN wish ON wish.person = message.person AND wish.kind = message.kind
WHERE message.state = 'planned' AND message.try_at <= :now
    AND (message.useful_until <= :now OR instr(:channels, ' ' || person.channel || ' '))
ORDER BY message.try_at, message.id LIMIT :limit
"""
CLAIM = "UPDATE wish_message SET state = 'claimed', owner = ?, lease_until = ? WHERE id = ?"
SKIP = """
UPDATE wish_message SET state = iif(tries > 0, 'uncertain', 'skipped'),
    reason = iif(tries > 0, NULL, :reason), ended_at = :now
WHERE id = :claim
"""
_OURS = "WHERE id = :claim AND state = 'claimed' AND owner = :owner"
_FREE = "owner = NULL, lease_until = NULL"
END = f"""
UPDATE wish_message SET state = :state, reason = NULL, tries = tries + :unknown, ended_at = :at, {_FREE}
{_OURS}
"""
TRY_AGAIN = f"""
UPDATE wish_message SET try_at = :at, tries = tries + :unknown, ended_at = :now, {_FREE},
    state = CASE
        WHEN reason IS NULL THEN 'planned' WHEN tries + :unknown > 0 THEN 'uncertain' ELSE 'skipped'
    END,
    reason = CASE WHEN tries + :unknown > 0 THEN NULL ELSE reason END
{_OURS}
"""
PERSON_OF = "SELECT person FROM wish_message WHERE id = ?"
