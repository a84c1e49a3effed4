"""Commands for editors who learn from use and take over what others wrote."""
