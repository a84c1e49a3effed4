"""Guidance put to other uses, in words: for a team meeting, as a quiz, against a plan."""
