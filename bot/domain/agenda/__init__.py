"""Events: what happens when and where, and the dates computed from it."""
