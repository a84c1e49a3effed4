"""Statements for the operator's eye; none of them writes."""

DATES = """
SELECT date.*, reminder.state AS reminder_state, count(reminder.id) AS reminders
FROM occurrence AS date LEFT JOIN reminder ON reminder.occurrence = date.id
WHERE date.start_at >= ? AND date.start_at < ?
GROUP BY date.id, reminder.state ORDER BY date.start_at, date.event, date.date, reminder.state
"""
FOLLOWED = """
WITH followed AS MATERIALIZED (
    SELECT scope_event.event, count(DISTINCT subscription.person) AS people
    FROM scope_event JOIN subscription USING (kind, key) JOIN person ON person.id = subscription.person
    WHERE person.unreachable = 0 GROUP BY scope_event.event)
SELECT date.*, coalesce(followed.people, 0) AS people
FROM occurrence AS date LEFT JOIN followed ON followed.event = date.event
WHERE start_at > ? AND status != 'afgelast' AND purpose = 'date' ORDER BY start_at, date.event, date.date
"""
TROUBLES = """
SELECT person.channel, person.chat, date.event, date.date, date.zone, reminder.about, reminder.lead,
    reminder.due_at, reminder.state, reminder.reason
FROM reminder JOIN person ON person.id = reminder.person
    JOIN occurrence AS date ON date.id = reminder.occurrence
WHERE reminder.state IN ('refused', 'uncertain', 'skipped') AND reminder.due_at >= ?
    AND reminder.reason IS DISTINCT FROM 'past' AND reminder.reason IS DISTINCT FROM 'unsubscribed'
    AND reminder.reason IS DISTINCT FROM 'signed_up' AND reminder.reason IS DISTINCT FROM 'answered'
ORDER BY reminder.due_at DESC, reminder.id DESC LIMIT ?
"""
MESSAGE_TROUBLES = """
SELECT person.channel, person.chat, notice.event, message.useful_until, message.due_at, message.state,
    message.reason
FROM message JOIN person ON person.id = message.person JOIN notice ON notice.id = message.notice
WHERE message.state IN ('refused', 'uncertain', 'skipped') AND message.due_at >= ?
    AND message.reason IS DISTINCT FROM 'unsubscribed'
ORDER BY message.due_at DESC, message.id DESC LIMIT ?
"""
RECURRING_FAILURES = """
SELECT person.channel, person.chat, message.kind, message.useful_until, message.due_at, message.state,
    message.reason
FROM wish_message AS message JOIN person ON person.id = message.person
WHERE message.state IN ('refused', 'uncertain', 'skipped') AND message.due_at >= ?
    AND message.reason IS DISTINCT FROM 'unsubscribed' AND message.reason IS DISTINCT FROM 'nothing'
ORDER BY message.due_at DESC, message.id DESC LIMIT ?
"""
