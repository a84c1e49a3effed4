"""What the tools say, by subject: Dutch and English of one sentence side by side."""
