"""Dates for people's own calendars."""
