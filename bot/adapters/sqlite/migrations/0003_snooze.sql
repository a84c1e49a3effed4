-- Whether the person asked for it, at this clock time: then it is sent in quiet hours too.
ALTER TABLE reminder ADD COLUMN snoozed INTEGER NOT NULL DEFAULT 0;
