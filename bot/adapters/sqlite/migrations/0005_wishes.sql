-- What a person asked to get regularly: a tip on a day of the week, or the agenda of the month.
CREATE TABLE wish (
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('tip', 'agenda')),
    weekday INTEGER,                        -- 0 is Monday; NULL for the agenda
    minute INTEGER NOT NULL,                -- of the day, on the wall of the operator's zone
    shown BLOB NOT NULL DEFAULT x'',        -- keys of the tips of this round, four bytes each, the last one last
    PRIMARY KEY (person, kind)
) STRICT;
CREATE INDEX wish_moment ON wish (kind, weekday, minute);

-- The messages made from wishes. The states are those of a reminder.
CREATE TABLE wish_message (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    kind TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    try_at INTEGER NOT NULL,
    useful_until INTEGER NOT NULL,
    tip INTEGER,                            -- key of the tip it tells; NULL until it is first tried
    state TEXT NOT NULL CHECK (state IN ('planned', 'claimed', 'sent', 'refused', 'uncertain', 'skipped')),
    reason TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    lease_until INTEGER,
    ended_at INTEGER,
    UNIQUE (person, kind, due_at),
    CHECK ((state = 'claimed') = (owner IS NOT NULL AND lease_until IS NOT NULL)),
    CHECK (state != 'skipped' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX wish_message_due ON wish_message (try_at) WHERE state = 'planned';
CREATE INDEX wish_message_claimed ON wish_message (owner) WHERE state = 'claimed';
