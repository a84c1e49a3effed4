"""What each page holds."""
