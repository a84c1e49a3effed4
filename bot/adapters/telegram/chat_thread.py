"""A chat, or a topic in one, as Telegram numbers it."""

from dataclasses import dataclass

from bot.domain.address import Address

CHANNEL = "telegram"


@dataclass(frozen=True, slots=True)
class ChatThread:
    """Where a message goes: `<chat>` or `<chat>/<topic>` as an address. Groups have negative chat ids."""

    chat: int
    topic: int | None = None

    @property
    def address(self) -> Address:
        """The same place for the rest of the house."""
        return Address(CHANNEL, str(self.chat) if self.topic is None else f"{self.chat}/{self.topic}")

    @classmethod
    def of(cls, address: Address) -> "ChatThread":
        """Raises ValueError for an address that no chat of Telegram can have."""
        if address.channel != CHANNEL:
            raise ValueError(f"{address} is not an address on Telegram")
        chat, _, topic = address.id.partition("/")
        return cls(int(chat), int(topic) if topic else None)
