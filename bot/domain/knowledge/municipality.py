"""The places that examples and events happen in."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH = 6371.0  # km, mean radius


@dataclass(frozen=True, slots=True)
class Town:
    """A town, a village or a part of a city, and where it is (WGS 84, degrees)."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Municipality:
    """A Dutch municipality and its centre (WGS 84, degrees)."""

    slug: str
    name: str
    province: str
    latitude: float
    longitude: float
    also: tuple[str, ...] = ()
    """Neighbourhoods and spellings by which people know it."""
    former: tuple[str, ...] = ()
    """Slugs of municipalities that became part of it: people ask for them, old buttons carry them."""
    towns: tuple[Town, ...] = ()

    @property
    def centre(self) -> Town:
        """Where it is, under its own name."""
        return Town(self.name, self.latitude, self.longitude)


def kilometres(one: Town, other: Town) -> float:
    """The distance over the ground, along a great circle."""
    north, south = radians(one.latitude), radians(other.latitude)
    across = sin(radians(one.longitude - other.longitude) / 2) ** 2
    half = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * across
    return 2 * EARTH * asin(sqrt(half))
