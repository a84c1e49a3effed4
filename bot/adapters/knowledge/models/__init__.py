"""One description of each kind of file, with the Dutch names that editors use, and its way to the domain."""
