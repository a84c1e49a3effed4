"""Statements about the use of the knowledge."""

COUNT = """
INSERT INTO entry_use (entry, week, event, times) VALUES (:entry, :week, :event, :times)
ON CONFLICT (entry, week, event) DO UPDATE SET times = entry_use.times + excluded.times
"""
USES = "SELECT entry, week, event, times FROM entry_use WHERE week >= :since ORDER BY entry, week, event"
DROP_USES = "DELETE FROM entry_use WHERE week < :week"

COUNT_UNANSWERED = """
INSERT INTO unanswered (words, language, day, times) VALUES (:words, :language, :day, 1)
ON CONFLICT (words, language, day) DO UPDATE SET times = unanswered.times + 1
"""
UNANSWERED = """
SELECT words, language, sum(times) AS times, max(day) AS last FROM unanswered WHERE day >= :since
GROUP BY words, language HAVING sum(times) >= :least ORDER BY sum(times) DESC, words, language
"""
DROP_UNANSWERED = "DELETE FROM unanswered WHERE day < :day"
