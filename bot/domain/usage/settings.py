"""What the operator decides about counting."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CountingSettings:
    """Both are of nobody in particular."""

    feedback: bool = True
    """Count which entries are shown, and ask whether they helped."""
    unanswered: bool = False
    """Keep the permitted words of questions that have no answer."""
