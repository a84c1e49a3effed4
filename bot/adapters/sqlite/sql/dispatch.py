"""Statements about sending, and about what became of it."""

NEXT_DUE = "SELECT min(try_at) FROM reminder WHERE state = 'planned'"

TAKE_OVER = """
UPDATE reminder SET tries = tries + 1, try_at = :now, owner = NULL, lease_until = NULL,
    state = CASE WHEN tries = 0 AND reason IS NULL AND about > :now THEN 'planned' ELSE 'uncertain' END,
    reason = NULL, ended_at = :now
WHERE state = 'claimed' AND owner != :owner
    AND (lease_until <= :now OR substr(owner, 1, length(:instance)) = :instance)
"""

POSTPONE = """
UPDATE reminder SET try_at = :until,
    state = CASE WHEN about > :until THEN 'planned' WHEN tries > 0 THEN 'uncertain' ELSE 'skipped' END,
    reason = CASE WHEN about > :until OR tries > 0 THEN NULL ELSE 'quiet' END
WHERE state = 'planned' AND try_at <= :now AND NOT (snoozed AND due_at > :now - :obeyed)
RETURNING state
"""

_CANDIDATES = """
SELECT reminder.lead, reminder.tries, reminder.snoozed, person.channel, person.chat,
    coalesce(person.language, person.spoken) AS language, date.*, reminder.id AS claim,
    (SELECT kind || ':' || key FROM subscription JOIN scope_event USING (kind, key)
     WHERE subscription.person = person.id AND scope_event.event = date.event
     ORDER BY instr('event place theme all', kind) LIMIT 1) AS scope,
    (SELECT group_concat(round || '/' || session) FROM session_choice
     WHERE session_choice.person = person.id AND session_choice.event = date.event) AS sessions,
    CASE
        WHEN reminder.about <= :now THEN 'too_late'
        WHEN EXISTS (
            SELECT 1 FROM reminder AS nearer
            WHERE nearer.occurrence = reminder.occurrence AND nearer.person = reminder.person
                AND nearer.about = reminder.about AND nearer.ahead < reminder.ahead
                AND (nearer.state IN ('claimed', 'sent', 'refused', 'uncertain')
                    OR nearer.state = 'planned' AND nearer.due_at <= :now)
        ) THEN 'overtaken'
    END AS pointless
FROM reminder JOIN person ON person.id = reminder.person
    JOIN occurrence AS date ON date.id = reminder.occurrence
"""
DUE = f"""{_CANDIDATES}
WHERE reminder.state = 'planned' AND reminder.try_at <= :now
    AND (reminder.about <= :now OR instr(:channels, ' ' || person.channel || ' '))
ORDER BY reminder.try_at LIMIT :limit
"""
ALONG = f"""{_CANDIDATES}
WHERE reminder.person IN (SELECT person FROM reminder WHERE id IN (SELECT value FROM json_each(:claims)))
    AND reminder.state = 'planned' AND reminder.lead GLOB '*d' AND NOT reminder.snoozed
    AND date.purpose = 'date' AND reminder.try_at < :until AND reminder.about > :now
ORDER BY date.start_at, reminder.id
"""
CLAIM = "UPDATE reminder SET state = 'claimed', owner = ?, lease_until = ? WHERE id = ?"
SKIP = """
UPDATE reminder SET state = iif(tries > 0, 'uncertain', 'skipped'), reason = iif(tries > 0, NULL, :reason),
    ended_at = :now
WHERE id = :claim
"""

_OURS = "WHERE id = :claim AND state = 'claimed' AND owner = :owner"
_FREE = "owner = NULL, lease_until = NULL"
END = f"""
UPDATE reminder SET state = :state, reason = NULL, tries = tries + :unknown, ended_at = :at, {_FREE} {_OURS}
"""
TRY_AGAIN = f"""
UPDATE reminder SET try_at = :at, tries = tries + :unknown, ended_at = :now, {_FREE},
    state = CASE
        WHEN reason IS NULL THEN 'planned' WHEN tries + :unknown > 0 THEN 'uncertain' ELSE 'skipped'
    END,
    reason = CASE WHEN tries + :unknown > 0 THEN NULL ELSE reason END
{_OURS}
"""
PERSON_OF = "SELECT person FROM reminder WHERE id = ?"
