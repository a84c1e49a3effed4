"""Every statement that touches the tables, by noun."""
