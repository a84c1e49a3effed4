"""From an action to what the person sees: every tap, command and chosen number comes through here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from bot.domain.address import Address
from bot.domain.agenda.event import Event
from bot.domain.conversation.action import (
    Action,
    ChooseLanguage,
    Diagnose,
    Follow,
    Later,
    ListExamples,
    NoneOfThese,
    OpenEntry,
    OpenPart,
    OpenScreen,
    RandomExample,
    Screen,
    SetLeadTimes,
    Unfollow,
)
from bot.domain.conversation.reply import Reply
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.example import PracticeExample
from bot.domain.language import Language
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.conversation.cards.opening import card, side
from bot.services.conversation.exchange import Exchange, only
from bot.services.conversation.memory import Remembered
from bot.services.conversation.screens import (
    agenda,
    diagnosis,
    examples,
    ladder,
    overview,
    personal,
    reminders,
    start,
    unreadable,
)
from bot.services.conversation.view import View
from bot.services.people import People
from bot.services.snoozing import Snoozing
from bot.services.subscriptions import Subscriptions


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of one person."""

    address: Address
    view: View
    remembered: Remembered
    chosen: Language | None = None
    """The language this person chose with /taal."""


class Rooms:
    """Opens what an action names; does what it asks. `draw` picks the random example."""

    def __init__(
        self, people: People, subscriptions: Subscriptions, snoozing: Snoozing, draw: Random
    ) -> None:
        self._people = people
        self._subscriptions = subscriptions
        self._snoozing = snoozing
        self._draw = draw
        self._personal: dict[Screen, Callable[[Turn, int], Awaitable[Reply]]] = {
            Screen.AGENDA: self._agenda,
            Screen.REMINDERS: self._reminders,
            Screen.LANGUAGE: self._language,
            Screen.SETTINGS: self._settings,
            Screen.MY_DATA: self._my_data,
            Screen.FORGET_CONFIRMED: self._forget,
            Screen.STOP: self._stop,
        }

    async def open(self, action: Action, turn: Turn) -> Exchange:  # noqa: PLR0911 — one line for each action
        """What `action` leads to. Something that is no longer there gets a friendly way on."""
        view = turn.view
        match action:
            case OpenScreen(screen, page):
                return await self._screen(screen, page, turn)
            case OpenEntry(entry_id, page):
                return await self.entry(entry_id, turn, page)
            case OpenPart(entry_id, part):
                entry = view.knowledge.find(entry_id)
                return gone(view) if entry is None else Exchange((side(entry, part, view),), entry=entry.id)
            case ListExamples(by, key):
                return Exchange(
                    (examples.listed(action, view),), wants_place=by == "municipality" and not key
                )
            case RandomExample():
                return self._random(view)
            case Diagnose(chosen):
                return only(diagnosis.diagnose(chosen, view))
            case NoneOfThese(step):
                return none_of_these(step, turn)
            case _:
                return await self._deed(action, turn)

    async def entry(self, entry_id: EntryId, turn: Turn, page: int = 0) -> Exchange:
        """The card of an entry, with what the person follows when it is an event."""
        entry = turn.view.knowledge.find(entry_id)
        if entry is None:
            return gone(turn.view)
        view = await self.informed(turn) if isinstance(entry, Event) else turn.view
        return Exchange((card(entry, view, page),), entry=entry.id)

    async def _deed(  # noqa: PLR0911 - one line for each action
        self, action: Follow | Unfollow | ChooseLanguage | SetLeadTimes | Later, turn: Turn
    ) -> Exchange:
        view, address = turn.view, turn.address
        match action:
            case Follow(kind, key) | Unfollow(kind, key):
                scope = scope_of(kind, key)
                if scope is None or (isinstance(action, Follow) and not is_there(scope, view)):
                    return gone(view)
                if isinstance(action, Follow):
                    receipt = await self._subscriptions.follow(address, scope, view.language, view.now)
                    return only(reminders.receipt(receipt, view))
                was = await self._subscriptions.unfollow(address, scope, view.now)
                return only(reminders.stopped(scope, was, view))
            case ChooseLanguage(language):
                await self._people.choose_language(address, language, view.now)
                return only(personal.language(language, view.speaking(language or view.language)))
            case SetLeadTimes(keys):
                wanted = lead_times_of(keys)
                if wanted is None:
                    return gone(view)
                leads = await self._subscriptions.set_lead_times(address, wanted, view.now)
                return only(reminders.lead_times(leads, view))
            case Later():
                return await self._later(action, turn)

    async def _later(self, action: Later, turn: Turn) -> Exchange:
        began = datetime.fromtimestamp(action.start, turn.view.zone)
        snoozed = await self._snoozing.snooze(turn.address, action.event, began, action.snooze, turn.view.now)
        return (
            gone(turn.view)
            if snoozed is None
            else Exchange((reminders.later(snoozed, turn.view),), keeps=True)
        )

    async def _screen(self, screen: Screen, page: int, turn: Turn) -> Exchange:
        view = turn.view
        if screen is Screen.START:
            return Exchange(start.start(view))
        personal_screen = self._personal.get(screen)
        if personal_screen is not None:
            return only(await personal_screen(turn, page))
        simple = {
            Screen.HELP: start.help_,
            Screen.MENU: start.menu,
            Screen.SITUATIONS: overview.situations,
            Screen.EXAMPLES: examples.examples,
            Screen.PRIVACY: personal.privacy,
            Screen.FORGET: personal.forget,
            Screen.CONTACT: start.contact,
            Screen.REPHRASE: ladder.rephrase,
        }
        if screen in simple:
            return only(simple[screen](view))
        lists = {
            Screen.APPROACHES: overview.approaches,
            Screen.MATERIALS: overview.materials,
            Screen.TERMS: overview.terms,
            Screen.ARCHIVE: agenda.archive,
        }
        return only(lists[screen](view, page))

    async def _agenda(self, turn: Turn, page: int) -> Reply:
        return agenda.agenda(await self.informed(turn), page)

    async def _reminders(self, turn: Turn, page: int) -> Reply:
        found = await self._subscriptions.overview(turn.address, turn.view.now)
        return reminders.overview(found, turn.view, page)

    async def _language(self, turn: Turn, _: int) -> Reply:
        return personal.language(turn.chosen, turn.view)

    async def _settings(self, turn: Turn, _: int) -> Reply:
        return reminders.lead_times(await self._subscriptions.lead_times(turn.address), turn.view)

    async def _my_data(self, turn: Turn, _: int) -> Reply:
        return personal.my_data(await self._people.data(turn.address), turn.view)

    async def _forget(self, turn: Turn, _: int) -> Reply:
        return personal.forgotten(await self._people.forget(turn.address), turn.view)

    async def _stop(self, turn: Turn, _: int) -> Reply:
        return personal.stop(await self._subscriptions.stop(turn.address, turn.view.now), turn.view)

    async def informed(self, turn: Turn) -> View:
        """The turn's view, with what the person follows."""
        return replace(turn.view, following=await self._subscriptions.following(turn.address))

    def _random(self, view: View) -> Exchange:
        every = view.knowledge.of_type(PracticeExample)
        if not every:
            return only(overview.nothing(view, "voorbeelden"))
        drawn = self._draw.choice(every)
        return Exchange((card(drawn, view),), entry=drawn.id)


def scope_of(kind: str, key: str) -> Scope | None:
    """The scope that an action names; None for one that no release knows."""
    return Scope(ScopeKind(kind), key) if kind in tuple(ScopeKind) else None


def is_there(scope: Scope, view: View) -> bool:
    """Whether there is anything to follow under this scope."""
    knowledge = view.knowledge
    match scope.kind:
        case ScopeKind.EVENT:
            return knowledge.find(EntryId(Kind.EVENT, scope.key)) is not None
        case ScopeKind.THEME:
            return scope.key in knowledge.themes
        case ScopeKind.PLACE:
            return scope.key in knowledge.municipalities
        case ScopeKind.ALL:
            return True


def lead_times_of(keys: tuple[str, ...]) -> tuple[LeadTime, ...] | None:
    """The lead times that an action names; None when one of them is none."""
    try:
        return tuple(LeadTime.parse(key) for key in keys)
    except ValueError:
        return None


def gone(view: View) -> Exchange:
    """What an old button gets."""
    return only(unreadable.ways_on(view, "knop_verlopen"))


def none_of_these(step: int, turn: Turn) -> Exchange:
    """The next rung: questions near theirs, then the menu and a contact."""
    sorry = turn.remembered.sorry
    if step == 0 and sorry == 0:
        reply = ladder.say_it_differently(turn.remembered.passed, sorry, turn.view)
    else:
        reply = ladder.ways_out(sorry, turn.view)
    return Exchange((reply,), sorry=sorry + 1)
