"""When editors make a mistake: the last knowledge that was right, and telling the admins."""
