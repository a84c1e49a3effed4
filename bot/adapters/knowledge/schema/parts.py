"""The pieces that files are made of: text, slugs, dates, links."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from typing import Annotated, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from bot.adapters.knowledge.written.likely_values import likely_link, likely_phone, likely_word
from bot.domain.events.written_time import (
    WrittenTime,
    WrittenTimeError,
    read_about,
    read_day,
    read_moment,
    read_time,
)
from bot.domain.knowledge.entry import EntryId, Kind

T = TypeVar("T")

NOTHING = frozenset(
    {
        "null",
        "~",
        "none",
        "nil",
        "n.v.t.",
        "n.v.t",
        "nvt",
        "nvt.",
        "n/a",
        "n.b.",
        "ntb",
        "n.t.b.",
        "tbd",
        "-",
        "--",
    }
)
"""What people write where they have nothing to write; a field that is left out says the same."""

_KINDS = {
    "situatie": Kind.SITUATION, "situaties": Kind.SITUATION, "aanpak": Kind.APPROACH,
    "aanpakken": Kind.APPROACH, "antwoord": Kind.ANSWER, "antwoorden": Kind.ANSWER,
    "hulpmiddel": Kind.MATERIAL, "hulpmiddelen": Kind.MATERIAL, "voorbeeld": Kind.EXAMPLE,
    "voorbeelden": Kind.EXAMPLE,
    "begrip": Kind.TERM, "begrippen": Kind.TERM, "doorverwijzing": Kind.REFERRAL,
    "doorverwijzingen": Kind.REFERRAL, "bijeenkomst": Kind.EVENT, "bijeenkomsten": Kind.EVENT,
    "praatje": Kind.SMALLTALK, "praatjes": Kind.SMALLTALK,
}  # fmt: skip
"""What people write for the kind of an entry: the Dutch word, or the name of the folder."""

_LINKS = re.compile(r"(?:https?://|www\.)[^\s,;]+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d(][\d\s().\-–/]*")
_FEWEST_DIGITS = 3


class Strict(BaseModel):
    """A mapping that knows all its fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


@cache
def field_names() -> frozenset[str]:
    """The names of all fields of all kinds of file that are described when this is first asked."""
    return _names_below(Strict)


def _names_below(model: type[BaseModel]) -> frozenset[str]:
    below = (_names_below(kind) for kind in model.__subclasses__())
    return frozenset(model.model_fields).union(*below)


def mistake(code: str, better: str = "", **values: str) -> PydanticCustomError:
    """An error of our own: `code` is a key of the messages, `better` what should stand there instead."""
    return PydanticCustomError("ours", "{code}", {"code": code, "better": better, "values": values})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "text expected")
    text = value.strip()
    if not text:
        raise mistake("empty")
    if text.casefold() in NOTHING:
        raise mistake("no_value", text=text)
    return text


def _written(read: Callable[[str], T]) -> Callable[[object], T]:
    def validate(value: object) -> T:
        try:
            return read(_text(value))
        except WrittenTimeError as error:
            raise mistake(error.code, error.better, **error.values) from error

    return validate


def _yes_no(value: object) -> bool:
    words = {"ja": True, "nee": False, "yes": True, "no": False, "true": True, "false": False}
    text = _text(value)
    if text.casefold() not in words:
        raise mistake("yes_no", likely_word(text, ("ja", "nee")), text=text)
    return words[text.casefold()]


def _whole(value: object) -> int:
    text = _text(value)
    if not (text.isascii() and text.isdigit()) or len(text) > 6:
        raise mistake("whole_number", text=text)
    return int(text)


def _degrees(value: object) -> float:
    text = _text(value)
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = 999.0
    if not -180 <= number <= 180:
        raise mistake("degrees", text=text)
    return number


def _spot(value: object) -> tuple[float, float]:
    text = _text(value)
    degrees = text.replace(";", " ").split()
    if len(degrees) != 2:
        raise mistake("spot", text=text)
    latitude, longitude = (_degrees(one.removesuffix(",")) for one in degrees)
    if not -90 <= latitude <= 90:
        raise mistake("degrees", text=degrees[0])
    return latitude, longitude


def _entry_id(value: object) -> EntryId:
    text = _text(value)
    kind, slash, slug = text.partition("/")
    if not slash or not slug:
        raise mistake("not_an_id", _with_slash(text), text=text)
    if kind not in tuple(Kind):
        better = f"{_KINDS[kind.casefold()]}/{slug}" if kind.casefold() in _KINDS else ""
        raise mistake("unknown_kind", better, text=text, kind=kind, kinds=", ".join(Kind))
    return EntryId(Kind(kind), slug)


def _with_slash(text: str) -> str:
    """The full id in a text with another sign for its slash; empty when there is none."""
    kind, sign, slug = text.partition("\\") if "\\" in text else text.partition("_")
    kind = _KINDS.get(kind.strip().casefold(), kind.strip())
    return f"{kind}/{slug.strip()}" if sign and kind in tuple(Kind) else ""


def read_url(value: object) -> str:
    """A link with its scheme."""
    text = _text(value)
    links = _LINKS.findall(text)
    if len(links) > 1:
        raise mistake("two_links", text=text, links=" ".join(links))
    if len(text.split()) > 1:
        if text.startswith(("http", "www.")):
            raise mistake("link_with_space", "".join(text.split()), text=text)
        raise mistake("not_a_link", text=text)
    if text.startswith("mailto:") and "@" in text:
        return text
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        named = "." in host.strip(".") and not host.startswith(".") and ".." not in host
    except ValueError:
        raise mistake("not_a_link", text=text) from None
    if parts.scheme in ("http", "https") and named:
        if text.endswith((".", ",")):
            raise mistake("link_with_sign", text.rstrip(".,"), text=text, sign=text[-1])
        return text
    better = likely_link(text)
    if parts.scheme in ("http", "https"):
        raise mistake("link_without_host", better, text=text)
    if text.startswith(("<", "[")) and better:
        raise mistake("link_in_marks", better, text=text)
    if better:
        raise mistake("link_without_scheme", better, text=text)
    if "://" not in text and "." in text and "@" not in text:
        raise mistake("link_without_scheme", f"https://{text}", text=text)
    raise mistake("not_a_link", text=text)


def _phone(value: object) -> str:
    text = _text(value)
    if not _PHONE.fullmatch(text) or sum(sign.isdigit() for sign in text) < _FEWEST_DIGITS:
        raise mistake("not_a_phone", likely_phone(text), text=text)
    return text


def _zone(value: object) -> str:
    text = _text(value)
    try:
        return ZoneInfo(text).key
    except (KeyError, OSError, ValueError):
        raise mistake("unknown_zone", "Europe/Amsterdam", text=text) from None


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Text = Annotated[str, PlainValidator(_text, json_schema_input_type=str)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,40}$")]
Day = Annotated[date, PlainValidator(_written(read_day), json_schema_input_type=str)]
ClockTime = Annotated[time, PlainValidator(_written(read_time), json_schema_input_type=str)]
Moment = Annotated[datetime, PlainValidator(_written(read_moment), json_schema_input_type=str)]
"""A day and a time of day on the clock of some zone: "29 november 2026 14.00"."""
AboutTime = Annotated[WrittenTime, PlainValidator(_written(read_about), json_schema_input_type=str)]
YesNo = Annotated[bool, PlainValidator(_yes_no, json_schema_input_type=str)]
Whole = Annotated[int, PlainValidator(_whole, json_schema_input_type=str)]
Degrees = Annotated[float, PlainValidator(_degrees, json_schema_input_type=str)]
Spot = Annotated[tuple[float, float], PlainValidator(_spot, json_schema_input_type=str)]
"""Latitude and longitude in degrees, with a space between."""
FullId = Annotated[EntryId, PlainValidator(_entry_id, json_schema_input_type=str)]
Url = Annotated[str, PlainValidator(read_url, json_schema_input_type=str)]
PhoneNumber = Annotated[str, PlainValidator(_phone, json_schema_input_type=str)]
Zone = Annotated[str, PlainValidator(_zone, json_schema_input_type=str)]
Texts = tuple[Text, ...]
Slugs = tuple[Slug, ...]
OneOrMoreSlugs = Annotated[
    tuple[Slug, ...], BeforeValidator(_listed, json_schema_input_type=Slug | tuple[Slug, ...])
]
OneOrMoreIds = Annotated[
    tuple[FullId, ...], BeforeValidator(_listed, json_schema_input_type=str | tuple[str, ...])
]
