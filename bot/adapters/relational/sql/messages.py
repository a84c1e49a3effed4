"""Statements about sending notices of change, and questions about them."""

from bot.adapters.relational.sql.claiming import claiming, void

_DUE = """
SELECT message.id AS claim, message.kind, message.notice, message.tries, message.due_at,
    message.useful_until, person.channel, person.chat, coalesce(person.language, person.spoken) AS language,
    person.zone AS person_zone,
    CASE WHEN message.useful_until <= :now THEN 'too_late' END AS pointless
FROM message JOIN person ON person.id = message.person
WHERE message.state = 'planned' AND message.try_at <= :now
    AND (message.useful_until <= :now OR person.channel IN :channels)
ORDER BY message.try_at, message.id LIMIT :limit FOR UPDATE OF message SKIP LOCKED
"""
CLAIMING = claiming(
    "message", useful_until="useful_until", may_wait="urgent = 0 AND useful_until > :until", due=_DUE
)

VOID_CHANGES = void("message", "person = :person AND kind = 'change'")
VOID_UNFOLLOWED = f"""{VOID_CHANGES} AND (SELECT event FROM notice WHERE id = message.notice) NOT IN (
    SELECT scope_event.event FROM subscription JOIN scope_event USING (kind, key) WHERE person = :person)
"""
