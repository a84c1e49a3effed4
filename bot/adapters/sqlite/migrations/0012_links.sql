-- What is known of each link that the knowledge names; failed_on: days, parted by spaces.
CREATE TABLE link_state (
    link TEXT PRIMARY KEY,
    checked TEXT NOT NULL,
    outcome TEXT NOT NULL,
    failed_on TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
