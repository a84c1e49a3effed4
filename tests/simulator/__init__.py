"""Years of reminders in a minute: the real planner, store and dispatcher on a clock that jumps."""
