"""Figures as pictures; needs the extra `picture`."""
