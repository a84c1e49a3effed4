"""What a person follows, what will come, what came, and how long before."""

from collections.abc import Sequence

from bot.domain.agenda.announced import Purpose
from bot.domain.agenda.event import Event, Session, SessionRound
from bot.domain.conversation.action import OpenEntry, OpenScreen, Screen, SetLeadTimes, Unfollow
from bot.domain.conversation.reply import (
    MAX_CHOICES,
    Block,
    Choice,
    Listing,
    Moment,
    Paragraph,
    Plain,
    Reply,
    Span,
)
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.receipt import Overview, PlannedLine, Receipt
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.reminders.state import SkipReason
from bot.services.conversation.cards.event_choices import going
from bot.services.conversation.cards.sessions import coming_sessions
from bot.services.conversation.paging import paged
from bot.services.conversation.view import View, points
from bot.services.reminders.compose import later as later_choices
from bot.services.snoozing import Snoozed
from bot.services.spoken_time import spoken_lead, spoken_moment, spoken_round

LINES = 8  # reminders named in one message; the rest is counted
LEAD_CHOICES = (("7d", "1d", "1h", "15m"), ("1d", "1h"), ("1d",), ("1h",))


def receipt(receipt: Receipt, view: View) -> Reply:
    """What following means: every message that will come, with its local time, and what is skipped."""
    key = "volgen_bevestigd" if receipt.new else "volgen_al"
    blocks: list[Block] = [view.heading(key, wat=name(receipt.scope, view))]
    if receipt.coming:
        blocks += [view.line("volgen_komt"), *_lines(receipt.coming, view)]
    else:
        blocks.append(view.line("volgen_komt_niets"))
    if receipt.skipped:
        blocks += [view.line("volgen_overgeslagen"), *_lines(receipt.skipped, view)]
    event = event_of(receipt.scope, view)
    choices = (
        *(going(event, view) if event is not None else ()),
        view.choice("knop_niet_volgen", Unfollow(receipt.scope.kind.value, receipt.scope.key)),
        view.choice("knop_herinneringen", OpenScreen(Screen.REMINDERS)),
        view.choice("knop_wanneer_herinneren", OpenScreen(Screen.LEAD_TIMES)),
    )
    agenda = view.choice("knop_agenda", OpenScreen(Screen.AGENDA))
    return Reply(
        blocks=tuple(blocks),
        choices=(*choices[: MAX_CHOICES - 2], agenda, view.menu()),
        language=view.language,
    )


def stopped(scope: Scope, was: bool, view: View) -> Reply:
    """A subscription ended, or there was none."""
    line = view.line("volgen_gestopt" if was else "volgen_was_niet", wat=name(scope, view))
    choices = [
        view.choice("knop_herinneringen", OpenScreen(Screen.REMINDERS)),
        view.choice("knop_agenda", OpenScreen(Screen.AGENDA)),
        view.menu(),
    ]
    event = event_of(scope, view)
    if event is not None:
        action = OpenEntry(event.id)
        choices.insert(0, view.choice("knop_terug_kaart", action, titel=view.title(event)))
    return Reply(blocks=(line,), choices=tuple(choices), language=view.language)


def later(snoozed: Snoozed, view: View) -> Reply:
    """When they are reminded once more; else the moments that are left."""
    title = snoozed.date.title.get(view.language)
    if snoozed.at is None:
        line = view.line("later_voorbij" if snoozed.others else "later_geen", titel=title)
        choices = later_choices(snoozed.date, snoozed.others, view.texts, view.language)
    else:
        moment = Moment(spoken_moment(snoozed.at, view.texts, view.language, view.zone.key), snoozed.at)
        line, choices = Paragraph((Plain(view.say("later_goed", titel=title) + " "), moment, Plain("."))), ()
    ends = (view.choice("knop_herinneringen", OpenScreen(Screen.REMINDERS)), view.menu())
    return Reply(blocks=(line,), choices=(*choices, *ends), language=view.language)


def overview(found: Overview, view: View, page: int = 0) -> Reply:
    """Everything about a person's reminders; its choices stop one subscription each."""
    if not found.following and not found.sent and not found.skipped and not found.uncertain:
        blocks: tuple[Block, ...] = (view.heading("herinneringen_kop"), view.line("herinneringen_geen"))
        agenda = view.choice("knop_agenda", OpenScreen(Screen.AGENDA))
        return Reply(blocks=blocks, choices=(agenda, view.menu()), language=view.language)
    stops = [
        view.choice("knop_stop_met", Unfollow(scope.kind.value, scope.key), wat=name(scope, view))
        for scope in found.following
    ]
    ends = (view.choice("knop_wanneer_herinneren", OpenScreen(Screen.LEAD_TIMES)),)
    return Reply(
        blocks=tuple(_parts(found, view)),
        choices=paged(view, stops, page, lambda turned: OpenScreen(Screen.REMINDERS, turned), *ends),
        language=view.language,
    )


def lead_times(leads: Sequence[LeadTime], view: View) -> Reply:
    """How long before, and other choices."""
    now = joined(leads, view) or view.say("instellingen_nooit")
    options = [
        Choice(joined(parsed, view), SetLeadTimes(keys))
        for keys in LEAD_CHOICES
        if (parsed := tuple(LeadTime.parse(key) for key in keys)) != tuple(leads)
    ]
    return Reply(
        blocks=(
            view.heading("knop_wanneer_herinneren"),
            view.line("instellingen_nu", tijden=now),
            view.line("instellingen_kies"),
        ),
        choices=(
            *options[:4],
            view.choice("knop_instellingen", OpenScreen(Screen.SETTINGS)),
            view.menu(),
        ),
        language=view.language,
    )


def joined(leads: Sequence[LeadTime], view: View) -> str:
    """`7 dagen, 1 dag en 1 uur`."""
    words = [spoken_lead(lead, view.language) for lead in leads]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {view.say('en')} {words[-1]}"


def name(scope: Scope, view: View) -> str:
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


def event_of(scope: Scope, view: View) -> Event | None:
    """The one event that a scope is about."""
    if scope.kind is not ScopeKind.EVENT:
        return None
    found = view.knowledge.find(EntryId(Kind.EVENT, scope.key))
    return found if isinstance(found, Event) else None


def _parts(found: Overview, view: View) -> list[Block]:
    blocks: list[Block] = [view.heading("herinneringen_kop")]
    if found.following:
        blocks += [
            view.line("herinneringen_volgt"),
            points(tuple(name(one, view) for one in found.following)),
        ]
    mine = [_session(one, view) for one in coming_sessions(view)]
    if mine:
        blocks += [view.line("sessies_mijn"), points(tuple(mine))]
    if found.planned:
        blocks += [view.line("herinneringen_komen"), *_lines(found.planned, view)]
    elif found.following:
        blocks.append(view.line("volgen_komt_niets"))
    for key, lines in (
        ("herinneringen_verstuurd", found.sent),
        ("volgen_overgeslagen", found.skipped),
        ("herinneringen_onzeker", found.uncertain),
    ):
        if lines:
            blocks += [view.line(key), *_lines(lines[:3], view, rest=len(lines) - 3)]
    return blocks


def _session(mine: tuple[Event, SessionRound, Session], view: View) -> str:
    event, round_, session = mine
    title = session.title.get(view.language)
    times = spoken_round(round_, view.texts, view.language)
    return view.say("sessies_regel", bijeenkomst=view.title(event), titel=title, tijden=times)


def _lines(lines: Sequence[PlannedLine], view: View, rest: int | None = None) -> list[Block]:
    shown = lines[:LINES]
    blocks: list[Block] = [Listing(tuple(_line(line, view) for line in shown))]
    rest = len(lines) - len(shown) if rest is None else rest
    if rest > 0:
        blocks.append(view.line("lijst_en_nog", aantal=str(rest)))
    return blocks


def _line(line: PlannedLine, view: View) -> tuple[Span, ...]:
    event = view.knowledge.find(line.event)
    title = view.title(event) if event is not None else line.event.slug
    at = Moment(spoken_moment(line.at, view.texts, view.language, view.zone.key), line.at)
    if line.purpose is Purpose.SIGN_UP:
        words = view.say("herinneringen_regel_aanmelden", titel=title)
    elif line.snoozed:
        words = view.say("herinneringen_regel_later", titel=title)
    else:
        words = view.say("herinneringen_regel", titel=title, vooraf=spoken_lead(line.lead, view.language))
    spans: tuple[Span, ...] = (at, Plain(" " + words))
    if line.together:
        spans = (*spans, Plain(" " + view.say("herinneringen_samen")))
    if line.reason is not None:
        closed = line.purpose is Purpose.SIGN_UP and line.reason is SkipReason.CANCELLED
        why = "overgeslagen_aanmelden_dicht" if closed else f"overgeslagen_{line.reason.value}"
        spans = (*spans, Plain(" (" + view.say(why) + ")"))
    return spans
