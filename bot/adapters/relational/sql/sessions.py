"""Statements about sessions as the people who chose them know them, and the notices of what changed."""

from bot.adapters.relational.rows import SESSION_COLUMNS, session_json
from bot.adapters.relational.sql.notices import FOLLOWERS

_COLUMNS = ", ".join(SESSION_COLUMNS)
_VALUES = ", ".join(f":{column}" for column in SESSION_COLUMNS)
_FACTS = session_json("session")
_TAKEN_AWAY = session_json("session", announced="0")

ANNOUNCED = f"SELECT event, {_COLUMNS} FROM session WHERE announced = 1"

INTRODUCE = f"""
INSERT INTO session (event, {_COLUMNS}, told) VALUES (:event, {_VALUES}, :facts)
ON CONFLICT (event, session) DO NOTHING
"""
KEEP = f"""
UPDATE session SET ({_COLUMNS}) = ({_VALUES}),
    changed_at = CASE WHEN told = :facts THEN NULL ELSE coalesce(changed_at, :now) END
WHERE event = :event AND session = :session
"""
TAKE_AWAY = f"""
UPDATE session SET announced = 0,
    changed_at = CASE WHEN told = {_TAKEN_AWAY} THEN NULL ELSE coalesce(changed_at, :now) END
WHERE event = :event AND session = :session
"""
ROUNDS = "SELECT event, session, round, announced FROM session"
MOVE_CHOICES = """
UPDATE session_choice SET round = :round WHERE event = :event AND session = :session AND NOT EXISTS (
    SELECT 1 FROM session_choice AS there WHERE there.person = session_choice.person
        AND there.event = :event AND there.round = :round)
"""
RENAME = """
UPDATE session SET event = :present WHERE event = :former AND NOT EXISTS (
    SELECT 1 FROM session AS there WHERE there.event = :present AND there.session = session.session)
"""
REMOVE_OLD = "DELETE FROM session WHERE event NOT IN (SELECT event FROM occurrence)"

# The first date to come that each changed session is on, with the session beside it.
CHANGED = f"""
SELECT * FROM (
SELECT date.*, session.session, session.told AS session_told, {_FACTS} AS session_facts,
    session.changed_at AS session_changed_at, session.begin_at AS session_begin,
    row_number() OVER (PARTITION BY session.event, session.session ORDER BY date.start_at) AS nth
FROM session JOIN occurrence AS date ON date.event = session.event
WHERE session.changed_at IS NOT NULL AND (session.date IS NULL OR session.date = date.date)
    AND date.purpose = 'date' AND date.start_at > :now
    AND date.status != 'afgelast' AND date.missing_since IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM notice JOIN notice_session AS line ON line.notice = notice.id
        WHERE notice.state = 'asked' AND notice.event = session.event AND line.session = session.session)
) AS found WHERE nth = 1 ORDER BY event, session_begin, session
"""

_CHOSE = """EXISTS (SELECT 1 FROM session_choice AS choice
    WHERE choice.person = person.id AND choice.event = :event AND choice.session IN {sessions})"""
COUNT_CHOOSERS = f"""
SELECT count(*) AS people FROM {FOLLOWERS}
WHERE person.unreachable = 0 AND {_CHOSE.format(sessions=":sessions")}
"""
ADDRESS_CHOOSERS = f"""
INSERT INTO message (person, notice, kind, urgent, useful_until, due_at, try_at, state, reason)
SELECT person.id, :notice, 'change', :urgent, :useful_until, :now, :now,
    CASE WHEN person.unreachable = 1 THEN 'skipped' ELSE 'planned' END,
    CASE WHEN person.unreachable = 1 THEN 'unreachable' END
FROM {FOLLOWERS}
WHERE {_CHOSE.format(sessions="(SELECT session FROM notice_session WHERE notice = :notice)")}
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
WHERE message.id IN :messages
"""
