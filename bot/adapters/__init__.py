"""Everything that touches the world: files, SQLite, Telegram, the terminal."""
