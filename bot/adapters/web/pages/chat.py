"""The conversation as a page: a question is posted, and its answer has an address of its own."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.adapters.action_codec import decode
from bot.adapters.error_code import error_code
from bot.adapters.web.exchange_codec import Said, read_exchange, read_state, write_exchange, write_state
from bot.adapters.web.form import form_of
from bot.adapters.web.network_rate import GUEST
from bot.adapters.web.pages.place import NEVER_KEPT, Pages, language_of
from bot.adapters.web.paths import PageName, page_path
from bot.adapters.web.rendering import Frame
from bot.adapters.web.site import spoken_by
from bot.domain.dialogue.action import ChooseLanguage, OpenScreen, Screen
from bot.domain.dialogue.incoming import ButtonPress, Incoming, TextMessage
from bot.domain.dialogue.reply import Reply
from bot.domain.language import Language
from bot.domain.search.text.words import MAX_QUESTION
from bot.services.conversation.session import NOTHING, DialogueState

LONGEST_ADDRESS = 6_000  # characters; proxies refuse more than 8,192
IN_PLACE = "x-buurtgids"  # a header that only our script sends: it wants the answer alone
WELCOME = Said(action=OpenScreen(Screen.START))

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was said and what came of it, for a template."""

    said: Said
    replies: Sequence[Reply]
    state: str
    """Sealed: what a next message may refer to."""
    file: str | None
    """Where the file that comes with it can be fetched."""


async def root(request: Request, pages: Pages) -> Response:
    """`/`: the conversation in the language of the browser; a search by `?q=` goes to its own page."""
    language = spoken_by(request, pages.site.conversation.language)
    if "q" in request.query_params:
        return RedirectResponse(page_path(PageName.SEARCH, language, q=request.query_params["q"]), 303)
    return await _chat(request, pages, language)


async def chat(request: Request, pages: Pages) -> Response:
    """`/nl/`, `/en/`."""
    return await _chat(request, pages, language_of(request))


async def _chat(request: Request, pages: Pages, language: Language) -> Response:
    if request.method == "POST":
        return await _posted(request, pages, language)
    asked = request.query_params
    if not asked.keys() & {"g", "keuze", "vraag"}:
        return _page(request, pages, language, await _exchange(pages, WELCOME, NOTHING, language, True))
    found = _asked_by_address(pages, asked)
    if found is None:
        return _page(request, pages, language, None)
    said, before = found
    exchange = await _exchange(pages, said, before, language, pages.site.within(request))
    return _page(request, pages, language, exchange)


async def file(request: Request, pages: Pages) -> Response:
    """The file that comes with an answer, made anew."""
    language = language_of(request)
    found = _asked_by_address(pages, request.query_params)
    if found is not None and pages.site.within(request):
        answer = await pages.site.listener.hear_guest(_incoming(found[0], language), found[1])
        for reply in answer.replies:
            if reply.attachment is not None:
                name = reply.attachment.name
                return Response(
                    reply.attachment.content,
                    media_type=reply.attachment.media_type,
                    headers={**NEVER_KEPT, "content-disposition": f'attachment; filename="{name}"'},
                )
    return _page(request, pages, language, None, status=404)


def _asked_by_address(pages: Pages, asked: Mapping[str, str]) -> tuple[Said, DialogueState] | None:
    if "g" in asked:
        return read_exchange(pages.site.seal.open(asked["g"], pages.site.clock.now()))
    if "keuze" in asked:
        return Said(action=decode(asked["keuze"][:200])), NOTHING
    return Said(text=asked.get("vraag", "")[: MAX_QUESTION + 1]), NOTHING


async def _posted(request: Request, pages: Pages, language: Language) -> Response:
    form = await form_of(request)
    now = pages.site.clock.now()
    before = read_state(pages.site.seal.open(form.get("staat", ""), now))
    said = _said(form, before)
    if isinstance(said.action, ChooseLanguage) and said.action.language is not None:
        language = said.action.language
    if IN_PLACE in request.headers:
        exchange = await _exchange(pages, said, before, language, pages.site.within(request))
        return _in_place(pages, language, exchange)
    token = pages.site.seal.close(write_exchange(said, before), now)
    if len(token) > LONGEST_ADDRESS:
        exchange = await _exchange(pages, said, before, language, pages.site.within(request))
        return _page(request, pages, language, exchange)
    return RedirectResponse(page_path(PageName.CHAT, language, g=token) + "#antwoord", 303, dict(NEVER_KEPT))


def _said(form: Mapping[str, str], before: DialogueState) -> Said:
    if "keuze" not in form:
        return Said(text=form.get("vraag", "").strip()[: MAX_QUESTION + 1])
    action = decode(form["keuze"][:200])
    label = next((one.label for one in (*before.labels, *before.choices) if one.action == action), "")
    return Said(action=action, label=label)


def _incoming(said: Said, language: Language) -> Incoming:
    if said.text is not None:
        return TextMessage(GUEST, said.text, client_language=language)
    return ButtonPress(GUEST, said.action, client_language=language)


async def _exchange(
    pages: Pages, said: Said, before: DialogueState, language: Language, within: bool
) -> Exchange:
    site = pages.site
    incoming = _incoming(said, language)
    now = site.clock.now()
    try:
        answer = await site.listener.hear_guest(incoming, before, within=within)
        replies, state = answer.replies, answer.remembered
    except Exception:  # the one place where an error in an answer ends
        code = error_code()
        log.exception("Error %s in answering on the web", code)
        replies, state = (await site.listener.failed(incoming, code),), before
    has_file = any(reply.attachment is not None for reply in replies)
    path = None
    if has_file:
        path = f"/{language}/bestand?g={site.seal.close(write_exchange(said, before), now)}"
    return Exchange(said, replies, site.seal.close(write_state(state), now), path)


def _page(
    request: Request, pages: Pages, language: Language, exchange: Exchange | None, status: int = 200
) -> HTMLResponse:
    """The conversation; None for an answer that is no longer there."""
    view = pages.site.view(language)
    return pages.show(
        request,
        "chat.html",
        view,
        view.say("web_titel_gesprek"),
        page=PageName.CHAT,
        description=view.say("web_omschrijving"),
        indexed=not request.url.query,
        status=status,
        headers=NEVER_KEPT,
        exchange=exchange,
        welcome=exchange is not None and exchange.said == WELCOME,
        most=MAX_QUESTION,
    )


def _in_place(pages: Pages, language: Language, exchange: Exchange) -> HTMLResponse:
    view = pages.site.view(language)
    paths = {one: page_path(PageName.CHAT, one) for one in Language}
    frame = Frame(view=view, base_url="", title="", paths=paths)
    html = pages.templates.render("_exchange.html", frame, exchange=exchange, welcome=False)
    return HTMLResponse(html, headers=dict(NEVER_KEPT))
