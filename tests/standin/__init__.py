"""A Bot API of our own, over real HTTP on the loopback address, that refuses what Telegram refuses."""
