"""What editors and those who share an example see in a conversation."""
