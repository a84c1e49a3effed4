"""The real process against the stand-in: nothing but the network's other side is ours."""
