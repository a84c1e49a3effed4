"""Statements about people and what they follow."""

from bot.adapters.relational.sql.claiming import SENT, void
from bot.adapters.relational.sql.participation import not_for

FIND = """
SELECT id, language, lead_times, zone, last_contact, unreachable, withheld
FROM person WHERE channel = ? AND chat = ?
"""

KNOW = """
INSERT INTO person (channel, chat, last_contact) VALUES (:channel, :chat, :day)
ON CONFLICT (channel, chat) DO UPDATE SET last_contact = excluded.last_contact
RETURNING id
"""

CHOOSE_LANGUAGE = "UPDATE person SET language = :language WHERE id = :person"
SPEAK = "UPDATE person SET spoken = :language WHERE id = :person"
CHOOSE = "UPDATE person SET lead_times = :leads, zone = :zone WHERE id = :person"
ZONES = "SELECT DISTINCT zone FROM person WHERE zone != ''"

SEEN = """
UPDATE person SET last_contact = :day, unreachable = 0, unreachable_since = NULL, withheld = 0
WHERE id = :person
"""
GIVE_UP = (
    """
    UPDATE person SET unreachable = 1, unreachable_since = coalesce(unreachable_since, :day)
    WHERE id = :person
    """,
    *(void(table, "person = :person") for table in SENT),
)
_FOLLOWED = "SELECT 1 FROM scope_event JOIN subscription USING (kind, key)"
# What was skipped for it comes after all, when the person would still get it.
_STILL = {
    "reminder": f"""EXISTS (
        {_FOLLOWED} JOIN occurrence AS date ON date.event = scope_event.event
        WHERE subscription.person = reminder.person AND date.id = reminder.occurrence
            AND date.start_at = reminder.about AND date.status != 'afgelast'
            AND NOT {not_for("reminder.person")})
    """,
    "message": f"""(kind != 'change' OR EXISTS (
        {_FOLLOWED} JOIN notice ON notice.event = scope_event.event
        WHERE subscription.person = message.person AND notice.id = message.notice))
    """,
    "wish_message": """EXISTS (
        SELECT 1 FROM wish WHERE wish.person = wish_message.person AND wish.kind = wish_message.kind)
    """,
}
REACH_AGAIN = tuple(
    f"""
    UPDATE {table} SET state = 'planned', reason = NULL
    WHERE person = :person AND state = 'skipped' AND reason = 'unreachable' AND {still}
    """
    for table, still in _STILL.items()
)

MAY_WRITE = """
UPDATE person SET unreachable = 0, unreachable_since = NULL, withheld = 0 WHERE id = :person
"""
WITH_THREADS = """
SELECT id, chat, unreachable, withheld FROM person
WHERE channel = :channel AND (chat = :chat OR substr(chat, 1, length(:chat) + 1) = :chat || '/')
"""
WITHHOLD = "UPDATE person SET withheld = 1 WHERE id = :person"
# What waits for another try is tried at once; what waits for the morning is put off again by its own rule.
RESUME = tuple(
    f"UPDATE {table} SET try_at = due_at WHERE person = :person AND state = 'planned' AND try_at > due_at"
    for table in SENT
)

FORGET = "DELETE FROM person WHERE channel = ? AND chat = ?"
FORGET_ABSENT = """
DELETE FROM person WHERE id IN (
    SELECT id FROM person WHERE last_contact < :contact OR unreachable_since < :blocked LIMIT :limit)
"""
COUNT = """
SELECT count(*) AS reminders FROM reminder JOIN person ON person.id = reminder.person
WHERE channel = ? AND chat = ?
"""

FOLLOWING = """
SELECT kind, key FROM subscription JOIN person ON person.id = subscription.person
WHERE channel = ? AND chat = ?
"""
FOLLOW = """
INSERT INTO subscription (person, kind, key) VALUES (:person, :kind, :key) ON CONFLICT DO NOTHING
"""
UNFOLLOW = "DELETE FROM subscription WHERE person = :person AND kind = :kind AND key = :key"
UNFOLLOW_ALL = "DELETE FROM subscription WHERE person = :person"

# Everything of one address goes to another, which may be known already.
MOVE = "UPDATE person SET channel = :channel, chat = :chat WHERE id = :person"
_ONLY_ONE = {
    "wish": ("kind",),
    "reminder": ("occurrence", "lead", "about"),
    "message": ("notice", "kind"),
    "wish_message": ("kind", "due_at"),
}
"""What a person can have once, besides the person."""


def _hand_over(table: str) -> str:
    same = " AND ".join(f"there.{column} = {table}.{column}" for column in _ONLY_ONE[table])
    return f"""
    UPDATE {table} SET person = :to WHERE person = :person AND NOT EXISTS (
        SELECT 1 FROM {table} AS there WHERE there.person = :to AND {same})
    """


MERGE = (
    """
    INSERT INTO subscription (person, kind, key)
    SELECT :to, kind, key FROM subscription WHERE person = :person ON CONFLICT DO NOTHING
    """,
    """
    INSERT INTO session_choice (person, event, round, session)
    SELECT :to, event, round, session FROM session_choice WHERE person = :person ON CONFLICT DO NOTHING
    """,
    """
    INSERT INTO signed_up (person, event)
    SELECT :to, event FROM signed_up WHERE person = :person ON CONFLICT DO NOTHING
    """,
    """
    INSERT INTO attendance (person, event, date, answer)
    SELECT :to, event, date, answer FROM attendance WHERE person = :person ON CONFLICT DO NOTHING
    """,
    *(_hand_over(table) for table in ("wish", *SENT)),
    "DELETE FROM person WHERE id = :person",
)
