"""Statements about dates and the reminders planned for them.

`plan_line` is a temporary table of the writing connection: the plan of one event, computed once for each
distinct choice of lead times and zone. People and lines are joined here, by set.
"""

from bot.adapters.relational.rows import DATE_COLUMNS, facts_json
from bot.adapters.relational.sql.claiming import void
from bot.adapters.relational.sql.participation import not_for

UPCOMING = "SELECT * FROM occurrence WHERE start_at > ? ORDER BY start_at, event, date"
CHOICES = "SELECT DISTINCT choice FROM person"

_FACTS = ", ".join(DATE_COLUMNS)
_VALUES = ", ".join(f":{column}" for column in DATE_COLUMNS)
INTRODUCE_DATE = f"""
INSERT INTO occurrence ({_FACTS}, purpose, told, wording) VALUES ({_VALUES}, :purpose, :facts, :wording)
ON CONFLICT (event, date) DO NOTHING
"""
KEEP_FACTS = f"""
UPDATE occurrence SET ({_FACTS}) = ({_VALUES}),
    sequence = sequence + CASE
        WHEN {facts_json("occurrence")} = :facts AND coalesce(wording, :wording) = :wording THEN 0 ELSE 1 END,
    wording = :wording,
    changed_at = CASE WHEN told = :facts THEN NULL ELSE coalesce(changed_at, :now) END
WHERE event = :event AND date = :date
"""
OUTDATE_QUESTIONS = f"""
UPDATE notice SET state = 'outdated' WHERE state = 'asked' AND kind = 'change' AND EXISTS (
    SELECT 1 FROM notice_date AS line JOIN occurrence AS date ON date.id = line.occurrence
    WHERE line.notice = notice.id AND line.after != {facts_json("date")})
RETURNING id
"""
CHANGED_AGAIN = """
UPDATE occurrence SET changed_at = :now
WHERE changed_at IS NOT NULL AND id IN (SELECT occurrence FROM notice_date WHERE notice = :notice)
"""
SEQUENCES = "SELECT event, date, sequence FROM occurrence WHERE sequence > 0"
MISSING = "SELECT event, date FROM occurrence WHERE missing_since IS NOT NULL"
MISS = """
UPDATE occurrence SET missing_since = coalesce(missing_since, :now) WHERE event = :event AND date = :date
"""
FOUND = "UPDATE occurrence SET missing_since = NULL WHERE event = :event AND date = :date"
OUTDATE_REMOVALS = """
UPDATE notice SET state = 'outdated' WHERE state IN ('asked', 'declined') AND kind = 'removal' AND EXISTS (
    SELECT 1 FROM notice_date AS line JOIN occurrence AS date ON date.id = line.occurrence
    WHERE line.notice = notice.id AND date.missing_since IS NULL)
"""
RENAME_DATES = """
UPDATE occurrence SET event = :present WHERE event = :former AND NOT EXISTS (
    SELECT 1 FROM occurrence AS there WHERE there.event = :present AND there.date = occurrence.date)
"""
TOLD_OF = "SELECT id, told FROM occurrence WHERE event = :present"
RENAME_TOLD = "UPDATE occurrence SET told = :told WHERE id = :id"
RENAME_NOTICES = "UPDATE notice SET event = :present WHERE event = :former"
RENAME_SCOPES = """
INSERT INTO subscription (person, kind, key)
SELECT person, kind, :present FROM subscription WHERE kind = 'event' AND key = :former ON CONFLICT DO NOTHING
"""
DROP_FORMER_SCOPES = "DELETE FROM subscription WHERE kind = 'event' AND key = :former"
REMOVE_BEFORE = "DELETE FROM occurrence WHERE start_at < ?"

SCOPES = "SELECT kind, key, event FROM scope_event"
# An event that is no longer announced keeps its followers until its last date is over.
CLEAR_SCOPES = """
DELETE FROM scope_event WHERE event IN :announced
    OR event NOT IN (SELECT event FROM occurrence WHERE missing_since IS NOT NULL)
"""
ADD_SCOPES = """
INSERT INTO scope_event (kind, key, event) VALUES (:kind, :key, :event) ON CONFLICT DO NOTHING
"""

META = "SELECT key, value FROM meta"
SET_META = (
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)

CLEAR_LINES = "DELETE FROM plan_line"
ADD_LINE = """
INSERT INTO plan_line (occurrence, choice, lead, ahead, due_at, state, reason)
SELECT id, :choice, :lead, :ahead, :due_at, :state, :reason FROM occurrence
WHERE event = :event AND date = :date AND start_at = :start_at
"""

# Finding what stands there as it should is cheaper than a conflict that changes nothing.
_PLANT = """
INSERT INTO reminder (person, occurrence, about, lead, ahead, due_at, try_at, state, reason)
SELECT person.id, line.occurrence, date.start_at, line.lead, line.ahead, line.due_at, line.due_at,
    CASE WHEN person.unreachable = 1 THEN 'skipped' ELSE line.state END,
    CASE WHEN person.unreachable = 1 THEN coalesce(line.reason, 'unreachable') ELSE line.reason END
FROM {people} CROSS JOIN plan_line AS line CROSS JOIN occurrence AS date
WHERE {which} AND line.choice = person.choice AND date.id = line.occurrence
    AND NOT {not_for}
    AND NOT EXISTS (
        SELECT 1 FROM reminder AS kept WHERE kept.occurrence = line.occurrence AND kept.person = person.id
            AND kept.lead = line.lead AND kept.about = date.start_at
            AND kept.state = 'planned' AND line.state = 'planned' AND kept.due_at = line.due_at)
ON CONFLICT (occurrence, person, lead, about) DO UPDATE SET
    due_at = excluded.due_at, try_at = excluded.try_at, state = excluded.state, reason = excluded.reason
WHERE reminder.state = 'planned' AND (reminder.due_at != excluded.due_at OR excluded.state != 'planned')
        AND NOT (excluded.reason IS NOT DISTINCT FROM 'past' AND reminder.due_at <= :now)
    OR reminder.state = 'skipped' AND (
        reminder.reason IN ('unsubscribed', 'cancelled', 'removed', 'signed_up', 'answered')
        OR reminder.reason IN ('quiet', 'past', 'overtaken')
            AND excluded.state = 'planned' AND excluded.due_at > :now)
"""
PLANT_FOR_ONE = _PLANT.format(people="person", which="person.id = :person", not_for=not_for("person.id"))
PLANT_FOR_FOLLOWERS = _PLANT.format(
    people="""
    (SELECT DISTINCT subscription.person AS id FROM scope_event CROSS JOIN subscription
     WHERE scope_event.event = :event AND subscription.kind = scope_event.kind
        AND subscription.key = scope_event.key) AS follower CROSS JOIN person""",
    which="person.id = follower.id",
    not_for=not_for("person.id"),
)
# Two statements: the one that leaves the state alone touches fewer indexes, and nearly all rows are such.
_MOVE = """
UPDATE reminder SET about = date.start_at, due_at = line.due_at, try_at = line.due_at {more}
FROM plan_line AS line, person, occurrence AS date
WHERE date.event = :event AND date.date = :date AND reminder.occurrence = date.id
    AND person.id = reminder.person AND line.choice = person.choice AND line.occurrence = date.id
    AND line.lead = reminder.lead AND line.state {state}
    AND reminder.state = 'planned' AND reminder.tries = 0 AND reminder.about != date.start_at
    AND NOT EXISTS (
        SELECT 1 FROM reminder AS there WHERE there.occurrence = date.id AND there.person = reminder.person
            AND there.lead = reminder.lead AND there.about = date.start_at)
"""
REPLANT_MOVED = (
    _MOVE.format(more="", state="= 'planned'"),
    _MOVE.format(more=", state = line.state, reason = line.reason", state="!= 'planned'"),
)

VOID_DATE = void("reminder", "occurrence = (SELECT id FROM occurrence WHERE event = :event AND date = :date)")
VOID_FORMER_START = (
    f"{VOID_DATE} AND about != (SELECT start_at FROM occurrence WHERE id = reminder.occurrence)"
)
VOID_PERSON = void("reminder", "person = :person")
VOID_SIGN_UP = f"""{VOID_PERSON} AND occurrence IN (
    SELECT id FROM occurrence WHERE event = :event AND purpose = 'sign_up')
"""
VOID_NOT_FOR = f"""{VOID_PERSON} AND occurrence IN (
    SELECT date.id FROM occurrence AS date WHERE date.event = :event AND {not_for(":person")})
"""
VOID_UNFOLLOWED = f"""{VOID_PERSON} AND (SELECT event FROM occurrence WHERE id = reminder.occurrence) NOT IN (
    SELECT scope_event.event FROM subscription JOIN scope_event USING (kind, key) WHERE person = :person)
"""
VOID_UNCHOSEN = f"""{VOID_PERSON} AND NOT EXISTS (
    SELECT 1 FROM plan_line AS line WHERE line.occurrence = reminder.occurrence AND line.lead = reminder.lead)
    AND snoozed = 0
"""
_UNPLANNED = """snoozed = 0
    AND occurrence IN (SELECT id FROM occurrence WHERE event = :event AND start_at > :now) AND NOT EXISTS (
        SELECT 1 FROM plan_line AS line JOIN person ON line.choice = person.choice
        WHERE person.id = reminder.person
            AND line.occurrence = reminder.occurrence AND line.lead = reminder.lead)
"""
VOID_UNPLANNED = void("reminder", _UNPLANNED)

REMINDERS_OF = """
SELECT reminder.lead, reminder.snoozed, reminder.due_at, reminder.about, reminder.state, reminder.reason,
    date.event, date.date, date.zone, date.purpose
FROM person CROSS JOIN reminder JOIN occurrence AS date ON date.id = reminder.occurrence
WHERE reminder.person = person.id AND channel = ? AND chat = ?
    AND (state IN ('planned', 'claimed') OR due_at >= ?)
ORDER BY due_at, reminder.id
"""
