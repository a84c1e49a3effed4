"""Slugs from what people typed."""

import re
import unicodedata

LONGEST = 40  # characters of a slug
NUMBER = 3  # of those, at most, for the number that makes a slug different from others
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_OTHER = re.compile(r"[^a-z0-9]+")


def as_slug(text: str) -> str:
    """The nearest slug (`[a-z0-9-]`, at most 40 characters) to any text; may be empty."""
    plain = (
        unicodedata.normalize("NFKD", _DASHES.sub("-", text.casefold())).encode("ascii", "ignore").decode()
    )
    return _OTHER.sub("-", plain).strip("-")[:LONGEST].strip("-")


def another_id(own: str, taken: tuple[str, ...]) -> str:
    """`own` with a number after it, as no other in `taken` has."""
    start, number = own[: LONGEST - NUMBER], 2
    while f"{start}-{number}" in taken:
        number += 1
    return f"{start}-{number}"
