"""Buurtgids: on-the-spot guidance for people who work in neighbourhoods."""
