"""What waits for an admin: one question a page, with its answers; and how many people come to what."""

from collections.abc import Sequence

from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.reply import Choice, Reply
from bot.domain.reminders.notice import Notice
from bot.services.ports.notices import NoticeDecision
from bot.services.presentation.attendance import numbers
from bot.services.presentation.context import RenderContext, points
from bot.services.presentation.notifications.change_notice import ChangeNoticeText
from bot.services.presentation.paging import turning


def questions(waiting: Sequence[Notice] | None, view: RenderContext, page: int = 0) -> Reply:
    """The question of this page, and the way to the next; None for who is no admin."""
    if waiting is None:
        line = view.line("beheer_klaar_geen_beheerder")
        return Reply(blocks=(line,), choices=_ways_on(view), language=view.language)
    coming = (
        (view.heading("beheer_komt_kop"), points(numbers(view.attendance, view))) if view.attendance else ()
    )
    if not waiting:
        blocks = (view.line("beheer_geen_vragen"), *coming)
        return Reply(blocks=blocks, choices=_ways_on(view), language=view.language)
    page = page if 0 <= page < len(waiting) else 0
    asked = ChangeNoticeText(lambda: view.texts).question(waiting[page], view.language)
    further = turning(view, page, len(waiting), lambda turned: OpenScreen(Screen.ADMIN, turned))
    return Reply(
        blocks=(view.heading("beheer_kop"), *asked.blocks, *coming),
        choices=(*asked.choices, *further, view.menu()),
        language=view.language,
    )


def decided(decision: NoticeDecision, messages: int, left: int, view: RenderContext) -> Reply:
    """What an admin's answer did, and the way to what is left to decide."""
    line = view.line(f"beheer_klaar_{decision.value}", aantal=str(messages))
    more = (view.choice("knop_beheer", OpenScreen(Screen.ADMIN), aantal=str(left)),) if left else ()
    return Reply(blocks=(line,), choices=(*more, *_ways_on(view)), language=view.language)


def _ways_on(view: RenderContext) -> tuple[Choice, ...]:
    return (view.choice("knop_agenda", OpenScreen(Screen.AGENDA)), view.menu())
