"""The web page as a channel: the same conversation, and a page of its own for every entry."""
