"""How the page reaches people who asked for that: their links, and the channels."""
