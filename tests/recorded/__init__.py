"""What an earlier release left behind: a database, buttons and a configuration that must go on working."""
