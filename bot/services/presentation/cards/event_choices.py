"""What a person can do with an event: follow it, choose sessions, say that they signed up, take it along."""

from bot.domain.dialogue.action import (
    Follow,
    MakeCalendar,
    NotSignedUp,
    OpenPart,
    OpenScreen,
    Part,
    Screen,
    SignedUp,
    Unfollow,
)
from bot.domain.dialogue.reply import MAX_CHOICES, Choice
from bot.domain.events.event import Event, EventStatus
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.services.presentation.cards.sessions import coming_rounds
from bot.services.presentation.context import RenderContext


def event_choices(event: Event, coming: bool, more: Choice | None, view: RenderContext) -> tuple[Choice, ...]:
    """The most useful first, as many as fit; then sharing, the agenda and the menu.

    `coming`: whether a date has not begun.
    """
    choices: list[Choice] = [more] if more is not None else []
    alive = coming and event.event_status is not EventStatus.CANCELLED
    if alive:
        scope = Scope(ScopeKind.EVENT, event.id.slug)
        calendar = view.choice("knop_in_agenda", MakeCalendar(scope))
        if scope in view.following:
            stop = view.choice("knop_niet_volgen", Unfollow(scope))
            choices += [stop, *going(event, view), calendar, *_wider(event, view)]
        else:
            follow = view.choice("knop_volgen", Follow(scope))
            choices += [follow, *going(event, view), *_wider(event, view), calendar]
    share = view.choice("knop_delen", OpenPart(event.id, Part.SHARE))
    agenda = view.choice("knop_agenda", OpenScreen(Screen.AGENDA))
    return (*choices[: MAX_CHOICES - 3], share, agenda, view.menu())


def going(event: Event, view: RenderContext) -> list[Choice]:
    """For who goes there: the sessions; and for who follows it: whether they signed up."""
    choices: list[Choice] = []
    if coming_rounds(event, view):
        choices.append(view.choice("knop_sessies", OpenPart(event.id, Part.SESSIONS)))
    if event.sign_up is not None and any(scope.covers(event) for scope in view.following):
        if event.id.slug in view.participation.signed_up:
            choices.append(view.choice("knop_niet_aangemeld", NotSignedUp(event.id.slug)))
        else:
            choices.append(view.choice("knop_aangemeld", SignedUp(event.id.slug)))
    return choices


def _wider(event: Event, view: RenderContext) -> list[Choice]:
    """The way to follow its theme, else its town; and the way to follow all there is."""
    all_ = [view.choice("knop_alles_volgen", Follow(EVERYTHING))]
    return [*_theme_or_town(event, view), *(all_ if EVERYTHING not in view.following else ())]


def _theme_or_town(event: Event, view: RenderContext) -> list[Choice]:
    for slug in event.themes:
        theme = view.knowledge.themes.get(slug)
        if theme is not None and Scope(ScopeKind.THEME, slug) not in view.following:
            name = theme.name.get(view.language)
            return [view.choice("knop_thema_volgen", Follow(Scope(ScopeKind.THEME, slug)), wat=name)]
    town = view.knowledge.municipalities.get(event.municipality or "")
    if town is not None and Scope(ScopeKind.PLACE, town.slug) not in view.following:
        return [view.choice("knop_plaats_volgen", Follow(Scope(ScopeKind.PLACE, town.slug)), wat=town.name)]
    return []
