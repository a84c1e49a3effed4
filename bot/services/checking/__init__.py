"""What is right in itself but not yet good enough: the checks of a whole knowledge base."""
