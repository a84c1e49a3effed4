"""Crisis."""
