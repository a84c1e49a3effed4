"""What a program that watches over the bot reads."""
