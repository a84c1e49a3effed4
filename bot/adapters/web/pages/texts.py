"""Pages that say who runs this, what is kept, and how accessible it is."""

from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.web.pages.place import Pages, language_of
from bot.adapters.web.paths import PageName
from bot.domain.dialogue.reply import Block
from bot.services.presentation.context import RenderContext, paragraph
from bot.services.presentation.screens import personal


async def about(request: Request, pages: Pages) -> Response:
    """What this is, who runs it and what it knows now."""
    view = pages.site.view(language_of(request))
    entries = sum(1 for _ in view.knowledge.published())
    blocks: list[Block] = [view.line("start_welkom"), view.line("start_belofte")]
    if view.organisation:
        blocks.append(view.line("start_organisatie", organisatie=view.organisation))
    blocks += [
        view.line("web_over_kennis", aantal=str(entries), versie=view.knowledge.revision[:8]),
        view.line("web_over_program"),
        view.heading("contact_kop"),
        view.line("contact_uitleg", contact=view.contact) if view.contact else view.line("contact_onbekend"),
    ]
    return _show(request, pages, PageName.ABOUT, blocks, view)


async def privacy(request: Request, pages: Pages) -> Response:
    """What the page keeps: nothing, but for who asked for messages."""
    view = pages.site.view(language_of(request))
    asked = ("herinneringen",) if pages.site.reaching is not None else ()
    kept = (view.line(f"web_privacy_{what}") for what in ("niets", *asked, "gesprek", "derden", "kopie"))
    lines = [*kept, view.line("privacy_geen_namen"), *personal.counted(view)]
    return _show(request, pages, PageName.PRIVACY, lines, view)


async def accessibility(request: Request, pages: Pages) -> Response:
    """The statement: a template in the texts, which the organisation completes."""
    view = pages.site.view(language_of(request))
    blocks: list[Block] = [
        view.line("web_toegankelijk_belofte", organisatie=view.organisation or view.say("web_organisatie")),
        view.heading("web_toegankelijk_status_kop"),
        view.line("web_toegankelijk_status"),
        view.heading("web_toegankelijk_getest_kop"),
        view.line("web_toegankelijk_getest"),
        view.heading("web_toegankelijk_melden_kop"),
        paragraph(
            view.say("contact_uitleg", contact=view.contact)
            if view.contact
            else view.say("web_toegankelijk_melden")
        ),
    ]
    return _show(request, pages, PageName.ACCESSIBILITY, blocks, view)


def _show(
    request: Request, pages: Pages, page: PageName, blocks: list[Block], view: RenderContext
) -> Response:
    return pages.show(
        request,
        "text.html",
        view,
        view.say(f"web_titel_{page.value}"),
        page=page,
        blocks=blocks,
    )
