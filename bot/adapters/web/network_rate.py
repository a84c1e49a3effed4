"""How much may be asked from one network address in a minute. In memory only, and bounded."""

from datetime import datetime
from ipaddress import IPv6Address, ip_address, ip_network

from bot.domain.address import Address
from bot.services.conversation.person_rate_limit import PersonRateLimit

NAME = "web"
GUEST = Address(NAME, "guest")  # whoever asks: nothing is kept by which to tell people apart
_IPV6_HOME = 64  # bits that one household or office shares


class NetworkRate:
    """`limit` is in questions a minute; None means no limit. A house with many addresses counts as one."""

    def __init__(self, limit: int | None) -> None:
        self._pace = PersonRateLimit(limit)

    def allows(self, client: str, now: datetime) -> bool:
        """Whether one more is within the limit; counts it when it is."""
        return self._pace.allows(Address(NAME, _network(client)), now)


def _network(client: str) -> str:
    try:
        address = ip_address(client)
    except ValueError:
        return "?"
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ip_network((address, _IPV6_HOME), strict=False))
    return str(address)
