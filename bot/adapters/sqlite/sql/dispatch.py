"""Statements about sending reminders of dates, and about many that are due at one instant."""

from bot.adapters.sqlite.sql.claiming import claiming

# Overtaken is what has become needless: a nearer reminder of the same date was or is being sent. One that a
# person asked for is nearer than another of the same moment, and is not overtaken by what came before it.
_CANDIDATES = """
SELECT reminder.lead, reminder.tries, reminder.snoozed, reminder.due_at, reminder.about, person.channel,
    person.chat, person.zone AS person_zone, coalesce(person.language, person.spoken) AS language, date.*,
    reminder.id AS claim,
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
                AND nearer.about = reminder.about
                AND (nearer.ahead, NOT nearer.snoozed) < (reminder.ahead, NOT reminder.snoozed)
                AND NOT (reminder.snoozed AND reminder.due_at >
                    iif(nearer.state IN ('planned', 'claimed'), nearer.due_at, nearer.ended_at))
                AND (nearer.state IN ('claimed', 'sent', 'refused', 'uncertain')
                    OR nearer.state = 'planned' AND nearer.due_at <= :now)
        ) THEN 'overtaken'
    END AS pointless
FROM reminder JOIN person ON person.id = reminder.person
    JOIN occurrence AS date ON date.id = reminder.occurrence
"""
_DUE = f"""{_CANDIDATES}
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
CLAIMING = claiming(
    "reminder",
    useful_until="about",
    may_wait="NOT (snoozed AND due_at > :now - :obeyed)",
    due=_DUE,
)


COUNT = """
SELECT try_at, count(*) AS reminders FROM reminder
WHERE state = 'planned' AND try_at > :since AND try_at <= :until AND try_at = due_at AND NOT snoozed
GROUP BY try_at HAVING count(*) >= :at_least ORDER BY try_at
"""
SPREAD = """
UPDATE reminder SET try_at = :begin + row.rank * (:end - :begin) / row.size
FROM (SELECT id, row_number() OVER (ORDER BY id) AS rank, count(*) OVER () AS size
      FROM reminder WHERE state = 'planned' AND try_at = :at AND due_at = :at AND NOT snoozed) AS row
WHERE reminder.id = row.id
"""
