"""Databases that the bot of today cannot use."""

import sqlite3
from pathlib import Path


def newer(file: Path) -> None:
    """Make it one of a later version."""
    with sqlite3.connect(file) as connection:
        connection.execute("INSERT INTO migration VALUES (9000, 'later', 0)")
    connection.close()


def of_another_program(file: Path) -> None:
    """Make it one that another program says is its own."""
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA application_id = 7")
    connection.close()
