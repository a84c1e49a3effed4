-- Sessions of coming events as they are now, and (told, JSON of the columns) as those who chose them heard.
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
) STRICT, WITHOUT ROWID;
CREATE INDEX session_changed ON session (event) WHERE changed_at IS NOT NULL;
CREATE INDEX session_choice_session ON session_choice (event, session);

-- What a notice says of each session: JSON, as `told` has it. It goes to those who chose one of them.
CREATE TABLE notice_session (
    notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,
    session TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (notice, session)
) STRICT, WITHOUT ROWID;
