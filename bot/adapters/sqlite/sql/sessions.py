"""Statements about sessions as the people who chose them know them, and the notices of what changed."""

from bot.adapters.sqlite.rows import SESSION_COLUMNS, session_json
from bot.adapters.sqlite.sql.notices import FOLLOWERS

_COLUMNS = ", ".join(SESSION_COLUMNS)
_VALUES = ", ".join(f":{column}" for column in SESSION_COLUMNS)
_FACTS = session_json("session")
_GIVEN = session_json()

ANNOUNCED = f"SELECT event, {_COLUMNS} FROM session WHERE announced"

INTRODUCE = f"""
INSERT INTO session (event, {_COLUMNS}, told) VALUES (:event, {_VALUES}, {_GIVEN})
ON CONFLICT (event, session) DO NOTHING
"""
KEEP = f"""
UPDATE session SET ({_COLUMNS}) = ({_VALUES}),
    changed_at = CASE WHEN told = {_GIVEN} THEN NULL ELSE coalesce(changed_at, :now) END
WHERE event = :event AND session = :session
"""
# `kept` are the events that the editors announce, each with the sessions that it still has.
TAKE_AWAY = f"""
UPDATE session SET announced = 0,
    changed_at = CASE WHEN told = json_set({_FACTS}, '$.announced', 0) THEN NULL
        ELSE coalesce(changed_at, :now) END
WHERE announced AND event IN (SELECT key FROM json_each(:kept))
    AND session NOT IN (SELECT one.value FROM json_each(:kept) AS kept, json_each(kept.value) AS one
        WHERE kept.key = session.event)
"""
ROUNDS = "SELECT event, session, round FROM session"
MOVE_CHOICES = (
    "UPDATE OR IGNORE session_choice SET round = :round WHERE event = :event AND session = :session"
)
RENAME = "UPDATE OR IGNORE session SET event = :present WHERE event = :former"
REMOVE_OLD = "DELETE FROM session WHERE event NOT IN (SELECT event FROM occurrence)"

# The first date to come that each changed session is on, with the session beside it.
CHANGED = f"""
SELECT date.*, min(date.start_at), session.session, session.told AS session_told, {_FACTS} AS session_facts,
    session.changed_at AS session_changed_at
FROM session JOIN occurrence AS date ON date.event = session.event
WHERE session.changed_at IS NOT NULL AND (session.date IS NULL OR session.date = date.date)
    AND date.purpose = 'date' AND date.start_at > :now
    AND date.status != 'afgelast' AND date.missing_since IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM notice JOIN notice_session AS line ON line.notice = notice.id
        WHERE notice.state = 'asked' AND notice.event = session.event AND line.session = session.session)
GROUP BY session.event, session.session ORDER BY session.event, session.begin_at, session.session
"""

_CHOSE = """EXISTS (SELECT 1 FROM session_choice AS choice
    WHERE choice.person = person.id AND choice.event = :event AND choice.session IN ({sessions}))"""
COUNT_CHOOSERS = f"""
SELECT count(*) FROM {FOLLOWERS}
WHERE NOT person.unreachable AND {_CHOSE.format(sessions="SELECT value FROM json_each(:sessions)")}
"""
ADDRESS_CHOOSERS = f"""
INSERT INTO message (person, notice, kind, urgent, useful_until, due_at, try_at, state, reason)
SELECT person.id, :notice, 'change', :urgent, :useful_until, :now, :now,
    iif(person.unreachable, 'skipped', 'planned'), iif(person.unreachable, 'unreachable', NULL)
FROM {FOLLOWERS}
WHERE {_CHOSE.format(sessions="SELECT session FROM notice_session WHERE notice = :notice")}
ON CONFLICT (notice, person, kind) DO NOTHING
"""

_SAME = f"event = :event AND session = :session AND told = :before AND {_FACTS} = :after"
NOTE = f"""
INSERT INTO notice_session (notice, session, before, after)
SELECT :notice, session, told, {_FACTS} FROM session WHERE {_SAME}
"""
NO_NEWS = f"UPDATE session SET changed_at = NULL, told = {_FACTS} WHERE {_SAME}"
TELL = """
UPDATE session SET changed_at = NULL, told = line.after FROM notice_session AS line
WHERE line.notice = :notice AND session.event = :event AND session.session = line.session
"""
OUTDATE_QUESTIONS = f"""
UPDATE notice SET state = 'outdated' WHERE state = 'asked' AND EXISTS (
    SELECT 1 FROM notice_session AS line JOIN session ON session.session = line.session
    WHERE line.notice = notice.id AND session.event = notice.event AND line.after != {_FACTS})
RETURNING id
"""
CHANGED_AGAIN = """
UPDATE session SET changed_at = :now FROM notice JOIN notice_session AS line ON line.notice = notice.id
WHERE notice.id = :notice AND session.event = notice.event AND session.session = line.session
    AND session.changed_at IS NOT NULL
"""
LINES = """
SELECT notice.event, line.before, line.after
FROM notice_session AS line JOIN notice ON notice.id = line.notice
WHERE line.notice = ? ORDER BY line.after ->> 'begin_at', line.session
"""
CHOSEN = """
SELECT message.id AS claim, choice.session FROM message JOIN notice_session AS line USING (notice)
    JOIN notice ON notice.id = message.notice
    JOIN session_choice AS choice ON choice.person = message.person AND choice.event = notice.event
        AND choice.session = line.session
WHERE message.id IN (SELECT value FROM json_each(?))
"""
