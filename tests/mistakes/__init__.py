"""Mistakes that editors make, as data, and what they read about each."""
