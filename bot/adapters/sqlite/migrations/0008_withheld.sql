-- Whether a message was refused for a while (no right to write, a closed topic) and no word came since.
ALTER TABLE person ADD COLUMN withheld INTEGER NOT NULL DEFAULT 0;
