"""The conversation: what the bot says to what a person does."""
