"""From a question to an entry, with the probability of being right."""
