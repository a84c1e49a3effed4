"""What passes between a person and the bot, free of any channel."""
