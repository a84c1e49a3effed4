"""What operators need: watching over the bot, and keeping what it knows."""
