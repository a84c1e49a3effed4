"""In which time zone a person reads times, and how they choose another."""

from collections.abc import Sequence

from bot.domain.dialogue.action import OpenScreen, Screen, SetTimeZone
from bot.domain.dialogue.reply import Choice, Reply
from bot.services.presentation.context import RenderContext
from bot.services.presentation.spoken_time import spoken_clock, spoken_zone

LONGEST_NAME = 40  # characters of what a person typed that are said back to them


def time_zone(view: RenderContext) -> Reply:
    """The zone of now, what time it is there, and how to choose another."""
    return Reply(
        blocks=(view.heading("zone_kop"), view.line("zone_nu", **_here(view)), view.line("zone_hoe")),
        choices=(*_back(view), *_ends(view)),
        language=view.language,
    )


def chosen(view: RenderContext) -> Reply:
    """The zone that holds from now on; `view` is in it already."""
    return Reply(
        blocks=(view.line("zone_goed", **_here(view)), view.line("zone_schuift")),
        choices=(*_back(view), *_ends(view)),
        language=view.language,
    )


def unknown(named: str, view: RenderContext) -> Reply:
    """Nothing is known by that name."""
    line = view.line("zone_onbekend", naam=named[:LONGEST_NAME])
    return Reply(blocks=(line,), choices=_ends(view), language=view.language)


def several(named: str, zones: Sequence[str], view: RenderContext) -> Reply:
    """A country with more zones than one; without `zones` there are too many to choose from."""
    line = view.line("zone_meer" if zones else "zone_noem_stad", naam=named[:LONGEST_NAME])
    choices = (Choice(spoken_zone(zone, view.language), SetTimeZone(zone)) for zone in zones)
    return Reply(blocks=(line,), choices=(*choices, view.menu()), language=view.language)


def _here(view: RenderContext) -> dict[str, str]:
    return {
        "plaats": spoken_zone(view.zone.key, view.language),
        "tijd": spoken_clock(view.now.astimezone(view.zone), view.language),
    }


def _back(view: RenderContext) -> tuple[Choice, ...]:
    if view.own_zone is None:
        return ()
    place = spoken_zone(view.default_zone.key, view.language)
    return (view.choice("knop_zone_terug", SetTimeZone(""), plaats=place),)


def _ends(view: RenderContext) -> tuple[Choice, ...]:
    return (
        view.choice("knop_herinneringen", OpenScreen(Screen.REMINDERS)),
        view.choice("knop_instellingen", OpenScreen(Screen.SETTINGS)),
        view.menu(),
    )
