"""A page of text as drafts: what it says, where it stands on the page, and the files that come of it."""
