"""Screens: what stands behind a command, a word of the menu or a list."""
