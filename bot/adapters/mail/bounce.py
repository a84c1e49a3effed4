"""What a mail server says of messages that it could not deliver after all (RFC 3464)."""

from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from bot.adapters.mail_address import mail_address

_REPORT = "message/delivery-status"


def refused_addresses(content: bytes) -> tuple[str, ...]:
    """The addresses that will never take a message, each once; none in a message that is no such report.

    What is late, or went wrong for a while (a status that does not begin with 5), is none of these.
    """
    found: list[str] = []
    for part in message_from_bytes(content, policy=compat32).walk():
        if part.get_content_type() != _REPORT:
            continue
        blocks = part.get_payload()
        for block in blocks if isinstance(blocks, list) else []:
            if isinstance(block, Message) and _for_good(block):
                found += filter(None, (_address(block, name) for name in _NAMES))
    return tuple(dict.fromkeys(found))


_NAMES = ("Original-Recipient", "Final-Recipient")  # the first is what we wrote to, the second where it went


def _for_good(block: Message) -> bool:
    action, status = str(block.get("Action", "")), str(block.get("Status", ""))
    return action.strip().lower() == "failed" and status.strip().startswith("5.")


def _address(block: Message, name: str) -> str | None:
    kind, _, address = str(block.get(name, "")).partition(";")
    return mail_address(address) if kind.strip().lower() == "rfc822" else None
