"""Statements about what changed, the notices of it, and the questions to an admin."""

from bot.adapters.relational.rows import facts_json
from bot.adapters.relational.sql.claiming import skip, void

_FACTS = facts_json("date")
_CANCELLED = facts_json("date", status="'afgelast'")
_ASKED = """
SELECT 1 FROM notice_date AS line JOIN notice ON notice.id = line.notice
WHERE line.occurrence = date.id AND notice.kind = {kind} AND notice.state IN ({states})
"""
CHANGED = f"""
SELECT * FROM occurrence AS date
WHERE changed_at IS NOT NULL AND missing_since IS NULL
    AND NOT EXISTS ({_ASKED.format(kind="'change'", states="'asked'")})
ORDER BY event, start_at, date
"""
REMOVED = f"""
SELECT * FROM occurrence AS date
WHERE missing_since IS NOT NULL AND start_at > :now AND status != 'afgelast'
    AND NOT EXISTS ({_ASKED.format(kind="'removal'", states="'asked', 'declined'")})
ORDER BY event, start_at, date
"""

FOLLOWERS = """
(SELECT DISTINCT subscription.person AS id FROM scope_event CROSS JOIN subscription
 WHERE scope_event.event = :event AND subscription.kind = scope_event.kind
    AND subscription.key = scope_event.key) AS follower
JOIN person ON person.id = follower.id
"""
COUNT_FOLLOWERS = f"SELECT count(*) AS people FROM {FOLLOWERS} WHERE person.unreachable = 0"

NOTE = """
INSERT INTO notice (event, kind, state, urgent, recipients, made_at, useful_until)
VALUES (:event, :kind, :state, :urgent, :recipients, :now, :useful_until) RETURNING *
"""
NOTE_CHANGED = f"""
INSERT INTO notice_date (notice, occurrence, before, after)
SELECT :notice, date.id, date.told, {_FACTS} FROM occurrence AS date
WHERE event = :event AND date = :date AND told = :before AND {_FACTS} = :after
"""
NOTE_REMOVED = f"""
INSERT INTO notice_date (notice, occurrence, before, after)
SELECT :notice, date.id, {_FACTS}, {_CANCELLED} FROM occurrence AS date
WHERE event = :event AND date = :date AND missing_since IS NOT NULL AND {_FACTS} = :before
"""
DROP = "DELETE FROM notice WHERE id = :notice"

_OF_NOTICE = "id IN (SELECT occurrence FROM notice_date WHERE notice = :notice)"
TELL = f"""
UPDATE occurrence SET changed_at = NULL,
    told = (SELECT after FROM notice_date WHERE notice = :notice AND occurrence = occurrence.id)
WHERE {_OF_NOTICE}
"""
NO_NEWS = f"""
UPDATE occurrence AS date SET changed_at = NULL, told = {_FACTS}
WHERE event = :event AND date = :date AND told = :before AND {_FACTS} = :after
"""
CANCEL = f"UPDATE occurrence SET status = 'afgelast', sequence = sequence + 1 WHERE {_OF_NOTICE}"
VOID_REMINDERS = void(
    "reminder", "occurrence IN (SELECT occurrence FROM notice_date WHERE notice = :notice)", "'removed'"
)

# What an earlier notice still has to say is overtaken when the dates it is about do not go on.
_EARLIER = """
SELECT earlier.notice FROM notice_date AS earlier JOIN notice_date AS line USING (occurrence)
WHERE line.notice = :notice AND earlier.notice < :notice AND line.after ->> 'status' = 'afgelast'
"""
OVERTAKE = skip("message", "'overtaken'", f"state = 'planned' AND kind = 'change' AND notice IN ({_EARLIER})")
ADDRESS_FOLLOWERS = f"""
INSERT INTO message (person, notice, kind, urgent, useful_until, due_at, try_at, state, reason)
SELECT person.id, :notice, 'change', :urgent, :useful_until, :now, :now,
    CASE WHEN person.unreachable = 1 THEN 'skipped' ELSE 'planned' END,
    CASE WHEN person.unreachable = 1 THEN 'unreachable' END
FROM {FOLLOWERS} WHERE true
ON CONFLICT (notice, person, kind) DO NOTHING
"""
KNOW_ADMIN = "INSERT INTO person (channel, chat) VALUES (:channel, :chat) ON CONFLICT DO NOTHING"
ADDRESS_ADMIN = """
INSERT INTO message (person, notice, kind, urgent, useful_until, due_at, try_at, state)
SELECT person.id, :notice, 'ask', :urgent, :useful_until, :now, :now, 'planned' FROM person
WHERE channel = :channel AND chat = :chat
"""

ASKED = "SELECT * FROM notice WHERE id = ?"
OPEN_QUESTIONS = "SELECT * FROM notice WHERE state = 'asked' AND useful_until > ? ORDER BY made_at, id"
DECIDE = "UPDATE notice SET state = :state WHERE id = :notice AND state = 'asked' RETURNING *"
LINES = """
SELECT before, after, sequence FROM notice_date JOIN occurrence ON occurrence.id = notice_date.occurrence
WHERE notice = ? ORDER BY after ->> 'start_at', after ->> 'date'
"""
