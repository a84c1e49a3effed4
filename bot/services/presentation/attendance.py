"""Whether people come: the choices with which a person says so, and the numbers for who organises it."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.dialogue.action import Attend
from bot.domain.dialogue.reply import Choice
from bot.domain.events.occurrences import Occurrence
from bot.domain.events.participation import Attendance
from bot.domain.language import Language
from bot.domain.texts import Texts
from bot.services.ports.participation import AttendanceCount
from bot.services.presentation.context import RenderContext
from bot.services.presentation.spoken_time import spoken_date


def attend_choices(
    event: str, start: datetime | None, said: Attendance | None, texts: Texts, language: Language
) -> tuple[Choice, ...]:
    """What else a person may say about a date than what they `said`; without `start` about the next one."""
    return tuple(
        Choice(texts.say(f"knop_komt_{answer.value}", language), Attend(answer, event, start))
        for answer in Attendance
        if answer is not said
    )


def said_about(one: Occurrence, view: RenderContext) -> Attendance | None:
    """What the person said about a date."""
    return view.participation.attends(one.event.slug, one.id)


def numbers(counts: Sequence[AttendanceCount], view: RenderContext) -> tuple[str, ...]:
    """A line for each date: how many come, perhaps, and do not. Never who."""
    return tuple(
        view.say(
            "komt_aantallen",
            titel=one.date.title.get(view.language),
            dag=spoken_date(one.date.occurrence.start.date(), view.language),
            ja=str(one.yes),
            misschien=str(one.maybe),
            nee=str(one.no),
        )
        for one in counts
    )
