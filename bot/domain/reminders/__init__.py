"""When a reminder is due, and what became of it."""
