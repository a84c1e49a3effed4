"""The knowledge as it was at an earlier revision, beside the knowledge as it is."""
