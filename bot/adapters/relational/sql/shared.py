"""Statements about shared examples."""

SHARE = """
INSERT INTO shared_example (day, language, what, place, whom, link)
VALUES (:day, :language, :what, :place, :whom, :link) RETURNING id
"""
SHARED = "SELECT id, day, language, what, place, whom, link FROM shared_example ORDER BY id"
DROP = "DELETE FROM shared_example WHERE id = :id"
DROP_BEFORE = "DELETE FROM shared_example WHERE day < :day"
