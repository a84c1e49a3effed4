"""Calendar files of others (RFC 5545), read as events."""
