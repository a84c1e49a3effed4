-- What subscribers were last told of a date, as JSON of its columns: one value, so that two can be compared.
ALTER TABLE occurrence ADD COLUMN programme TEXT;
ALTER TABLE occurrence ADD COLUMN told TEXT NOT NULL DEFAULT '';
UPDATE occurrence SET told = json_object('event', event, 'date', date, 'zone', zone, 'start_at', told_start,
    'end_at', told_end, 'end_approximate', end_approximate, 'doors_at', doors_at, 'all_day', all_day,
    'status', told_status, 'place', told_place, 'link', told_link, 'online', online, 'title_nl', title_nl,
    'title_en', title_en, 'programme', programme);
ALTER TABLE occurrence DROP COLUMN told_start;
ALTER TABLE occurrence DROP COLUMN told_end;
ALTER TABLE occurrence DROP COLUMN told_status;
ALTER TABLE occurrence DROP COLUMN told_place;
ALTER TABLE occurrence DROP COLUMN told_link;
CREATE INDEX occurrence_changed ON occurrence (event) WHERE changed_at IS NOT NULL OR missing_since IS NOT NULL;

-- One notice of change of one event; `asked` waits for an admin.
CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('change', 'removal')),
    state TEXT NOT NULL CHECK (state IN ('asked', 'sent', 'declined', 'outdated')),
    urgent INTEGER NOT NULL,                -- goes out in quiet hours too, without a sound
    recipients INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    useful_until INTEGER NOT NULL
) STRICT;

-- What the notice says of each date: JSON, as `told` has it.
CREATE TABLE notice_date (
    notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,
    occurrence INTEGER NOT NULL REFERENCES occurrence ON DELETE CASCADE,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (notice, occurrence)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_date_occurrence ON notice_date (occurrence);

-- A message to one person that is not a reminder of a date. Its states are those of a reminder.
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    notice INTEGER REFERENCES notice ON DELETE CASCADE,
    kind TEXT NOT NULL,                     -- 'change' tells of the notice, 'ask' asks an admin about it
    urgent INTEGER NOT NULL,
    useful_until INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    try_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'claimed', 'sent', 'refused', 'uncertain', 'skipped')),
    reason TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    lease_until INTEGER,
    ended_at INTEGER,
    UNIQUE (notice, person, kind),
    CHECK ((state = 'claimed') = (owner IS NOT NULL AND lease_until IS NOT NULL)),
    CHECK (state != 'skipped' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX message_due ON message (try_at) WHERE state = 'planned';
CREATE INDEX message_claimed ON message (owner) WHERE state = 'claimed';
CREATE INDEX message_trouble ON message (due_at) WHERE state IN ('refused', 'uncertain', 'skipped');
CREATE INDEX message_person ON message (person);
