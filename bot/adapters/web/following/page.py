"""The page where somebody chooses how to hear of dates."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.adapters.web.following.followed import followed
from bot.adapters.web.following.mail_form import ask_to_confirm
from bot.adapters.web.following.personal import does
from bot.adapters.web.form import form_of
from bot.adapters.web.pages.place import ASKED_AGAIN, NEVER_KEPT, Pages, language_of
from bot.adapters.web.paths import PageName, feed_path, follow_path
from bot.adapters.web.reaching.personal_links import PersonalDeed
from bot.domain.dialogue.action import Follow
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING

SAID = ("web_mail_verstuurd", "web_mail_geweigerd", "web_mail_later", "web_mail_geen_adres", "te_snel")
FORM = "#mail"
MOST_SAID = 4_000  # characters of what a browser says of itself


async def everything(request: Request, _pages: Pages) -> Response:
    """`/nl/volgen`: leads to where everything is followed."""
    return RedirectResponse(follow_path(EVERYTHING, language_of(request)), 301)


async def follow(request: Request, pages: Pages) -> Response:
    """`/nl/volgen/thema/dialoog`; a former id leads to the one of today. A POST asks for messages."""
    view = pages.site.view(language_of(request))
    wanted = followed(request, view)
    scope, title = wanted
    paths = {language: follow_path(scope, language) for language in Language}
    if request.url.path != paths[view.language]:
        return RedirectResponse(paths[view.language], 301)
    reaching = pages.site.reaching
    mail = None if reaching is None else reaching.mail
    push = None if reaching is None else reaching.push
    posted = await form_of(request) if request.method == "POST" else {}
    if reaching is not None and push is not None and "melding" in posted:
        address = push.address(posted["melding"][:MOST_SAID])
        if address is None:
            raise HTTPException(400)
        return await does(request, pages, reaching, PersonalDeed(address, Follow(scope), ""))
    if reaching is not None and mail is not None and "mail" in posted:
        said = "te_snel"
        typed = posted["mail"]
        if pages.site.within(request):
            said = await ask_to_confirm(typed[:500], wanted, view, reaching.confirmations, mail)
        return RedirectResponse(f"{paths[view.language]}?m={SAID.index(said)}{FORM}", 303, dict(NEVER_KEPT))
    said_before = request.query_params.get("m", "")
    calendar = pages.site.base_url(request) + feed_path(scope, view.language)
    return pages.show(
        request,
        "follow.html",
        view,
        view.say("web_volgen_kop", wat=title),
        page=PageName.AGENDA,
        paths=paths,
        indexed=False,
        headers=NEVER_KEPT if said_before else ASKED_AGAIN,
        calendar=calendar,
        subscription="webcal:" + calendar.partition(":")[2],
        by_mail=mail is not None,
        push_key=None if push is None else push.public_key,
        said=next((key for place, key in enumerate(SAID) if str(place) == said_before), None),
    )
