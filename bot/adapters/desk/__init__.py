"""The editors' desk: a page on this machine alone."""
