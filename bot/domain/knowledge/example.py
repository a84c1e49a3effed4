"""A real initiative: where, what, for whom."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.knowledge.entry import Entry, EntryId, EntryText
from bot.domain.language import Bilingual

_YEAR = re.compile(r"\b20[0-4]\d\b")


class Mark(StrEnum):
    """What an honest card says about itself: the word in YAML, for which the texts have a sentence."""

    OWN_CLASSIFICATION = "eigen-indeling"
    LINK_NOT_TESTED = "link-niet-getest"
    MAY_HAVE_ENDED = "kan-gestopt-zijn"
    PLACE_INFERRED = "plaats-afgeleid"


class ExampleFilter(StrEnum):
    """By what examples are narrowed down. The value is stable: buttons carry it."""

    APPROACH = "approach"
    SPOT = "spot"
    """A neighbourhood or village, as an example's source names it."""
    MUNICIPALITY = "municipality"
    PROVINCE = "province"
    GROUP = "group"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ExampleText(EntryText):
    """An example in one language."""

    about: str = ""
    remark: str | None = None
    """Something to know before using it, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeExample(Entry):
    """An initiative seen in a source; never invented."""

    content: Bilingual[ExampleText]
    national: bool
    municipalities: tuple[str, ...]
    """Slugs of the table of municipalities; empty when national or unknown."""
    place: str | None
    """Neighbourhood, village or address, as the source names it."""
    groups: tuple[str, ...]
    """Slugs of target groups."""
    approaches: tuple[EntryId, ...]
    marks: tuple[Mark, ...]
    link: str | None
    seen: date | None
    provinces: tuple[str, ...] = ()
    """Names of provinces, where the source names a region or province and no municipality."""

    @property
    def year(self) -> int:
        """The newest year that the card names in Dutch; 0 when it names none."""
        said = self.content.nl
        return max((int(year) for year in _YEAR.findall(f"{said.about} {said.remark or ''}")), default=0)
