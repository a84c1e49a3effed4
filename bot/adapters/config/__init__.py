"""The operator's settings: one file, its defaults, and what is wrong with it."""
