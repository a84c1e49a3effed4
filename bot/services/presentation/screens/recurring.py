"""Settings, the weekly tip and the monthly agenda."""

from collections.abc import Sequence
from datetime import datetime, time

from bot.domain.dialogue.action import MonthlyAgenda, OpenScreen, Screen, StopRecurring, WeeklyTip
from bot.domain.dialogue.reply import Block, Choice, Moment, Paragraph, Plain, Reply
from bot.domain.recurring.recurring_message import AGENDA_CLOCK, RecurringKind, RecurringMessage
from bot.domain.reminders.lead_time import LeadTime
from bot.services.presentation.context import RenderContext, points
from bot.services.presentation.screens.reminders import joined
from bot.services.presentation.spoken_time import spoken_moment, spoken_time, spoken_weekday, spoken_zone

OFFERED_DAYS = range(5)  # Monday to Friday; another day can be typed
OFFERED_HOURS = (8, 9, 12, 16, 19)


def settings(leads: Sequence[LeadTime], recurring: Sequence[RecurringMessage], view: RenderContext) -> Reply:
    """What a person can set, and how it is set now."""
    return Reply(
        blocks=(
            view.heading("instellingen_kop"),
            points(
                (
                    _leads(leads, view),
                    *(_said(kind, recurring, view) for kind in RecurringKind),
                    view.say("instellingen_zone", plaats=spoken_zone(view.zone.key, view.language)),
                )
            ),
        ),
        choices=(
            view.choice("knop_wanneer_herinneren", OpenScreen(Screen.LEAD_TIMES)),
            view.choice("knop_tip", OpenScreen(Screen.TIP)),
            view.choice("knop_maandagenda", OpenScreen(Screen.MONTHLY)),
            view.choice("knop_taal", OpenScreen(Screen.LANGUAGE)),
            view.choice("knop_mijn_gegevens", OpenScreen(Screen.MY_DATA)),
            view.menu(),
        ),
        language=view.language,
    )


def weekly_tip(recurring: Sequence[RecurringMessage], view: RenderContext) -> Reply:
    """When the tip comes, with the way to another time; for who has none, the days to choose from."""
    if not any(recurring_message.kind is RecurringKind.TIP for recurring_message in recurring):
        return tip_days(view)
    return Reply(
        blocks=(view.heading("tip_kop"), Paragraph((Plain(_said(RecurringKind.TIP, recurring, view)),))),
        choices=(
            view.choice("knop_tip_anders", WeeklyTip()),
            view.choice("knop_tip_stop", StopRecurring(RecurringKind.TIP)),
            *_ends(view),
        ),
        language=view.language,
    )


def tip_days(view: RenderContext) -> Reply:
    """On which day?"""
    days = (Choice(spoken_weekday(day, view.language), WeeklyTip(day)) for day in OFFERED_DAYS)
    return Reply(
        blocks=(view.heading("tip_kop"), view.line("tip_wat"), view.line("tip_welke_dag")),
        choices=(*days, view.menu()),
        language=view.language,
    )


def tip_hours(weekday: int, view: RenderContext) -> Reply:
    """At what time?"""
    hours = (Choice(_clock(time(hour), view), WeeklyTip(weekday, hour)) for hour in OFFERED_HOURS)
    line = view.line("tip_hoe_laat", dag=spoken_weekday(weekday, view.language))
    return Reply(
        blocks=(view.heading("tip_kop"), line), choices=(*hours, view.menu()), language=view.language
    )


def monthly_agenda(recurring: Sequence[RecurringMessage], view: RenderContext) -> Reply:
    """What it is, and the way to begin or to stop."""
    if any(recurring_message.kind is RecurringKind.AGENDA for recurring_message in recurring):
        choice = view.choice("knop_maandagenda_stop", StopRecurring(RecurringKind.AGENDA))
    else:
        choice = view.choice("knop_maandagenda_ja", MonthlyAgenda())
    return Reply(
        blocks=(
            view.heading("maandagenda_wat_kop"),
            view.line("maandagenda_wat", tijd=_clock(AGENDA_CLOCK, view)),
            Paragraph((Plain(_said(RecurringKind.AGENDA, recurring, view)),)),
        ),
        choices=(choice, *_ends(view)),
        language=view.language,
    )


def asked(recurring_message: RecurringMessage, first: datetime, view: RenderContext) -> Reply:
    """It will come, and when for the first time."""
    moment = Moment(spoken_moment(first, view.texts, view.language), first)
    blocks: tuple[Block, ...] = (
        view.line(f"wens_goed_{recurring_message.kind.value}", wanneer=said(recurring_message, view)),
        Paragraph((Plain(view.say("wens_eerste") + " "), moment, Plain("."))),
    )
    stop = "knop_tip_stop" if recurring_message.kind is RecurringKind.TIP else "knop_maandagenda_stop"
    return Reply(
        blocks=blocks,
        choices=(view.choice(stop, StopRecurring(recurring_message.kind)), *_ends(view)),
        language=view.language,
    )


def stopped(kind: RecurringKind, was: bool, view: RenderContext) -> Reply:
    """It comes no more, or never came."""
    key = "wens_gestopt" if was else "wens_was_niet"
    return Reply(blocks=(view.line(f"{key}_{kind.value}"),), choices=_ends(view), language=view.language)


def said(recurring_message: RecurringMessage, view: RenderContext) -> str:
    """When it comes: `dinsdag, 8.00 uur`."""
    clock = _clock(recurring_message.clock, view)
    if recurring_message.weekday is None:
        return view.say("wens_eerste_werkdag", tijd=clock)
    return view.say(
        "wens_elke_week", dag=spoken_weekday(recurring_message.weekday, view.language), tijd=clock
    )


def _said(kind: RecurringKind, recurring: Sequence[RecurringMessage], view: RenderContext) -> str:
    now = next(
        (said(recurring_message, view) for recurring_message in recurring if recurring_message.kind is kind),
        None,
    )
    return view.say(f"wens_{kind.value}", wanneer=now or view.say("wens_uit"))


def _leads(leads: Sequence[LeadTime], view: RenderContext) -> str:
    return view.say("instellingen_nu", tijden=joined(leads, view) or view.say("instellingen_nooit"))


def _clock(clock: time, view: RenderContext) -> str:
    return view.say("tijd_uur", tijd=spoken_time(clock, view.language))


def _ends(view: RenderContext) -> tuple[Choice, ...]:
    return (view.choice("knop_instellingen", OpenScreen(Screen.SETTINGS)), view.menu())
