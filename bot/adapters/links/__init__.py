"""Links, looked at over the network."""
