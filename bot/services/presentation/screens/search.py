"""What was found in a place, for a group or in a period."""

from datetime import datetime, timedelta

from bot.domain.dialogue.action import Follow, ListExamples, OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.reply import Block, Choice, Listing, Plain, Reply, Span, Strong
from bot.domain.events.event import Event
from bot.domain.events.occurrences import Occurrence, occurrences
from bot.domain.events.period import Period
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.domain.search.example_search import FoundExamples, NearbyExample
from bot.domain.search.gazetteer import PlaceMatch
from bot.services.presentation.cards.example import card
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens.agenda import coming, line
from bot.services.presentation.screens.examples import name_of
from bot.services.presentation.screens.overview import nothing
from bot.services.presentation.spoken_time import spoken_day

LOOK_AHEAD = timedelta(days=800)  # how far after a period the first date is looked for
LONGEST = timedelta(days=62)  # a date that began longer ago is not looked for among those that go on
SHOWN = 4  # titles in one message


def in_place(hits: tuple[PlaceMatch, ...], narrowed: FoundExamples, view: RenderContext) -> Reply:
    """The card of the only example, or titles; honest about what was not found."""
    what = ", ".join(dict.fromkeys(_name(hit, view) for hit in hits))
    if narrowed.nearby:
        return _nearby(hits, narrowed, view)
    other = view.choice("knop_anders_zoeken", OpenScreen(Screen.EXAMPLES))
    if not narrowed.examples:
        return Reply(
            blocks=(view.line("zoek_niets", wat=what),), choices=(other, view.menu()), language=view.language
        )
    if len(narrowed.examples) == 1 and narrowed.subject_found:
        return card(narrowed.examples[0], view)
    blocks: list[Block] = [view.heading("voorbeelden_bij", wat=what)]
    if not narrowed.subject_found:
        blocks.append(view.line("zoek_geen_onderwerp"))
    blocks.append(view.line("voorbeelden_aantal", aantal=str(len(narrowed.examples))))
    choices = [Choice(view.title(one), OpenEntry(one.id)) for one in narrowed.examples[:SHOWN]]
    if len(narrowed.examples) > SHOWN:
        hit = next((hit for hit in hits if hit.by is not ExampleFilter.GROUP), hits[0])
        every = ListExamples(hit.by, hit.key)
        choices.append(view.choice("knop_alle_van", every, wat=name_of(every, view) or what))
    else:
        choices.append(other)
    return Reply(blocks=tuple(blocks), choices=(*choices, view.menu()), language=view.language)


def about(subject: str, examples: tuple[PracticeExample, ...], view: RenderContext) -> Reply:
    """The card of the only example about a subject, or titles, best first; a way on to all examples."""
    if len(examples) == 1:
        return card(examples[0], view)
    choices = [Choice(view.title(one), OpenEntry(one.id)) for one in examples[:SHOWN]]
    return Reply(
        blocks=(
            view.heading("voorbeelden_bij", wat=subject),
            view.line("voorbeelden_aantal", aantal=str(len(examples))),
        ),
        choices=(*choices, view.choice("knop_anders_zoeken", OpenScreen(Screen.EXAMPLES)), view.menu()),
        language=view.language,
    )


def _name(hit: PlaceMatch, view: RenderContext) -> str:
    """ "Wormerveer (gemeente Zaanstad)", "Zaanstad", "ouderen"."""
    named = name_of(ListExamples(hit.by, hit.key), view) or ""
    if hit.town is None or hit.town.name == named:
        return named
    return view.say("zoek_plaats_in", plaats=hit.town.name, gemeente=named) if named else hit.town.name


def _nearby(hits: tuple[PlaceMatch, ...], narrowed: FoundExamples, view: RenderContext) -> Reply:
    """The nearest examples elsewhere, each with its distance in words."""
    places = ", ".join(dict.fromkeys(_name(hit, view) for hit in hits if hit.town is not None))
    blocks: list[Block] = [view.line("voorbeelden_geen_plaats", plaats=places)]
    if not narrowed.subject_found:
        blocks.append(view.line("zoek_geen_onderwerp"))
    return _with_distance(blocks, narrowed.nearby, view)


def near_location(nearby: tuple[NearbyExample, ...], view: RenderContext) -> Reply:
    """The examples nearest to where somebody is, and that the place is not kept."""
    if not nearby:
        return nothing(view, "voorbeelden")
    return _with_distance([view.line("dichtbij_locatie")], nearby, view)


def _with_distance(before: list[Block], nearby: tuple[NearbyExample, ...], view: RenderContext) -> Reply:
    items: tuple[tuple[Span, ...], ...] = tuple(
        (Strong(view.title(one.example)), Plain(f": {_distance(one, view)}")) for one in nearby
    )
    choices = [Choice(view.title(one.example), OpenEntry(one.example.id)) for one in nearby]
    other = view.choice("knop_anders_zoeken", OpenScreen(Screen.EXAMPLES))
    return Reply(
        blocks=(*before, Listing(items)), choices=(*choices, other, view.menu()), language=view.language
    )


def _distance(one: NearbyExample, view: RenderContext) -> str:
    away = round(one.kilometres)
    if away < 2:
        return view.say("zoek_vlakbij", plaats=one.town)
    return view.say("zoek_verderop", afstand=str(away), plaats=one.town)


def events_in(
    period: Period, hits: tuple[PlaceMatch, ...], view: RenderContext
) -> list[tuple[Event, Occurrence]]:
    """The events with a date in the period, perhaps in one town, nearest first.

    A date that began counts while it goes on for days or is all day; an evening that began does not.
    """
    towns = _towns(hits)
    since, until = view.start_of(period.first), view.end_of(period.last)
    found = [
        (event, one)
        for event in view.knowledge.of_type(Event)
        if not towns or event.municipality in towns
        for one in _still(event, since, until)[:1]
    ]
    return sorted(found, key=lambda pair: pair[1].start.timestamp())


def _still(event: Event, since: datetime, until: datetime) -> list[Occurrence]:
    """The dates that begin from `since` to before `until`, and before them those that then go on."""
    return [
        one
        for one in occurrences(event, since - LONGEST, until)
        if one.start >= since or (_takes_days(one) and one.end is not None and one.end > since)
    ]


def _takes_days(one: Occurrence) -> bool:
    return one.all_day or (one.end is not None and one.end - one.start > timedelta(days=1))


def _towns(hits: tuple[PlaceMatch, ...]) -> set[str]:
    return {hit.key for hit in hits if hit.by is ExampleFilter.MUNICIPALITY}


def first_after(
    period: Period, hits: tuple[PlaceMatch, ...], view: RenderContext
) -> list[tuple[Event, Occurrence]]:
    """The first date after the period, in the town that was named or else anywhere.

    Without one the first from now.
    """
    since, towns = max(view.end_of(period.last), view.now), _towns(hits)
    later = [
        (event, one) for event, _ in coming(view) for one in occurrences(event, since, since + LOOK_AHEAD)[:1]
    ]
    later.sort(
        key=lambda pair: (bool(towns) and pair[0].municipality not in towns, pair[1].start.timestamp())
    )
    return later[:1] or coming(view)[:1]


def in_period(
    period: Period, hits: tuple[PlaceMatch, ...], found: list[tuple[Event, Occurrence]], view: RenderContext
) -> Reply:
    """What there is in the period; if nothing, the first that is known after it."""
    first, last = spoken_day(period.first, view.language), spoken_day(period.last, view.language)
    key = "periode_dag" if period.first == period.last else "periode_kop"
    blocks: list[Block] = [view.heading(key, van=first, tot=last)]
    shown = found
    if not found:
        shown = first_after(period, hits, view)
        blocks.append(view.line("periode_leeg"))
        if shown:
            later = shown[0][1].start >= view.end_of(period.last)
            blocks.append(view.line("periode_daarna" if later else "periode_eerstvolgende"))
    if shown:
        lines = [line(event, one, view) for event, one in shown[:SHOWN]]
        if not found:
            lines = [(*lines[0], *_place(*shown[0], view))]
        blocks.append(Listing(tuple(lines)))
    if len(shown) > SHOWN:
        blocks.append(view.line("periode_meer", aantal=str(len(shown) - SHOWN)))
    choices = [Choice(view.title(event), OpenEntry(event.id)) for event, _ in shown[:SHOWN]]
    places = (hit.key for hit in hits if hit.by is ExampleFilter.MUNICIPALITY and hit.key)
    town = next(places, None)
    if town is not None and len(choices) < SHOWN:
        name = view.knowledge.municipalities[town].name
        choices.append(view.choice("knop_plaats_volgen", Follow(Scope(ScopeKind.PLACE, town)), wat=name))
    agenda = view.choice("knop_agenda", OpenScreen(Screen.AGENDA))
    return Reply(blocks=tuple(blocks), choices=(*choices, agenda, view.menu()), language=view.language)


def _place(event: Event, one: Occurrence, view: RenderContext) -> tuple[Span, ...]:
    """Where it is: who asked for a time, perhaps in a town, may have thought of somewhere else."""
    town = view.knowledge.municipality(event.municipality) if event.municipality else None
    place = one.place or (town.name if town is not None else None)
    if place is None and event.online:
        place = view.say("periode_online")
    return (Plain(f" ({place})"),) if place else ()
