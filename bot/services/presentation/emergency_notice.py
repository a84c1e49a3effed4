"""The notice above every answer."""

from bot.domain.dialogue.reply import Block
from bot.services.presentation.context import RenderContext, paragraph


def above(view: RenderContext) -> tuple[Block, ...]:
    """The notice with its places and its end; nothing when there is none at this moment."""
    notice = view.knowledge.notice
    if notice is None or not notice.shows(view.now):
        return ()
    towns = (view.knowledge.municipality(slug) for slug in notice.municipalities)
    places = ", ".join(town.name for town in towns if town is not None)
    until = notice.until.astimezone(view.zone)
    return (
        view.heading("melding_plaatsen", plaatsen=places) if places else view.heading("melding_kop"),
        paragraph(notice.text.get(view.language)),
        view.line("melding_tot", dag=view.day(until.date()), tijd=view.clock(until.time())),
    )
