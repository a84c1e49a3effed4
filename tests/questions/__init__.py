"""Questions of others, in rounds: who wrote them saw only a person, who judged only the texts."""
