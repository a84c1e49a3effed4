"""Statements about wishes and the messages made from them."""

from bot.adapters.relational.sql.claiming import FREE, claiming, void

OF = """
SELECT wish.kind, weekday, minute, length(shown) / 4 AS tips FROM wish JOIN person ON person.id = wish.person
WHERE channel = ? AND chat = ? ORDER BY wish.kind DESC
"""
DISTINCT = """
SELECT DISTINCT kind, weekday, minute, zone FROM wish JOIN person ON person.id = wish.person
ORDER BY kind, weekday, minute, zone
"""
ASK = """
INSERT INTO wish (person, kind, weekday, minute) VALUES (:person, :kind, :weekday, :minute)
ON CONFLICT (person, kind) DO UPDATE SET weekday = excluded.weekday, minute = excluded.minute
"""
STOP = "DELETE FROM wish WHERE person = :person AND kind = :kind"

_PLANT = """
INSERT INTO wish_message (person, kind, due_at, try_at, useful_until, state, reason)
SELECT person.id, :kind, :at, :at, :until, CASE WHEN unreachable = 1 THEN 'skipped' ELSE 'planned' END,
    CASE WHEN unreachable = 1 THEN 'unreachable' END
FROM wish JOIN person ON person.id = wish.person
WHERE wish.kind = :kind AND weekday IS NOT DISTINCT FROM :weekday AND minute = :minute
    AND person.zone = :zone {which}
ON CONFLICT (person, kind, due_at) DO UPDATE SET state = 'planned', reason = NULL, try_at = excluded.try_at
WHERE wish_message.state = 'skipped' AND wish_message.reason = 'unsubscribed'
"""
PLANT = _PLANT.format(which="")
PLANT_FOR_ONE = _PLANT.format(which="AND wish.person = :person")
REMOVE_BEFORE = "DELETE FROM wish_message WHERE due_at < ? AND state NOT IN ('planned', 'claimed')"

VOID_KIND = void("wish_message", "person = :person AND kind = :kind")
GIVE_TIP = "UPDATE wish_message SET tip = :tip WHERE id = :claim"
SHOWN_BEFORE = """
SELECT wish.person, wish.shown FROM wish JOIN wish_message AS message ON message.person = wish.person
WHERE wish.kind = 'tip' AND message.id = :claim
"""
SHOW_TIP = "UPDATE wish SET shown = :shown WHERE kind = 'tip' AND person = :person"
LEAVE_OUT = f"""
UPDATE wish_message SET state = 'skipped', reason = 'nothing', ended_at = :now, {FREE}
WHERE id = :claim AND state = 'claimed'
"""

_DUE = """
SELECT message.id AS claim, message.kind, message.tries, message.tip, message.person, message.due_at,
    message.useful_until, person.channel, person.chat, coalesce(person.language, person.spoken) AS language,
    person.zone AS person_zone, wish.shown,
    CASE WHEN message.useful_until <= :now THEN 'too_late' END AS pointless
FROM wish_message AS message JOIN person ON person.id = message.person
    LEFT JOIN wish ON wish.person = message.person AND wish.kind = message.kind
WHERE message.state = 'planned' AND message.try_at <= :now
    AND (message.useful_until <= :now OR person.channel IN :channels)
ORDER BY message.try_at, message.id LIMIT :limit FOR UPDATE OF message SKIP LOCKED
"""
CLAIMING = claiming(
    "wish_message",
    useful_until="useful_until",
    may_wait="due_at <= :now - :obeyed",
    due=_DUE,
)
