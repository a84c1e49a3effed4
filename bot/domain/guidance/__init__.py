"""What the guidance is used for besides cards: a team meeting, a quiz, a look at a plan."""
