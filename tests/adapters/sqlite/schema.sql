CREATE TABLE attendance (
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    event TEXT NOT NULL,
    date TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'maybe', 'no')),
    PRIMARY KEY (person, event, date)
) STRICT, WITHOUT ROWID

CREATE INDEX attendance_date ON attendance (event, date, answer)

CREATE TABLE entry_use (
    entry TEXT NOT NULL,
    week TEXT NOT NULL,
    event TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (entry, week, event)
) STRICT, WITHOUT ROWID

CREATE TABLE link_state (
    link TEXT PRIMARY KEY,
    checked TEXT NOT NULL,
    outcome TEXT NOT NULL,
    failed_on TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID

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
    ended_at INTEGER, begun INTEGER NOT NULL DEFAULT 0,
    UNIQUE (notice, person, kind),
    CHECK ((state = 'claimed') = (owner IS NOT NULL AND lease_until IS NOT NULL)),
    CHECK (state != 'skipped' OR reason IS NOT NULL)
) STRICT

CREATE INDEX message_claimed ON message (owner) WHERE state = 'claimed'

CREATE INDEX message_due ON message (try_at) WHERE state = 'planned'

CREATE INDEX message_person ON message (person)

CREATE INDEX message_trouble ON message (due_at) WHERE state IN ('refused', 'uncertain', 'skipped')

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT

CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('change', 'removal')),
    state TEXT NOT NULL CHECK (state IN ('asked', 'sent', 'declined', 'outdated')),
    urgent INTEGER NOT NULL,                -- goes out in quiet hours too, without a sound
    recipients INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    useful_until INTEGER NOT NULL
) STRICT

CREATE TABLE notice_date (
    notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,
    occurrence INTEGER NOT NULL REFERENCES occurrence ON DELETE CASCADE,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (notice, occurrence)
) STRICT, WITHOUT ROWID

CREATE INDEX notice_date_occurrence ON notice_date (occurrence)

CREATE TABLE notice_session (
    notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,
    session TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (notice, session)
) STRICT, WITHOUT ROWID

CREATE TABLE occurrence (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL,
    date TEXT NOT NULL,
    zone TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER,
    end_approximate INTEGER NOT NULL,
    doors_at INTEGER,
    all_day INTEGER NOT NULL,
    status TEXT NOT NULL,
    place TEXT,
    link TEXT,
    online INTEGER NOT NULL,
    title_nl TEXT NOT NULL,
    title_en TEXT,
    changed_at INTEGER,                     -- when it first differed from what was told; NULL: it does not
    missing_since INTEGER, sequence INTEGER NOT NULL DEFAULT 0, purpose TEXT NOT NULL DEFAULT 'date', programme TEXT, told TEXT NOT NULL DEFAULT '', wording TEXT,                  -- when the editors stopped announcing it; NULL: they do
    UNIQUE (event, date)
) STRICT

CREATE INDEX occurrence_changed ON occurrence (event) WHERE changed_at IS NOT NULL OR missing_since IS NOT NULL

CREATE INDEX occurrence_start ON occurrence (start_at)

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    chat TEXT NOT NULL,
    language TEXT,                          -- chosen; NULL follows the question
    spoken TEXT NOT NULL DEFAULT 'nl',      -- of the question with which they last subscribed
    lead_times TEXT NOT NULL DEFAULT '',    -- '7d,1h'; '' is the operator's setting, '-' none
    last_contact TEXT,
    unreachable INTEGER NOT NULL DEFAULT 0, withheld INTEGER NOT NULL DEFAULT 0, zone TEXT NOT NULL DEFAULT '', choice TEXT
    GENERATED ALWAYS AS (iif(zone = '', lead_times, lead_times || '@' || zone)) VIRTUAL, unreachable_since TEXT, -- a message was refused, and no word came since
    UNIQUE (channel, chat)
) STRICT

CREATE INDEX person_zone ON person (zone) WHERE zone != ''

CREATE TABLE reminder (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    occurrence INTEGER NOT NULL REFERENCES occurrence ON DELETE CASCADE,
    about INTEGER NOT NULL,                 -- the start it is for: a date that moves is reminded of again
    lead TEXT NOT NULL,
    ahead INTEGER NOT NULL,                 -- the lead time in seconds: the smaller the nearer
    due_at INTEGER NOT NULL,                -- as planned
    try_at INTEGER NOT NULL,                -- the next try: later than planned after a try that failed
    state TEXT NOT NULL CHECK (state IN ('planned', 'claimed', 'sent', 'refused', 'uncertain', 'skipped')),
    reason TEXT,                            -- why skipped; of a claimed one: why it must not be planned again
    tries INTEGER NOT NULL DEFAULT 0,       -- tries that may have arrived
    owner TEXT,
    lease_until INTEGER,
    ended_at INTEGER, snoozed INTEGER NOT NULL DEFAULT 0, begun INTEGER NOT NULL DEFAULT 0,
    UNIQUE (occurrence, person, lead, about),
    CHECK ((state = 'claimed') = (owner IS NOT NULL AND lease_until IS NOT NULL)),
    CHECK (state != 'skipped' OR reason IS NOT NULL)
) STRICT

CREATE INDEX reminder_claimed ON reminder (owner) WHERE state = 'claimed'

CREATE INDEX reminder_due ON reminder (try_at) WHERE state = 'planned'

CREATE INDEX reminder_person ON reminder (person)

CREATE INDEX reminder_trouble ON reminder (due_at) WHERE state IN ('refused', 'uncertain', 'skipped')

CREATE TABLE scope_event (
    event TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (event, kind, key)          -- in the order of the columns: quick_check errs otherwise
) STRICT, WITHOUT ROWID

CREATE TABLE session (
    event TEXT NOT NULL,
    session TEXT NOT NULL,
    round TEXT NOT NULL,
    date TEXT,                              -- NULL: every date of the event
    begin_at TEXT NOT NULL,                 -- HH:MM on the wall of the event's zone
    end_at TEXT NOT NULL,
    title_nl TEXT NOT NULL,
    title_en TEXT,
    event_nl TEXT NOT NULL,
    event_en TEXT,
    announced INTEGER NOT NULL,             -- 0: the editors took it away
    told TEXT NOT NULL,
    changed_at INTEGER,                     -- when it first differed from what was told; NULL: it does not
    PRIMARY KEY (event, session)
) STRICT, WITHOUT ROWID

CREATE INDEX session_changed ON session (event) WHERE changed_at IS NOT NULL

CREATE TABLE session_choice (
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    event TEXT NOT NULL,
    round TEXT NOT NULL,
    session TEXT NOT NULL,
    PRIMARY KEY (person, event, round)
) STRICT, WITHOUT ROWID

CREATE INDEX session_choice_session ON session_choice (event, session)

CREATE TABLE shared_example (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    language TEXT NOT NULL,
    what TEXT NOT NULL,
    place TEXT NOT NULL,
    whom TEXT NOT NULL,
    link TEXT NOT NULL
) STRICT

CREATE TABLE signed_up (
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    event TEXT NOT NULL,
    PRIMARY KEY (person, event)
) STRICT, WITHOUT ROWID

CREATE TABLE subscription (
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (person, kind, key)
) STRICT, WITHOUT ROWID

CREATE INDEX subscription_scope ON subscription (kind, key, person)

CREATE TABLE unanswered (
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    day TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (words, language, day)
) STRICT, WITHOUT ROWID

CREATE TABLE wish (
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('tip', 'agenda')),
    weekday INTEGER,                        -- 0 is Monday; NULL for the agenda
    minute INTEGER NOT NULL,                -- of the day, on the wall of the operator's zone
    shown BLOB NOT NULL DEFAULT x'',        -- keys of the tips of this round, four bytes each, the last one last
    PRIMARY KEY (person, kind)
) STRICT

CREATE INDEX wish_moment ON wish (kind, weekday, minute)

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
    ended_at INTEGER, begun INTEGER NOT NULL DEFAULT 0,
    UNIQUE (person, kind, due_at),
    CHECK ((state = 'claimed') = (owner IS NOT NULL AND lease_until IS NOT NULL)),
    CHECK (state != 'skipped' OR reason IS NOT NULL)
) STRICT

CREATE INDEX wish_message_claimed ON wish_message (owner) WHERE state = 'claimed'

CREATE INDEX wish_message_due ON wish_message (try_at) WHERE state = 'planned'
