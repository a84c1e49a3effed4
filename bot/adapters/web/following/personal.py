"""What a person does about their own reminders, by a link that they got."""

import logging
from collections.abc import Mapping, Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.action_codec import decode
from bot.adapters.error_code import error_code
from bot.adapters.web.form import form_of
from bot.adapters.web.pages.place import NEVER_KEPT, Pages, language_of
from bot.adapters.web.paths import mine
from bot.adapters.web.reaching.personal_links import FIELD, PersonalDeed
from bot.adapters.web.reaching.reaching import Reaching
from bot.domain.dialogue.action import OpenScreen, Screen, changes_something
from bot.domain.dialogue.incoming import ButtonPress
from bot.domain.dialogue.reply import Choice, Reply
from bot.domain.language import Language

log = logging.getLogger(__name__)


async def personal(request: Request, pages: Pages) -> Response:
    """`/nl/mijn?b=…`: a GET shows, and asks before anything changes; a POST does it."""
    language = language_of(request)
    reaching = pages.site.reaching
    posted = await _posted(request)
    token = posted.get(FIELD) or request.query_params.get(FIELD, "")
    deed = None if reaching is None else reaching.links.read(token)
    view = pages.site.view(language)
    if reaching is None or deed is None:
        key = "web_mijn_verlopen" if token else "web_mijn_hoe"
        return _page(request, pages, language, [Reply(blocks=(view.line(key),), language=language)], "")
    if "keuze" in posted:
        deed = PersonalDeed(deed.address, decode(posted["keuze"][:200]), "")
    own = reaching.links.token(PersonalDeed(deed.address, None, ""))
    if request.method != "POST" and deed.action is not None and changes_something(deed.action):
        return _page(request, pages, language, (), own, asked=deed)
    if deed.shown is not None:
        mine_too = Choice(view.say("knop_mijn_gegevens"), OpenScreen(Screen.MY_DATA))
        return _page(request, pages, language, [deed.shown, Reply(blocks=(), choices=(mine_too,))], own)
    return await does(request, pages, reaching, deed)


async def does(request: Request, pages: Pages, reaching: Reaching, deed: PersonalDeed) -> Response:
    """What the deed shows, on a page where its person can go on; after a POST, nothing needless is kept."""
    language = language_of(request)
    own = reaching.links.token(PersonalDeed(deed.address, None, ""))
    press = ButtonPress(deed.address, deed.action, client_language=language)
    try:
        replies = await reaching.listener.hear(press)
        if request.method == "POST":
            await reaching.keeping.let_go(deed.address)
    except Exception:  # the one place where an error in an answer ends
        code = error_code()
        log.exception("Error %s in what a person does by a link", code)
        replies = (await reaching.listener.failed(press, code),)
    return _page(request, pages, language, replies, own)


async def _posted(request: Request) -> Mapping[str, str]:
    """The fields of the form; none for the single click of a mail program, in whatever form it comes."""
    if request.method != "POST":
        return {}
    try:
        return await form_of(request)
    except HTTPException:
        return {}


def _page(
    request: Request,
    pages: Pages,
    language: Language,
    replies: Sequence[Reply],
    token: str,
    *,
    asked: PersonalDeed | None = None,
) -> Response:
    view = pages.site.view(language)
    return pages.show(
        request,
        "personal.html",
        view,
        view.say("web_mijn_kop"),
        paths={one: mine(one) for one in Language},
        indexed=False,
        headers=NEVER_KEPT,
        replies=replies,
        token=token,
        asked=asked,
        field=FIELD,
        own=mine(language),
    )
