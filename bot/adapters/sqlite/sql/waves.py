"""Statements about many reminders that are due at one instant; not about those that were tried before."""

COUNT = """
SELECT try_at, count(*) AS reminders FROM reminder
WHERE state = 'planned' AND try_at > :since AND try_at <= :until AND try_at = due_at AND NOT snoozed
GROUP BY try_at HAVING count(*) >= :at_least ORDER BY try_at
"""
SPREAD = """
UPDATE reminder SET try_at = :begin + row.rank * (:end - :begin) / row.size
FROM (SELECT id, row_number() OVER (ORDER BY id) AS rank, count(*) OVER () AS size
      FROM reminder WHERE state = 'planned' AND try_at = :at AND due_at = :at AND NOT snoozed) AS row
WHERE reminder.id = row.id
"""
