"""What people wrote by hand, read as what they meant: short names, links, numbers, words."""
