"""Cards: how an entry of each kind reads. One module a kind, one function: entry to reply."""
