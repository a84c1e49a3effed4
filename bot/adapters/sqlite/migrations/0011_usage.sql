-- How often something happened with an entry in a week (its Monday), whoever it was.
CREATE TABLE entry_use (
    entry TEXT NOT NULL,
    week TEXT NOT NULL,
    event TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (entry, week, event)
) STRICT, WITHOUT ROWID;
-- Questions without an answer: only words that stand in the knowledge or in a list; kept for 90 days.
CREATE TABLE unanswered (
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    day TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (words, language, day)
) STRICT, WITHOUT ROWID;
