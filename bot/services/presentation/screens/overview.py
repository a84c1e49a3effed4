"""Lists of what there is: situations, approaches, materials, terms."""

from collections.abc import Sequence

from bot.domain.dialogue.action import Diagnose, OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.reply import Choice, Reply
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry
from bot.domain.knowledge.material import Material
from bot.domain.knowledge.situation import Situation
from bot.domain.knowledge.term import Term
from bot.services.presentation.context import RenderContext
from bot.services.presentation.paging import paged


def situations(view: RenderContext, explained: str = "situaties_uitleg") -> Reply:
    """The four phases, calmest first, and the questions that help to choose; `explained` is a key."""
    found = sorted(view.knowledge.of_type(Situation), key=lambda situation: situation.order)
    choices = [Choice(view.title(entry), OpenEntry(entry.id)) for entry in found][:4]
    if view.knowledge.diagnosis is not None:
        choices.append(view.choice("knop_diagnose", Diagnose()))
    return Reply(
        blocks=(view.heading("situaties_kop"), view.line(explained)),
        choices=(*choices, view.menu()),
        language=view.language,
    )


def approaches(view: RenderContext, page: int = 0) -> Reply:
    """The approaches, a page of them."""
    return _entries(view, view.knowledge.of_type(Approach), Screen.APPROACHES, "aanpakken", page)


def materials(view: RenderContext, page: int = 0) -> Reply:
    """The materials, a page of them."""
    return _entries(view, view.knowledge.of_type(Material), Screen.MATERIALS, "hulpmiddelen", page)


def terms(view: RenderContext, page: int = 0) -> Reply:
    """The terms by the alphabet, a page of them."""
    found = sorted(view.knowledge.of_type(Term), key=lambda term: view.title(term).casefold())
    return _entries(view, found, Screen.TERMS, "begrippen", page)


def _entries(view: RenderContext, entries: Sequence[Entry], screen: Screen, key: str, page: int) -> Reply:
    if not entries:
        return nothing(view, key)
    choices = [Choice(view.title(entry), OpenEntry(entry.id)) for entry in entries]
    return Reply(
        blocks=(view.heading(f"{key}_kop"), view.line(f"{key}_uitleg")),
        choices=paged(view, choices, page, lambda turned: OpenScreen(screen, turned)),
        language=view.language,
    )


def nothing(view: RenderContext, key: str) -> Reply:
    """An honest word where a list is empty."""
    return Reply(
        blocks=(view.heading(f"{key}_kop"), view.line("lijst_leeg")),
        choices=(view.choice("knop_situaties", OpenScreen(Screen.SITUATIONS)), view.menu()),
        language=view.language,
    )
