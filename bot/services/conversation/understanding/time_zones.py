"""Which time zone somebody means who names a city, a country or the zone itself."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from rapidfuzz import fuzz, process

from bot.domain.language import Language
from bot.domain.search.text.normalize import normalize

NEARLY = 88  # 0–100: a name typed with a slip of the finger


def zones_named(text: str) -> tuple[str, ...]:
    """The zones that `text` may name, in order of name; none when nothing is known by it.

    Names are those of the Unicode CLDR, in Dutch and in English: a city of each zone, every country, and the
    zones of the IANA database. A country may have more than one zone.
    """
    words = normalize(text)
    names = _names()
    if words in names:
        return names[words]
    near = process.extractOne(words, names.keys(), scorer=fuzz.ratio, score_cutoff=NEARLY)
    return names[near[0]] if near is not None else ()


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[str, ...]]:
    present: Mapping[str, str] = get_global("zone_aliases")
    territories: Mapping[str, str] = get_global("zone_territories")
    found: defaultdict[str, set[str]] = defaultdict(set)
    for zone, territory in territories.items():
        found[normalize(zone)].add(zone)
        for language in Language:
            locale = Locale(language.value)
            city = locale.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            found[normalize(city)].add(zone)
            if territory in locale.territories:
                found[normalize(locale.territories[territory])].add(zone)
    for former, zone in present.items():
        found[normalize(former)].add(zone)
        found.setdefault(normalize(former.rpartition("/")[2].replace("_", " ")), {zone})
    return {name: tuple(sorted(zones)) for name, zones in found.items() if name}
