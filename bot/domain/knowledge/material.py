"""A ready piece that a professional can use today: agenda item, checklist, form, role card."""

from dataclasses import dataclass

from bot.domain.knowledge.entry import Entry, EntryText
from bot.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a material: a heading with a sentence or points, or both (sentence first)."""

    heading: str
    text: str | None = None
    points: tuple[str, ...] = ()
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class MaterialText(EntryText):
    """A material in one language."""

    about: str = ""
    sections: tuple[Section, ...] = ()
    remark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material(Entry):
    """Something to copy and use."""

    content: Bilingual[MaterialText]
