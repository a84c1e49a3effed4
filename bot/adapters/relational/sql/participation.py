"""Statements about what people said of the events they go to."""

SESSIONS = """
SELECT event, round, session FROM session_choice JOIN person ON person.id = session_choice.person
WHERE channel = ? AND chat = ? ORDER BY event, round
"""
SIGNED_UP = """
SELECT event FROM signed_up JOIN person ON person.id = signed_up.person
WHERE channel = ? AND chat = ? ORDER BY event
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
)
REMOVE_OLD = (
    "DELETE FROM session_choice WHERE event NOT IN (SELECT event FROM occurrence)",
    "DELETE FROM signed_up WHERE event NOT IN (SELECT event FROM occurrence)",
)
