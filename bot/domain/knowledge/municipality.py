"""The places that examples and events happen in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Municipality:
    """A Dutch municipality and its centre (WGS 84, degrees)."""

    slug: str
    name: str
    province: str
    latitude: float
    longitude: float
    also: tuple[str, ...] = ()
    """Villages, neighbourhoods and spellings by which people know it."""
