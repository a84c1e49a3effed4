"""Use cases, one a method, and the protocols of what they need from the world."""
