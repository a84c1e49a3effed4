"""Statements about sending reminders of dates, and about many that are due at one instant."""

from bot.adapters.relational.sql.claiming import claiming

# Overtaken is what has become needless: a nearer reminder of the same date was or is being sent. One that a
# person asked for is nearer than another of the same moment, and is not overtaken by what came before it.
_CANDIDATES = """
SELECT reminder.lead, reminder.tries, reminder.snoozed, reminder.due_at, reminder.about, person.channel,
    person.chat, person.zone AS person_zone, coalesce(person.language, person.spoken) AS language, date.*,
    reminder.id AS claim,
    (SELECT kind || ':' || key FROM subscription JOIN scope_event USING (kind, key)
     WHERE subscription.person = person.id AND scope_event.event = date.event
     ORDER BY CASE kind WHEN 'event' THEN 1 WHEN 'place' THEN 2 WHEN 'theme' THEN 3 ELSE 4 END
     LIMIT 1) AS scope,
    (SELECT group_concat(round || '/' || session, ',') FROM session_choice
     WHERE session_choice.person = person.id AND session_choice.event = date.event) AS sessions,
    (SELECT answer FROM attendance
     WHERE attendance.person = person.id AND attendance.event = date.event AND attendance.date = date.date)
     AS attendance,
    CASE
        WHEN reminder.about <= :now THEN 'too_late'
        WHEN EXISTS (
            SELECT 1 FROM reminder AS nearer
            WHERE nearer.occurrence = reminder.occurrence AND nearer.person = reminder.person
                AND nearer.about = reminder.about
                AND (nearer.ahead, -nearer.snoozed) < (reminder.ahead, -reminder.snoozed)
                AND NOT (reminder.snoozed = 1 AND reminder.due_at > CASE
                    WHEN nearer.state IN ('planned', 'claimed') THEN nearer.due_at ELSE nearer.ended_at END)
                AND (nearer.state IN ('claimed', 'sent', 'refused', 'uncertain')
                    OR nearer.state = 'planned' AND nearer.due_at <= :now)
        ) THEN 'overtaken'
    END AS pointless
FROM reminder JOIN person ON person.id = reminder.person
    JOIN occurrence AS date ON date.id = reminder.occurrence
"""
_DUE = f"""{_CANDIDATES}
WHERE reminder.state = 'planned' AND reminder.try_at <= :now
    AND (reminder.about <= :now OR person.channel IN :channels)
ORDER BY reminder.try_at LIMIT :limit FOR UPDATE OF reminder SKIP LOCKED
"""
ALONG = f"""{_CANDIDATES}
WHERE reminder.person IN (SELECT person FROM reminder WHERE id IN :claims)
    AND reminder.state = 'planned' AND reminder.lead LIKE '%d' AND reminder.snoozed = 0
    AND date.purpose = 'date' AND reminder.try_at < :until AND reminder.about > :now
ORDER BY date.start_at, reminder.id
"""
CLAIMING = claiming(
    "reminder",
    useful_until="about",
    may_wait="NOT (snoozed = 1 AND due_at > :now - :obeyed)",
    due=_DUE,
)


COUNT = """
SELECT try_at, count(*) AS reminders FROM reminder
WHERE state = 'planned' AND try_at > :since AND try_at <= :until AND try_at = due_at AND snoozed = 0
GROUP BY try_at HAVING count(*) >= :at_least ORDER BY try_at
"""
SPREAD = """
UPDATE reminder SET try_at = :begin + ranked.nth * (:end - :begin) / ranked.size
FROM (SELECT id, row_number() OVER (ORDER BY id) AS nth, count(*) OVER () AS size
      FROM reminder WHERE state = 'planned' AND try_at = :at AND due_at = :at AND snoozed = 0) AS ranked
WHERE reminder.id = ranked.id
"""
