"""What the tools say: the sentences of check, config and the command line."""
