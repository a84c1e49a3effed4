-- Whether the call that sends a claimed message was begun. Of what is claimed at this moment nobody knows.
ALTER TABLE reminder ADD COLUMN begun INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN begun INTEGER NOT NULL DEFAULT 0;
ALTER TABLE wish_message ADD COLUMN begun INTEGER NOT NULL DEFAULT 0;
UPDATE reminder SET begun = 1 WHERE state = 'claimed';
UPDATE message SET begun = 1 WHERE state = 'claimed';
UPDATE wish_message SET begun = 1 WHERE state = 'claimed';
