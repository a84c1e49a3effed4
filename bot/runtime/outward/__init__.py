"""What reaches people at an address that they left on the page."""
