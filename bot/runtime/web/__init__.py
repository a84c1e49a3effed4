"""The web page: its door, and the page joined."""
