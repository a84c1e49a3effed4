-- What is known of each link that the knowledge names; failed_on: days, parted by spaces.
CREATE TABLE link_state (
    link text COLLATE "C" PRIMARY KEY,
    checked text COLLATE "C" NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    failed_on text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL
);
