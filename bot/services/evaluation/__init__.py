"""How well questions are understood: the editors' test questions, asked clean and mistyped."""
