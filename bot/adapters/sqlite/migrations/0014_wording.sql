-- A fingerprint of what a calendar says of a date besides its facts; NULL: not known yet, which is no change.
ALTER TABLE occurrence ADD COLUMN wording TEXT;
