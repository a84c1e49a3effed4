"""What people get regularly because they asked for it."""
