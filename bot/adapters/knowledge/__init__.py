"""Reading what editors write, and explaining what is wrong with it."""
