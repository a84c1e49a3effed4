-- Since which day (ISO) nothing can be sent to a person; NULL: it can.
ALTER TABLE person ADD COLUMN unreachable_since text COLLATE "C";
UPDATE person SET unreachable_since = to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') WHERE unreachable = 1;
