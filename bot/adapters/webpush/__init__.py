"""Reminders as notifications of a browser."""
