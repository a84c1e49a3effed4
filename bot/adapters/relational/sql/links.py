"""Statements about links."""

LINKS = "SELECT link, checked, outcome, failed_on, reason FROM link_state ORDER BY link"
KEEP = """
INSERT INTO link_state (link, checked, outcome, failed_on, reason)
VALUES (:link, :checked, :outcome, :failed_on, :reason)
ON CONFLICT (link) DO UPDATE SET checked = excluded.checked, outcome = excluded.outcome,
    failed_on = excluded.failed_on, reason = excluded.reason
"""
FORGET = "DELETE FROM link_state WHERE link = :link"
