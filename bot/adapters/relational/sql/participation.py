"""Statements about what people said of the events they go to."""

SESSIONS = """
SELECT event, round, session FROM session_choice JOIN person ON person.id = session_choice.person
WHERE channel = ? AND chat = ? ORDER BY event, round
"""
SIGNED_UP = """
SELECT event FROM signed_up JOIN person ON person.id = signed_up.person
WHERE channel = ? AND chat = ? ORDER BY event
"""
ATTENDANCE = """
SELECT event, date, answer FROM attendance JOIN person ON person.id = attendance.person
WHERE channel = ? AND chat = ? ORDER BY event, date
"""
ATTEND = """
INSERT INTO attendance (person, event, date, answer) VALUES (:person, :event, :date, :answer)
ON CONFLICT (person, event, date) DO UPDATE SET answer = excluded.answer
"""
COUNT = """
SELECT date.*, sum(CASE WHEN said.answer = 'yes' THEN 1 ELSE 0 END) AS yes,
    sum(CASE WHEN said.answer = 'maybe' THEN 1 ELSE 0 END) AS maybe,
    sum(CASE WHEN said.answer = 'no' THEN 1 ELSE 0 END) AS no
FROM attendance AS said JOIN occurrence AS date ON date.event = said.event AND date.date = said.date
WHERE date.start_at > ? AND date.purpose = 'date' AND date.status != 'afgelast'
GROUP BY date.id ORDER BY date.start_at, date.event, date.date
"""
CHOOSE = """
INSERT INTO session_choice (person, event, round, session) VALUES (:person, :event, :round, :session)
ON CONFLICT (person, event, round) DO UPDATE SET session = excluded.session
"""
DROP = """
DELETE FROM session_choice
WHERE person = :person AND event = :event AND round = :round AND session = :session
"""
SIGN_UP = "INSERT INTO signed_up (person, event) VALUES (:person, :event) ON CONFLICT DO NOTHING"
SIGN_OFF = "DELETE FROM signed_up WHERE person = :person AND event = :event"


def not_for(person: str) -> str:
    """The condition that reminders of `date`, a row of `occurrence`, are not for this person (a column).

    They do not come to it. Or it is the last moment to sign up, and they did, or they know whether they
    come: to one of the dates after it, or to none.
    """
    said = f"SELECT 1 FROM attendance AS said WHERE said.person = {person} AND said.event = date.event"
    after = """occurrence AS other WHERE other.event = date.event AND other.purpose = 'date'
        AND other.status != 'afgelast' AND other.start_at >= date.start_at"""
    return f"""CASE date.purpose
        WHEN 'date' THEN EXISTS ({said} AND said.date = date.date AND said.answer = 'no')
        ELSE EXISTS (
            SELECT 1 FROM signed_up WHERE signed_up.person = {person} AND signed_up.event = date.event)
            OR EXISTS ({said} AND said.answer = 'yes' AND said.date IN (SELECT other.date FROM {after}))
            OR EXISTS ({said}) AND NOT EXISTS (
                SELECT 1 FROM {after} AND NOT EXISTS ({said} AND said.date = other.date
                    AND said.answer = 'no'))
        END"""


# An event that is renamed, and one of which nothing is left.
RENAME = (
    """
    UPDATE session_choice SET event = :present WHERE event = :former AND NOT EXISTS (
        SELECT 1 FROM session_choice AS there WHERE there.person = session_choice.person
            AND there.event = :present AND there.round = session_choice.round)
    """,
    """
    UPDATE signed_up SET event = :present WHERE event = :former AND NOT EXISTS (
        SELECT 1 FROM signed_up AS there WHERE there.person = signed_up.person AND there.event = :present)
    """,
    """
    UPDATE attendance SET event = :present WHERE event = :former AND NOT EXISTS (
        SELECT 1 FROM attendance AS there WHERE there.person = attendance.person
            AND there.event = :present AND there.date = attendance.date)
    """,
)
REMOVE_OLD = (
    "DELETE FROM session_choice WHERE event NOT IN (SELECT event FROM occurrence)",
    "DELETE FROM signed_up WHERE event NOT IN (SELECT event FROM occurrence)",
    "DELETE FROM attendance WHERE (event, date) NOT IN (SELECT event, date FROM occurrence)",
)
