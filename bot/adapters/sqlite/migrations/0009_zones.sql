-- In which time zone a person reads times, by name; '' is the operator's.
ALTER TABLE person ADD COLUMN zone TEXT NOT NULL DEFAULT '';
-- All that their reminders are computed with: '7d,1h', '7d,1h@Europe/London'.
ALTER TABLE person ADD COLUMN choice TEXT
    GENERATED ALWAYS AS (iif(zone = '', lead_times, lead_times || '@' || zone)) VIRTUAL;
CREATE INDEX person_zone ON person (zone) WHERE zone != '';
