"""What the bot knows: one frozen value for each kind of entry, and the base that holds them all."""
