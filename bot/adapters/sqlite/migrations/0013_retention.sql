-- Since which day (ISO) nothing can be sent to a person; NULL: it can.
ALTER TABLE person ADD COLUMN unreachable_since TEXT;
UPDATE person SET unreachable_since = date('now') WHERE unreachable = 1;
