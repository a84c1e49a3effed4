"""Where a person can be reached."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """A person, or a group, on one channel. Both parts are text, also where a platform counts in numbers.

    A topic inside a Telegram group is an address of its own: `<chat>/<topic>`.
    """

    channel: str
    id: str

    def __str__(self) -> str:
        return f"{self.channel}:{self.id}"
