"""Statements about reminders that a person asked for once more.

Such a reminder has a lead time like any other, to the second, so that a nearer one overtakes it.
"""

REMINDED_OF = """
SELECT date.* FROM occurrence AS date
WHERE date.event = ? AND date.purpose = 'date' AND (date.start_at = ? OR date.id IN (
    SELECT reminder.occurrence FROM reminder JOIN person ON person.id = reminder.person
    WHERE channel = ? AND chat = ? AND reminder.about = ?))
ORDER BY date.start_at LIMIT 1
"""

_ALONE = """NOT EXISTS (
        SELECT 1 FROM reminder AS there WHERE there.occurrence = reminder.occurrence
            AND there.person = reminder.person AND there.about = date.start_at AND there.id != reminder.id
            AND there.lead = (date.start_at - :at) || 's')"""
_TO_THE_SECOND = "lead = (date.start_at - :at) || 's', ahead = date.start_at - :at"
SNOOZE_AGAIN = f"""
UPDATE reminder SET about = date.start_at, {_TO_THE_SECOND}, due_at = :at, try_at = :at
FROM occurrence AS date
WHERE date.event = :event AND date.date = :date AND date.start_at > :at AND reminder.occurrence = date.id
    AND reminder.person = :person AND reminder.snoozed = 1
    AND reminder.state = 'planned' AND reminder.tries = 0 AND {_ALONE}
"""
SNOOZE = """
INSERT INTO reminder (person, occurrence, about, lead, ahead, due_at, try_at, state, snoozed)
SELECT :person, id, start_at, (start_at - :at) || 's', start_at - :at, :at, :at, 'planned', 1
FROM occurrence WHERE event = :event AND date = :date AND start_at > :at AND status != 'afgelast'
ON CONFLICT (occurrence, person, lead, about) DO UPDATE SET state = 'planned', reason = NULL, snoozed = 1,
    try_at = excluded.try_at WHERE reminder.state = 'skipped'
"""
KEEP_SNOOZED = f"""
UPDATE reminder SET about = date.start_at, {_TO_THE_SECOND.replace(":at", "reminder.due_at")}
FROM occurrence AS date
WHERE date.event = :event AND date.date = :date AND reminder.occurrence = date.id
    AND reminder.snoozed = 1 AND reminder.state = 'planned' AND reminder.tries = 0
    AND reminder.about != date.start_at AND reminder.due_at < date.start_at
    AND {_ALONE.replace(":at", "reminder.due_at")}
"""
