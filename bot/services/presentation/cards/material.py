"""A material, ready to copy: its sections, over several pages when it is long."""

from collections.abc import Iterator

from bot.domain.dialogue.action import OpenEntry, OpenPart, OpenScreen, Part, Screen
from bot.domain.dialogue.reply import Block, Choice, Reply
from bot.domain.knowledge.material import Material, Section
from bot.services.presentation.cards.frame import CARD_LENGTH, bottom, length, top
from bot.services.presentation.context import RenderContext, paragraph, points, strong

RELATED = 2  # titles to read on with, below one card


def card(material: Material, view: RenderContext, page: int = 0) -> Reply:
    """The card. Sections that do not fit the first page stand on the next ones, whole."""
    pages = _pages(material, view)
    page = page if 0 <= page < len(pages) else 0
    return Reply(
        blocks=(*top(material, view), *pages[page], bottom(material, view)),
        choices=tuple(_choices(material, view, page, len(pages))),
        language=view.language,
    )


def whole(material: Material, view: RenderContext) -> tuple[Block, ...]:
    """All of it on one page, without the frame."""
    return tuple(block for page in _pages(material, view) for block in page)


def section(part: Section) -> tuple[Block, ...]:
    """A heading with its sentence and points."""
    blocks: list[Block] = [strong(part.heading)]
    if part.text:
        blocks.append(paragraph(part.text))
    if part.points:
        blocks.append(points(part.points, numbered=part.numbered))
    return tuple(blocks)


def _pages(material: Material, view: RenderContext) -> list[tuple[Block, ...]]:
    content = material.content.get(view.language)
    room = CARD_LENGTH - length((*top(material, view), bottom(material, view)))
    pages: list[tuple[Block, ...]] = []
    current: tuple[Block, ...] = (paragraph(content.about),) if content.about else ()
    for part in content.sections:
        more = section(part)
        if current and length((*current, *more)) > room:
            pages.append(current)
            current = ()
        current = (*current, *more)
    if content.remark:
        current = (*current, view.labelled("kaart_let_op", content.remark))
    return [*pages, current]


def _choices(material: Material, view: RenderContext, page: int, pages: int) -> Iterator[Choice]:
    if pages > 1:
        following = (page + 1) % pages
        key = "knop_verder" if following else "knop_vooraan"
        action = OpenEntry(material.id, following)
        yield view.choice(key, action, pagina=str(page + 1), aantal=str(pages))
    yield from view.related(material, RELATED)
    yield view.choice("knop_delen", OpenPart(material.id, Part.SHARE))
    yield view.choice("knop_hulpmiddelen", OpenScreen(Screen.MATERIALS))
    yield view.menu()
