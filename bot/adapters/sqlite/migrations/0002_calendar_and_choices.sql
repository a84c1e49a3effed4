-- How often a date has changed for those who have it in their own calendar (SEQUENCE of RFC 5545), and
-- whether it is a date of the event ('date') or the last moment to sign up for it ('sign_up').
ALTER TABLE occurrence ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE occurrence ADD COLUMN purpose TEXT NOT NULL DEFAULT 'date';

-- Which session of each round of an event a person goes to.
CREATE TABLE session_choice (
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    event TEXT NOT NULL,
    round TEXT NOT NULL,
    session TEXT NOT NULL,
    PRIMARY KEY (person, event, round)
) STRICT, WITHOUT ROWID;

-- Who said that they signed up for an event.
CREATE TABLE signed_up (
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    event TEXT NOT NULL,
    PRIMARY KEY (person, event)
) STRICT, WITHOUT ROWID;
