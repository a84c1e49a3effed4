-- What a person said about going to a date.
CREATE TABLE attendance (
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    event TEXT NOT NULL,
    date TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'maybe', 'no')),
    PRIMARY KEY (person, event, date)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_date ON attendance (event, date, answer);
