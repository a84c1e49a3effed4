"""Practice examples by approach, place, group or province, and one at random."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.domain.dialogue.action import Action, ListExamples, OpenEntry, OpenScreen, RandomExample, Screen
from bot.domain.dialogue.reply import Choice, Reply
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.domain.search.example_search import provinces_of
from bot.domain.search.gazetteer import province_key
from bot.domain.search.text.normalize import normalize
from bot.services.presentation.context import RenderContext
from bot.services.presentation.paging import paged
from bot.services.presentation.screens.overview import nothing

TOWNS_OFFERED = 4  # places to tap; any other place is typed


def examples(view: RenderContext) -> Reply:
    """The ways to look for an example."""
    return Reply(
        blocks=(
            view.heading("voorbeelden_kop"),
            view.line("voorbeelden_uitleg", aantal=str(len(view.knowledge.of_type(PracticeExample)))),
        ),
        choices=(
            view.choice("knop_per_aanpak", ListExamples(ExampleFilter.APPROACH, "")),
            view.choice("knop_per_plaats", ListExamples(ExampleFilter.MUNICIPALITY, "")),
            view.choice("knop_per_doelgroep", ListExamples(ExampleFilter.GROUP, "")),
            view.choice("knop_per_provincie", ListExamples(ExampleFilter.PROVINCE, "")),
            view.choice("knop_willekeurig", RandomExample()),
            view.menu(),
        ),
        language=view.language,
    )


def listed(action: ListExamples, view: RenderContext) -> Reply:
    """The examples that an action asks for; without a key, what there is to choose from."""
    if not action.key and action.by is not ExampleFilter.ALL:
        return _keys(action, view)
    found = select(action.by, action.key, view)
    name = name_of(action, view)
    if not found or name is None:
        return nothing(view, "voorbeelden")
    return shown(found, name, action, view)


def nearby(view: RenderContext) -> Reply:
    """Asks for a place, near which the examples are then told."""
    asked = listed(ListExamples(ExampleFilter.MUNICIPALITY, ""), view)
    heading = view.heading("voorbeelden_per_municipality_kop")
    return replace(asked, blocks=(heading, view.line("dichtbij_vraag")))


def unknown_place(view: RenderContext) -> Reply:
    """Not a place the bot knows: asks again."""
    asked = listed(ListExamples(ExampleFilter.MUNICIPALITY, ""), view)
    return replace(asked, blocks=(view.line("voorbeelden_plaats_onbekend"),))


def shown(found: Sequence[PracticeExample], name: str, action: ListExamples, view: RenderContext) -> Reply:
    """Titles of the examples found, a page of them."""
    choices = [Choice(view.title(example), OpenEntry(example.id)) for example in found]
    other = view.choice("knop_anders_zoeken", OpenScreen(Screen.EXAMPLES))
    turn = _turning(action)
    return Reply(
        blocks=(
            view.heading("voorbeelden_bij", wat=name),
            view.line("voorbeelden_aantal", aantal=str(len(found)))
            if len(found) > 1
            else view.line("voorbeelden_een"),
        ),
        choices=paged(view, choices, action.page, turn, other),
        language=view.language,
    )


def select(by: ExampleFilter, key: str, view: RenderContext) -> tuple[PracticeExample, ...]:
    """The examples of one approach, municipality, group or province, or all; none for an unknown key."""
    every = view.knowledge.of_type(PracticeExample)
    match by:
        case ExampleFilter.APPROACH:
            approach = view.knowledge.find(EntryId(Kind.APPROACH, key))
            return view.knowledge.examples_of(approach.id) if approach is not None else ()
        case ExampleFilter.MUNICIPALITY:
            found = view.knowledge.municipality(key)
            return tuple(one for one in every if found is not None and found.slug in one.municipalities)
        case ExampleFilter.GROUP:
            return tuple(one for one in every if key in one.groups)
        case ExampleFilter.PROVINCE:
            return tuple(one for one in every if key in provinces_of(one, view.knowledge))
        case ExampleFilter.SPOT:
            return tuple(
                one for one in every if any(normalize(spot) == key for spot in (one.place or "").split(","))
            )
        case ExampleFilter.ALL:
            return every


def _turning(action: ListExamples) -> Callable[[int], Action]:
    return lambda page: replace(action, page=page)


def name_of(action: ListExamples, view: RenderContext) -> str | None:
    """What the examples of an action have in common, in words; None when that is no longer there."""
    match action.by:
        case ExampleFilter.APPROACH:
            approach = view.knowledge.find(EntryId(Kind.APPROACH, action.key))
            return view.title(approach) if approach is not None else None
        case ExampleFilter.MUNICIPALITY:
            town = view.knowledge.municipality(action.key)
            return town.name if town is not None else None
        case ExampleFilter.GROUP:
            group = view.knowledge.groups.get(action.key)
            return group.name.get(view.language) if group is not None else None
        case ExampleFilter.PROVINCE:
            return _provinces(view).get(action.key)
        case ExampleFilter.SPOT:
            return action.key.title()
        case _:
            return view.say("voorbeelden_alle")


def _provinces(view: RenderContext) -> dict[str, str]:
    names = sorted({town.province for town in view.knowledge.municipalities.values()})
    return {province_key(name): name for name in names}


def _keys(action: ListExamples, view: RenderContext) -> Reply:
    every = view.knowledge.of_type(PracticeExample)
    match action.by:
        case ExampleFilter.APPROACH:
            approaches = (one.id for one in view.knowledge.of_type(Approach))
            keys = [one.slug for one in approaches if view.knowledge.examples_of(one)]
        case ExampleFilter.MUNICIPALITY:
            keys = _most(slug for one in every for slug in one.municipalities)[:TOWNS_OFFERED]
        case ExampleFilter.GROUP:
            keys = _most(slug for one in every for slug in one.groups)
        case ExampleFilter.PROVINCE:
            keys = sorted({key for one in every for key in provinces_of(one, view.knowledge)})
        case _:
            keys = []
    named = [(key, name_of(ListExamples(action.by, key), view)) for key in keys]
    choices = [Choice(name, ListExamples(action.by, key)) for key, name in named if name is not None]
    if not choices:
        return nothing(view, "voorbeelden")
    other = view.choice("knop_anders_zoeken", OpenScreen(Screen.EXAMPLES))
    return Reply(
        blocks=(
            view.heading(f"voorbeelden_per_{action.by.value}_kop"),
            view.line(f"voorbeelden_per_{action.by.value}"),
        ),
        choices=paged(view, choices, action.page, _turning(action), other),
        language=view.language,
    )


def _most(keys: Iterable[str]) -> list[str]:
    return [key for key, _ in Counter(keys).most_common()]
