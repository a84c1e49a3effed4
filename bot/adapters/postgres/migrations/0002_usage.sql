-- How often something happened with an entry in a week (its Monday), whoever it was.
CREATE TABLE entry_use (
    entry text COLLATE "C" NOT NULL,
    week text COLLATE "C" NOT NULL,
    event text COLLATE "C" NOT NULL,
    times bigint NOT NULL,
    PRIMARY KEY (entry, week, event)
);
-- Questions without an answer: only words that stand in the knowledge or in a list; kept for 90 days.
CREATE TABLE unanswered (
    words text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    day text COLLATE "C" NOT NULL,
    times bigint NOT NULL,
    PRIMARY KEY (words, language, day)
);
