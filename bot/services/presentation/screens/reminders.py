"""What a person follows, what will come, what came, and how long before."""

from collections.abc import Sequence
from math import ceil

from bot.domain.dialogue.action import Follow, OpenEntry, OpenScreen, Screen, SetLeadTimes, Unfollow
from bot.domain.dialogue.reply import MAX_CHOICES, Block, Choice, Moment, Paragraph, Plain, Reply
from bot.domain.events.event import Event, Session, SessionRound
from bot.domain.events.occurrences import next_occurrence
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.receipt import Overview, Receipt
from bot.domain.reminders.scope import EVERYTHING, Scope
from bot.domain.reminders.state import State
from bot.services.ports.reminders import Snoozed
from bot.services.presentation.attendance import attend_choices, said_about
from bot.services.presentation.cards.event_choices import going
from bot.services.presentation.cards.sessions import coming_sessions
from bot.services.presentation.context import RenderContext, points
from bot.services.presentation.notifications.reminder import later as later_choices
from bot.services.presentation.paging import turning
from bot.services.presentation.screens.reminder_lines import event_of, listed, name
from bot.services.presentation.spoken_time import spoken_lead, spoken_moment, spoken_round

LINES = 10  # reminders that will come on one page
LAST = 3  # reminders named of those that came or did not; the rest is counted
STOPS = 3  # choices to stop a subscription on one page of several
LEAD_CHOICES = tuple(
    tuple(map(LeadTime.parse, keys)) for keys in (("7d", "1d", "1h", "15m"), ("1d", "1h"), ("1d",), ("1h",))
)


def receipt(receipt: Receipt, view: RenderContext, page: int = 0) -> Reply:
    """What following means: every message that will come, with its local time, and what is skipped."""
    every = (*receipt.coming, *receipt.skipped)
    pages = max(1, ceil(len(every) / LINES))
    page = page if page < pages else 0
    shown = every[page * LINES : (page + 1) * LINES]
    scope = receipt.scope
    key = "volgen_bevestigd" if receipt.new or page else "volgen_al"
    blocks: list[Block] = [view.heading(key, wat=name(scope, view))]
    if not receipt.coming:
        blocks.append(view.line("volgen_komt_niets"))
    for heading, state in (("volgen_komt", State.PLANNED), ("volgen_overgeslagen", State.SKIPPED)):
        if some := [line for line in shown if line.state is state]:
            blocks += [view.line(heading), listed(some, view, every)]
    event = event_of(scope, view)
    choices = (
        *turning(view, page, pages, lambda turned: Follow(scope, turned)),
        *(_attending(event, view) if event is not None and page == 0 else ()),
        *(reversed(going(event, view)) if event is not None else ()),
        view.choice("knop_niet_volgen", Unfollow(scope)),
        view.choice("knop_herinneringen", OpenScreen(Screen.REMINDERS)),
        view.choice("knop_wanneer_herinneren", OpenScreen(Screen.LEAD_TIMES)),
    )
    agenda = view.choice("knop_agenda", OpenScreen(Screen.AGENDA))
    return Reply(
        blocks=tuple(blocks),
        choices=(*choices[: MAX_CHOICES - 2], agenda, view.menu()),
        language=view.language,
    )


def _attending(event: Event, view: RenderContext) -> tuple[Choice, ...]:
    """Whether they come to the next date, when there is one."""
    one = next_occurrence(event, view.now)
    if one is None or one.cancelled:
        return ()
    return attend_choices(event.id.slug, one.start, said_about(one, view), view.texts, view.language)


def stopped(scope: Scope, was: bool, view: RenderContext) -> Reply:
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


def later(snoozed: Snoozed, view: RenderContext) -> Reply:
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


def overview(found: Overview, view: RenderContext, page: int = 0) -> Reply:
    """Everything about a person's reminders; its choices stop one subscription each."""
    if not found.following and not found.sent and not found.skipped and not found.uncertain:
        blocks: tuple[Block, ...] = (view.heading("herinneringen_kop"), view.line("herinneringen_geen"))
        choices = (
            view.choice("knop_agenda", OpenScreen(Screen.AGENDA)),
            view.choice("knop_alles_volgen", Follow(EVERYTHING)),
            view.menu(),
        )
        return Reply(blocks=blocks, choices=choices, language=view.language)
    stops = [
        view.choice("knop_stop_met", Unfollow(scope), wat=name(scope, view)) for scope in found.following
    ]
    leads = view.choice("knop_wanneer_herinneren", OpenScreen(Screen.LEAD_TIMES))
    shelves = 1 if len(stops) <= STOPS + 1 else ceil(len(stops) / STOPS)
    pages = max(shelves, ceil(len(found.planned) / LINES))
    page = page if page < pages else 0
    if pages > 1:
        first = page % shelves * STOPS
        stops = stops[first : first + STOPS]
    turn = turning(view, page, pages, lambda turned: OpenScreen(Screen.REMINDERS, turned))
    return Reply(
        blocks=tuple(_parts(found, view) if page == 0 else _more(found, page, view)),
        choices=(*stops, *turn, leads, view.menu()),
        language=view.language,
    )


def lead_times(leads: Sequence[LeadTime], view: RenderContext) -> Reply:
    """How long before, and other choices."""
    now = joined(leads, view) or view.say("instellingen_nooit")
    options = [
        Choice(joined(offered, view), SetLeadTimes(offered))
        for offered in LEAD_CHOICES
        if offered != tuple(leads)
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


def joined(leads: Sequence[LeadTime], view: RenderContext) -> str:
    """`7 dagen, 1 dag en 1 uur`."""
    words = [spoken_lead(lead, view.language) for lead in leads]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {view.say('en')} {words[-1]}"


def _parts(found: Overview, view: RenderContext) -> list[Block]:
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
        planned = found.planned[:LINES]
        blocks += [view.line("herinneringen_komen"), listed(planned, view, found.planned)]
    elif found.following:
        blocks.append(view.line("volgen_komt_niets"))
    for key, lines in (
        ("herinneringen_verstuurd", found.sent),
        ("volgen_overgeslagen", found.skipped),
        ("herinneringen_onzeker", found.uncertain),
    ):
        if lines:
            blocks += [view.line(key), listed(lines[:LAST], view, lines)]
        if len(lines) > LAST:
            blocks.append(view.line("lijst_en_nog", aantal=str(len(lines) - LAST)))
    return blocks


def _more(found: Overview, page: int, view: RenderContext) -> list[Block]:
    """What comes after the first page of it."""
    blocks: list[Block] = [view.heading("herinneringen_kop")]
    if planned := found.planned[page * LINES : (page + 1) * LINES]:
        blocks += [view.line("herinneringen_komen"), listed(planned, view, found.planned)]
    return blocks


def _session(mine: tuple[Event, SessionRound, Session], view: RenderContext) -> str:
    event, round_, session = mine
    title = session.title.get(view.language)
    times = spoken_round(round_, view.texts, view.language)
    return view.say("sessies_regel", bijeenkomst=view.title(event), titel=title, tijden=times)
