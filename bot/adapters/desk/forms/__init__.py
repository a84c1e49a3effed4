"""Forms for who never saw YAML: what to fill in, and the lines that it becomes."""
