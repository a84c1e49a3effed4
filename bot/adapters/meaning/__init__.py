"""Sentence vectors from a package that may be installed."""
