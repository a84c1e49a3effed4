"""Learning from use: what is counted, and what editors may see of it."""
