"""The calendars of others in a running bot."""
