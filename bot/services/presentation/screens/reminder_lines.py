"""A reminder in a list, and what it is about in words."""

from collections import defaultdict
from collections.abc import Sequence

from bot.domain.dialogue.reply import Listing, Moment, Plain, Span
from bot.domain.events.announced import Purpose
from bot.domain.events.event import Event
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.reminders.receipt import PlannedLine
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.state import SkipReason
from bot.services.presentation.context import RenderContext
from bot.services.presentation.spoken_time import spoken_lead, spoken_moment


def name(scope: Scope, view: RenderContext) -> str:
    """What a subscription is about, in words."""
    match scope.kind:
        case ScopeKind.EVENT:
            event = event_of(scope, view)
            return view.title(event) if event is not None else scope.key
        case ScopeKind.THEME:
            theme = view.knowledge.themes.get(scope.key)
            return theme.name.get(view.language) if theme is not None else scope.key
        case ScopeKind.PLACE:
            town = view.knowledge.municipalities.get(scope.key)
            return town.name if town is not None else scope.key
        case ScopeKind.ALL:
            return view.say("volgen_alles")


def event_of(scope: Scope, view: RenderContext) -> Event | None:
    """The one event that a scope is about."""
    if scope.kind is not ScopeKind.EVENT:
        return None
    found = view.knowledge.find(EntryId(Kind.EVENT, scope.key))
    return found if isinstance(found, Event) else None


def listed(lines: Sequence[PlannedLine], view: RenderContext, every: Sequence[PlannedLine] = ()) -> Listing:
    """The lines; of an event with several dates in `every` (or in these) each says which date it is for."""
    dates: defaultdict[EntryId, set[str]] = defaultdict(set)
    for line in every or lines:
        if line.purpose is Purpose.DATE:
            dates[line.event].add(line.date_id)
    return Listing(tuple(_line(line, view, dated=len(dates[line.event]) > 1) for line in lines))


def _line(line: PlannedLine, view: RenderContext, *, dated: bool) -> tuple[Span, ...]:
    event = view.knowledge.find(line.event)
    title = view.title(event) if event is not None else line.event.slug
    at = Moment(spoken_moment(line.at, view.texts, view.language, view.zone.key), line.at)
    if line.purpose is Purpose.SIGN_UP:
        words = view.say("herinneringen_regel_aanmelden", titel=title)
    elif line.snoozed:
        words = view.say("herinneringen_regel_later", titel=title)
    else:
        words = view.say("herinneringen_regel", titel=title, vooraf=spoken_lead(line.lead, view.language))
    if dated and line.purpose is Purpose.DATE:
        words += " " + view.say("herinneringen_van_dag", dag=view.day(line.start.date()))
    spans: tuple[Span, ...] = (at, Plain(" " + words))
    if line.together:
        spans = (*spans, Plain(" " + view.say("herinneringen_samen")))
    if line.reason is not None:
        closed = line.purpose is Purpose.SIGN_UP and line.reason is SkipReason.CANCELLED
        why = "overgeslagen_aanmelden_dicht" if closed else f"overgeslagen_{line.reason.value}"
        spans = (*spans, Plain(" (" + view.say(why) + ")"))
    return spans
