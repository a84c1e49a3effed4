"""The matcher."""
