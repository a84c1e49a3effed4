"""What helps the matcher beyond reading the knowledge."""
