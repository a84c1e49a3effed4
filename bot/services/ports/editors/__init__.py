"""What the editors learn from: use, drafts and links."""
