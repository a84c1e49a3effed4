"""What each command of the command line does. A function returns the exit status."""
