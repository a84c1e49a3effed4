"""What editors can learn from use, a sheet at a time, and a draft as people will see it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.dialogue.action import OpenEntry, OpenScreen, Preview, Screen
from bot.domain.dialogue.reply import Choice, Reply
from bot.domain.knowledge.entry import Entry, EntryId, Status
from bot.domain.usage.entry_use import Use, UseTotals
from bot.domain.usage.shared_example import SharedExample
from bot.services.presentation.cards.card import card
from bot.services.presentation.context import RenderContext, points
from bot.services.presentation.paging import turning
from bot.services.usage.review import BrokenLink, MissedQuestion, Review

ON_A_SHEET = 4  # rows


@dataclass(frozen=True, slots=True)
class _Part:
    key: str
    rows: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    """One for each row, or none at all."""


def no_admin(view: RenderContext) -> Reply:
    """For who is none."""
    choices = (view.choice("knop_agenda", OpenScreen(Screen.AGENDA)), view.menu())
    return Reply(blocks=(view.line("beheer_klaar_geen_beheerder"),), choices=choices, language=view.language)


def overview(found: Review, view: RenderContext, page: int = 0) -> Reply:
    """First how much there is of everything, then a sheet for every few rows."""
    parts = tuple(_parts(found, view))
    sheets = [(part, start) for part in parts for start in range(0, len(part.rows), ON_A_SHEET)]
    page = page if 0 <= page <= len(sheets) else 0
    further = turning(view, page, len(sheets) + 1, lambda turned: OpenScreen(Screen.REVIEW, turned))
    if page == 0:
        counts = tuple(view.say(f"redactie_{part.key}_aantal", aantal=str(len(part.rows))) for part in parts)
        return Reply(
            blocks=(view.heading("redactie_kop"), points(counts), view.line("redactie_hoe")),
            choices=(*further, view.menu()),
            language=view.language,
        )
    part, start = sheets[page - 1]
    return Reply(
        blocks=(view.heading(f"redactie_{part.key}"), points(part.rows[start : start + ON_A_SHEET])),
        choices=(*part.choices[start : start + ON_A_SHEET], *further, view.menu()),
        language=view.language,
    )


def preview(entry: Entry, view: RenderContext, page: int = 0) -> Reply:
    """The card of a draft as people will see it; its own choices work once it is published."""
    shown = replace(entry, status=Status.PUBLISHED)
    knowledge = replace(view.knowledge, entries={**view.knowledge.entries, entry.id: shown})
    drawn = card(shown, replace(view, knowledge=knowledge), page)
    pages = tuple(
        Choice(one.label, Preview(entry.id, one.action.page))
        for one in drawn.choices
        if isinstance(one.action, OpenEntry) and one.action.entry == entry.id
    )
    back = view.choice("knop_redactie", OpenScreen(Screen.REVIEW))
    return replace(
        drawn,
        blocks=(view.heading("redactie_concept_nu"), *drawn.blocks),
        choices=(*pages, back, view.menu()),
    )


def _parts(found: Review, view: RenderContext) -> Iterator[_Part]:
    yield _Part("gemist", tuple(_missed(one, view) for one in found.missed))
    yield _Part("hielp_niet", tuple(_unhelpful(one, view) for one in found.unhelpful))
    yield _Part("niet_bedoeld", tuple(_not_meant(one, view) for one in found.not_meant))
    yield _Part("oud", tuple(_stale(one, view) for one in found.stale))
    yield _Part("links", tuple(_link(one, view) for one in found.broken))
    titles = tuple(one.title(view.language) for one in found.concepts)
    previews = tuple(Choice(one.title(view.language), Preview(one.id)) for one in found.concepts)
    yield _Part("concepten", titles, previews)
    yield _Part("gedeeld", tuple(_shared(one, view) for one in found.shared))
    yield _Part("gebruik", tuple(_use(one, view) for one in found.uses))


def _missed(one: MissedQuestion, view: RenderContext) -> str:
    asked = {"aantal": str(one.question.count), "woorden": one.question.words}
    if one.near is None:
        return view.say("redactie_gemist_nieuw", **asked)
    return view.say("redactie_gemist_lijkt", titel=_title(one.near, view), **asked)


def _unhelpful(one: UseTotals, view: RenderContext) -> str:
    return view.say(
        "redactie_hielp_niet_rij",
        titel=_title(one.entry, view),
        aantal=str(one.count(Use.NOT_QUITE)),
        samen=str(one.judged),
    )


def _not_meant(one: UseTotals, view: RenderContext) -> str:
    values = {"titel": _title(one.entry, view), "aantal": str(one.count(Use.NOT_MEANT))}
    return view.say("redactie_niet_bedoeld_rij", geopend=str(one.count(Use.SHOWN)), **values)


def _stale(one: Entry, view: RenderContext) -> str:
    return view.say("redactie_oud_rij", titel=view.title(one), datum=view.day(one.reviewed))


def _link(one: BrokenLink, view: RenderContext) -> str:
    titles = ", ".join(dict.fromkeys(_title(entry, view) for entry in one.entries))
    return view.say("redactie_links_rij", link=one.state.link, titels=titles)


def _shared(one: SharedExample, view: RenderContext) -> str:
    told = "; ".join(filter(None, (one.what, one.where, one.whom, one.link)))
    return view.say("redactie_gedeeld_rij", nummer=str(one.number), verteld=told)


def _use(one: UseTotals, view: RenderContext) -> str:
    return view.say(
        "redactie_gebruik_rij",
        titel=_title(one.entry, view),
        nu=str(one.lately),
        eerder=str(one.before),
        hielp=str(one.count(Use.HELPED)),
    )


def _title(entry: EntryId, view: RenderContext) -> str:
    found = view.knowledge.entries.get(entry)
    return view.title(found) if found is not None else str(entry)
