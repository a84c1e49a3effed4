"""The figures about understanding questions."""
