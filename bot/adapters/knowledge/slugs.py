"""Slugs from what people typed."""

import re
import unicodedata

_OTHER = re.compile(r"[^a-z0-9]+")


def as_slug(text: str) -> str:
    """The nearest slug (`[a-z0-9-]`, at most 40 characters) to any text; may be empty."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", plain).strip("-")[:40].strip("-")


def another_id(own: str, taken: tuple[str, ...]) -> str:
    """`own` with a number after it, as no other in `taken` has."""
    number = 2
    while f"{own[:37]}-{number}" in taken:
        number += 1
    return f"{own[:37]}-{number}"
