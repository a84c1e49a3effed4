"""What is counted of the use of the knowledge: of nobody in particular."""
