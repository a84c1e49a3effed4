"""Hearing of dates from the page: calendars to subscribe to, and messages to people who asked for them."""
