"""What is made for editors: pieces of YAML to look at, complete and paste."""
