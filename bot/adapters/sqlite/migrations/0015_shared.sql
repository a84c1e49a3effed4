-- Examples that people shared with consent, until an editor takes them; nothing of who shared them.
CREATE TABLE shared_example (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    language TEXT NOT NULL,
    what TEXT NOT NULL,
    place TEXT NOT NULL,
    whom TEXT NOT NULL,
    link TEXT NOT NULL
) STRICT;
