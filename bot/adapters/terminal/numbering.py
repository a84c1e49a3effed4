"""The numbers in front of choices."""

from collections.abc import Sequence

from bot.domain.dialogue.action import Action
from bot.domain.dialogue.reply import Choice


class ChoiceNumbers:
    """Counts on over the messages of one exchange, a reminder that comes in between included."""

    def __init__(self) -> None:
        self._actions: list[Action] = []

    def begin(self) -> None:
        """Start again at 1: what was on the screen before is answered."""
        self._actions.clear()

    def take(self, choices: Sequence[Choice]) -> int:
        """Give numbers to `choices`; the first of them."""
        first = len(self._actions) + 1
        self._actions.extend(choice.action for choice in choices)
        return first

    def action(self, typed: str) -> Action | None:
        """What a bare number stands for; None when it is no number, or of nothing on the screen."""
        number = typed.strip().removesuffix(".").removesuffix(")")
        if not (number.isascii() and number.isdigit() and len(number) <= 3):
            return None
        index = int(number) - 1
        return self._actions[index] if 0 <= index < len(self._actions) else None
