"""Long lists, a page at a time in the same message."""

from collections.abc import Callable, Sequence
from math import ceil

from bot.domain.dialogue.action import Action
from bot.domain.dialogue.reply import MAX_CHOICES, Choice
from bot.services.presentation.context import RenderContext

ON_A_PAGE = 4  # choices of a long list in one message


def paged(
    view: RenderContext, items: Sequence[Choice], page: int, turn: Callable[[int], Action], *ends: Choice
) -> tuple[Choice, ...]:
    """The choices of one page of `items`, then as many of `ends` as there is room for, then the menu.

    All items at once when they fit with every end; else `ON_A_PAGE` of them and a choice that turns to the
    next page, which after the last page is the first. A page that no longer exists becomes the first.
    """
    if len(items) + len(ends) < MAX_CHOICES:
        return (*items, *ends, view.menu())
    pages = ceil(len(items) / ON_A_PAGE)
    page = page if 0 <= page < pages else 0
    shown = tuple(items[page * ON_A_PAGE : (page + 1) * ON_A_PAGE])
    shown = (*shown, *turning(view, page, pages, turn))
    return (*shown, *ends[: MAX_CHOICES - 1 - len(shown)], view.menu())


def turning(view: RenderContext, page: int, pages: int, turn: Callable[[int], Action]) -> tuple[Choice, ...]:
    """The way to the next of several pages, which after the last is the first; nothing for one page."""
    if pages < 2:
        return ()
    following = (page + 1) % pages
    key = "knop_verder" if following else "knop_vooraan"
    return (view.choice(key, turn(following), pagina=str(page + 1), aantal=str(pages)),)
