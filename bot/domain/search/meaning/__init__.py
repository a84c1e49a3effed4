"""Sentence vectors: what a question means, beside its words."""
